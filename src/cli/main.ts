import type { Answer, Command, Inputs } from "../commands/command.js";
import { type OptionName, type OptionValues, readOptions } from "../commands/options.js";
import { dayOf } from "../core/date.js";
import { type Diagnostic, exitOf, failure, type Outcome } from "../core/diagnostic.js";
import { writeText } from "../io/write.js";
import { diagnosticText, failureJson } from "../render/diagnostics.js";
import { jsonText } from "../render/json.js";
import { batch } from "./batch.js";
import { openCatalogue } from "./catalogue.js";
import { themeFor, type When } from "./colour.js";
import { inputsOf } from "./inputs.js";
import { answerText, widthOf } from "./output.js";
import { parseArguments } from "./program.js";
import { type Shape, shapeOf } from "./shape.js";
import type { Stream, Terminal } from "./terminal.js";

/** The status of a “no”, where the question asked for one. */
const NO = 10;

/** One command line, answered: what it prints goes to the terminal, what comes back is the exit status. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const call = await parseArguments(argv, widthOf(terminal));
  if (!call.ok) return refuse(call.diagnostics, argv, terminal);
  if (call.value.kind === "help") {
    const { text, asked } = call.value;
    await taken(asked ? terminal.out : terminal.err, text);
    return asked ? 0 : 2;
  }
  const { name, command, words, options } = call.value;
  const today = todayOf(terminal);
  if (!today.ok) return refuse(today.diagnostics, argv, terminal);
  const values = readOptions(options, today.value);
  if (!values.ok) return refuse(values.diagnostics, argv, terminal);
  if ("text" in command) {
    const text = await command.text(words, values.value, inputsOf(terminal), () =>
      openCatalogue(values.value.catalogue ?? [], true),
    );
    if (!text.ok) return refuse(text.diagnostics, argv, terminal);
    const file = values.value.output ?? command.file?.(words);
    const status = await deliver(text.value, file, values.value.force === true, argv, terminal);
    if (status === 0 && file !== undefined && command.after !== undefined)
      await said(terminal.err, command.after(file));
    return status;
  }
  const many = command.batch === true && words.length === 1 && words[0] === "-";
  const stream = many || (values.value.follow === true && !terminal.out.isTTY);
  const shape = shapeOf(values.value, name, command, stream ? "ndjson" : "table");
  if (!shape.ok) return refuse(shape.diagnostics, argv, terminal);

  if (many) {
    const answered = await batch(command, values.value, shape.value, terminal);
    return answered.ok ? answered.value : refuse(answered.diagnostics, argv, terminal);
  }
  const { format, live, file } = shape.value;
  const inputs = inputsOf(terminal, live && format === "ndjson" && file === undefined);
  const answer = await answerOf(command, words, values.value, inputs);
  if (!answer.ok) return refuse(answer.diagnostics, argv, terminal);
  const status = await show(answer.value, shape.value, argv, terminal);
  const interrupted = inputs.interrupted();
  if (status === 0 && interrupted !== undefined) return interrupted;
  return status === 0 && values.value.exitStatus === true && answer.value.isNo ? NO : status;
}

async function answerOf(
  command: Command,
  words: readonly string[],
  values: OptionValues<OptionName>,
  inputs: Inputs,
): Promise<Outcome<Answer>> {
  const question = command.ask(words, values);
  if (!question.ok) return question;
  const catalogue = await openCatalogue(values.catalogue ?? [], question.value.rates);
  return catalogue.ok ? question.value.answer(catalogue.value, inputs) : catalogue;
}

async function show(answer: Answer, shape: Shape, argv: readonly string[], terminal: Terminal): Promise<number> {
  const text = await answerText(answer, shape, terminal);
  if (shape.format !== "table" && shape.format !== "json") await warn(answer, shape.colour, terminal);
  return deliver(text, shape.file, shape.force, argv, terminal);
}

async function deliver(
  text: string,
  file: string | undefined,
  force: boolean,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (file === undefined) {
    await taken(terminal.out, text);
    return 0;
  }
  const written = writeText(file, text, force, terminal.uninterrupted);
  return written.ok ? 0 : refuse(written.diagnostics, argv, terminal);
}

/** Writes an answer. That its reader has gone is no failure of ours, and changes no status. */
async function taken(stream: Stream, text: string): Promise<void> {
  try {
    await stream.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

/** Says what is wrong; where nobody can hear it, the status still does. */
const said = (stream: Stream, text: string): Promise<void> => stream.write(text).catch(() => undefined);

/** Lists have no room for warnings; they go beside the data, not into it. */
async function warn({ report }: Answer, colour: When, { err, env }: Terminal): Promise<void> {
  const theme = await themeFor(colour, err, env);
  for (const { code, message } of report.warnings)
    await err.write(`giftworth: ${theme("warning", `warning[${code}]`)}: ${message}\n`);
}

/** Everything that stands against an answer, on standard error, and the status it leads to. */
async function refuse(
  diagnostics: readonly Diagnostic[],
  argv: readonly string[],
  { err, env }: Terminal,
): Promise<number> {
  const status = exitOf(diagnostics[0]!);
  if (asksForJson(argv)) {
    await said(err, `${jsonText(failureJson(status, diagnostics))}\n`);
  } else {
    const theme = await themeFor("auto", err, env);
    const shown = diagnostics.slice(0, MOST_SHOWN).map((one) => diagnosticText(one, theme));
    const more = diagnostics.length - shown.length;
    await said(err, shown.join("") + (more > 0 ? `… and ${more} more; --json has them all\n` : ""));
  }
  return status;
}

/** Nobody reads the fifty-first; the first ones mended, the rest is often gone. */
const MOST_SHOWN = 50;

/** Asked of the words themselves: a command line that cannot be read may still have asked for JSON. */
const asksForJson = (argv: readonly string[]): boolean =>
  argv.some(
    (word, index) =>
      word === "--json" ||
      /^(?:--format=|-f=?)json$/.test(word) ||
      (/^(?:--format|-f)$/.test(word) && argv[index + 1] === "json"),
  );

function todayOf({ env, today }: Terminal): Outcome<Terminal["today"]> {
  const stated = env.GIFTWORTH_AS_OF;
  if (stated === undefined || stated === "") return { ok: true, value: today };
  const day = dayOf(stated);
  return day === undefined
    ? failure("arg.day", `GIFTWORTH_AS_OF: “${stated}” is not a day`, "write a day as YYYY-MM-DD")
    : { ok: true, value: day };
}
