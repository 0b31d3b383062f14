import type { Command, Inputs } from "../commands/base/command.js";
import type { OptionName, OptionValues } from "../commands/base/options.js";
import { type Diagnostic, exitOf, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { typedWords } from "../core/text.js";
import { lines } from "../io/lines.js";
import { diagnosticText } from "../render/text/diagnostics.js";
import type { Warning } from "../report/report.js";
import { blamed } from "./blame.js";
import { openCatalogue } from "./open-catalogue.js";
import { batchLines } from "./terminal/batch-lines.js";
import { themeFor } from "./terminal/colour.js";
import { waitedFor } from "./terminal/interrupt.js";
import { warningsOf } from "./terminal/output.js";
import type { Shape } from "./terminal/output-format.js";
import { warn } from "./terminal/print-warnings.js";
import { say } from "./terminal/say.js";
import type { Terminal } from "./terminal/terminal.js";

/** A command with its name. */
interface Named {
  readonly name: string;
  readonly command: Command;
}

/**
 * Answers many questions from standard input, one per line and in their order, each with one line of output;
 * returns the exit status of the first that failed, or 0. If the output has no room for errors, they also go to
 * standard error with their places. Blank lines and comments are skipped.
 */
export async function batch(
  { name, command }: Named,
  values: OptionValues<OptionName>,
  shape: Shape,
  inputs: Inputs,
  terminal: Terminal,
): Promise<Outcome<number>> {
  const closed = (await import("../io/bytes.js")).inputFault(terminal.input);
  if (closed !== undefined)
    return fail({ ...closed, help: `pipe questions, one per line, like: ${command.batch} | giftworth ${name} -` });
  const written = batchLines(shape, terminal);
  if (written === undefined) {
    const help = "leave --format out for NDJSON, or use --json for whole reports, one per line";
    return failure("arg.conflict", `${shape.format.name} holds one answer, not many`, help);
  }
  if (shape.file !== undefined)
    return failure("arg.conflict", "-o takes one answer", "send the lines where you want them with >");
  const catalogue = await openCatalogue(values.catalogue ?? [], inputs.applied);
  if (!catalogue.ok) return catalogue;

  const said = new Set<string>();
  // Repeated for every line, one warning would hide the others.
  const isNew = ({ message }: Warning): boolean => said.size < said.add(message).size;
  const theme = await themeFor(shape.colour, terminal.err, terminal.env);
  let status = 0;
  let number = 0;
  for await (const { text: line, fault } of lines(waitedFor(terminal.input.chunks, terminal))) {
    number++;
    if (/^\s*(?:#|$)/.test(line)) continue;
    const question = fault !== undefined ? UNREAD[fault] : questionOf(line, name, command, values);
    const answer = question.ok ? await question.value.answer(catalogue.value, inputs) : question;
    const answered = answer.ok ? await written.answer(line, answer.value) : answer;
    if (answer.ok && !shape.whole) {
      const warnings = warningsOf(answer.value.report, shape);
      await warn(warnings.filter(isNew), shape.colour, terminal, `stdin:${number}:1`);
    }
    if (answered.ok) continue;
    const at = { file: "stdin", line: number, column: 1 };
    const faults = answered.diagnostics.map((one): Diagnostic => {
      const found = blamed(one, inputs.applied);
      return found.at === undefined ? { ...found, at, excerpt: { text: line, width: line.length } } : found;
    });
    await written.refuse(line, faults[0]!);
    if (!shape.whole) await say(terminal.err, faults.map((one) => diagnosticText(one, theme)).join(""));
    if (status === 0) status = exitOf(faults[0]!);
  }
  await written.end();
  return succeed(status);
}

/** The question of a line. Options apply to all lines, so one inside a line is an error. */
function questionOf(
  line: string,
  name: string,
  command: Command,
  values: OptionValues<OptionName>,
): ReturnType<Command["ask"]> {
  const words = typedWords(line);
  const option = words.find((word) => /^--?[a-z]/i.test(word));
  if (option === undefined) return command.ask(words, values);
  const help = `write it once, for every line: giftworth ${name} - ${option}`;
  return failure("arg.invalid", `${option} is an option, and a line has only what the question is about`, help);
}

/** Errors for lines that cannot be read. */
const UNREAD = {
  "too long": failure("arg.invalid", "the line is longer than 1 MiB", "write one question on each line"),
  "not UTF-8": failure("arg.invalid", "the line is not valid UTF-8", "save the questions as UTF-8"),
} as const;
