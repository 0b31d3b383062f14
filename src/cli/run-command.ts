import type { Answer, Answered, Command, Document, Inputs } from "../commands/base/command.js";
import { COMMON, OPTIONS, type OptionName, type OptionValues, type TypedOptions } from "../commands/base/options.js";
import { readOptions } from "../commands/base/read-options.js";
import { type Configuration, settingsFor } from "../commands/base/settings.js";
import type { Outcome } from "../core/diagnostic.js";
import type { FormatName } from "../render/formats.js";
import { safeText } from "../render/safe-text.js";
import type { Run } from "./argv/program.js";
import { blamed } from "./blame.js";
import { configurationOf, unknownVariables } from "./config/configuration.js";
import { inputsOf, type Settings } from "./inputs.js";
import type { Main } from "./manner.js";
import { openCatalogue } from "./open-catalogue.js";
import { pageThrough, taken } from "./terminal/deliver.js";
import { untilInterrupted } from "./terminal/interrupted.js";
import { printedBy } from "./terminal/kept.js";
import { answerParts, warningsOf } from "./terminal/output.js";
import { defaultFormat, type Shape, shapeOf } from "./terminal/output-format.js";
import { refuse, type Tone } from "./terminal/print-error.js";
import { warn } from "./terminal/print-warnings.js";
import { say } from "./terminal/say.js";
import type { Terminal } from "./terminal/terminal.js";

/** The exit status of a “no”, if the question asked for one. */
const NO = 10;
const MAYBE = 11;

/** How a command line is answered, as far as that is known before its options are read. */
interface Spoken {
  readonly argv: readonly string[];
  readonly typedFormat: string | undefined;
  readonly brief: boolean;
  readonly tone: Tone;
}

/** Runs the command that was called; returns the exit status. */
export async function runCommand(
  { name, command, words, options }: Run,
  { argv, typedFormat, brief, tone }: Spoken,
  terminal: Terminal,
  main: Main,
): Promise<number> {
  const today = todayOf(terminal);
  if (!today.ok) return refuse(today.diagnostics, tone, terminal);
  const configuration = await configurationOf(terminal, options.config !== false, "startsSettings" in command);
  if (!configuration.ok) return refuse(configuration.diagnostics, tone, terminal);
  // A failure in JSON is one object on standard error, so nothing else may go there.
  if (!tone.json)
    for (const text of unknownVariables(terminal.env))
      await say(terminal.err, `giftworth: warning: ${safeText(text)}\n`);
  const applied = settingsFor(configuration.value, [...COMMON, ...command.options], options);
  const format = applied.find(({ option }) => option === "format");
  const values = readOptions({ ...typedBy(applied), ...options }, today.value);
  if (!values.ok) return refuse(values.diagnostics, tone, terminal);

  const asked: Asked = {
    argv,
    typed: options,
    brief,
    name,
    words,
    values: values.value,
    settings: { configuration: configuration.value, applied },
    tone: {
      ...tone,
      json: typedFormat === undefined ? format?.typed === "json" : tone.json,
      colour: values.value.color ?? "auto",
    },
    terminal,
    main,
  };
  return "text" in command
    ? document(command, asked)
    : untilInterrupted(() => answered(command, format?.typed as FormatName | undefined, asked));
}

/** A parsed command line, and the settings to answer it with. */
interface Asked {
  readonly argv: readonly string[];
  readonly typed: TypedOptions;
  readonly brief: boolean;
  readonly name: string;
  readonly words: readonly string[];
  readonly values: OptionValues<OptionName>;
  readonly settings: Settings;
  readonly tone: Tone;
  readonly terminal: Terminal;
  /** Answers another command line. */
  readonly main: Main;
}

/** Settings for options that were not typed, except the format: that is only a default. */
const typedBy = (applied: Configuration): TypedOptions =>
  Object.fromEntries(applied.filter(({ option }) => option !== "format").map(({ option, typed }) => [option, typed]));

async function document(
  command: Document,
  { name, typed, words, values, settings, tone, terminal, main }: Asked,
): Promise<number> {
  const file = values.output ?? command.file?.(words);
  const { misplaced } = await import("./argv/misplaced-options.js");
  const faults = misplaced(name, command, typed, file);
  if (faults.length > 0) return refuse(faults, tone, terminal);
  const inputs = inputsOf(terminal, settings, tone.colour);
  const catalogue = () => openCatalogue(values.catalogue ?? [], settings.applied);
  const alike = [
    ...(values.color === undefined ? [] : ["--color", values.color]),
    ...(values.config === false ? ["--no-config"] : []),
  ];
  const answers: Answered = (argv) => printedBy([...argv, ...alike], terminal, main);
  const text = await command.text(words, values, inputs, catalogue, answers);
  if (!text.ok) return refuse(text.diagnostics, tone, terminal);
  if (typeof text.value !== "string" && file === undefined) {
    const { shownInTurn } = await import("./guided/shown-in-turn.js");
    return shownInTurn(text.value, (part) => taken(terminal.out, [part]), tone.colour, terminal);
  }
  const status = await deliver(await wholeOf(text.value), file, values.force === true, tone, terminal);
  if (status === 0 && file !== undefined && command.after !== undefined) await say(terminal.err, command.after(file));
  return status;
}

/** The parts of a text. */
async function wholeOf(text: string | AsyncIterable<string>): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const part of typeof text === "string" ? [text] : text) parts.push(part);
  return parts;
}

async function answered(command: Command, configured: FormatName | undefined, asked: Asked): Promise<number> {
  const { brief, name, words, values, settings, tone, terminal } = asked;
  const many = command.batch !== undefined && words.length === 1 && words[0] === "-";
  const stream = many || (values.follow === true && !terminal.out.isTTY);
  const looked = terminal.out.isTTY;
  const shape = await shapeOf(values, name, command, defaultFormat(configured, values, { stream, looked }), many);
  if (!shape.ok) return refuse(shape.diagnostics, tone, terminal);
  const { format, live, file } = shape.value;
  const inputs = inputsOf(terminal, settings, tone.colour, live && format.status === true && file === undefined);
  if (many) {
    const { batch } = await import("./batch.js");
    const status = await batch({ name, command }, values, shape.value, inputs, terminal);
    return status.ok ? status.value : refuse(status.diagnostics, tone, terminal);
  }
  const answer = await answerOf(command, words, values, inputs);
  if (!answer.ok) {
    const { ledOn } = await import("./lead-on.js");
    const led = await ledOn(answer.diagnostics, {
      ...asked,
      command,
      answer: (others, changed) => answerOf(command, others, changed, inputs),
    });
    const faults = led.map((fault) => blamed(fault, settings.applied));
    return refuse(faults, tone, terminal, answer.summary);
  }
  const shown = brief ? (await import("./bare-gift.js")).inBrief(answer.value) : answer.value;
  const status = await show(shown, shape.value, tone, terminal);
  const interrupted = inputs.interrupted();
  if (status === 0 && interrupted !== undefined) return interrupted;
  if (status !== 0 || values.exitStatus !== true) return status;
  const { isNo, isMaybe } = answer.value;
  return isNo ? NO : isMaybe ? MAYBE : 0;
}

async function answerOf(
  command: Command,
  words: readonly string[],
  values: OptionValues<OptionName>,
  inputs: Inputs,
): Promise<Outcome<Answer>> {
  const question = command.ask(words, values);
  if (!question.ok) return question;
  const overlays = command.opensOverlays ? [] : (values.catalogue ?? []);
  const catalogue = await openCatalogue(overlays, inputs.applied);
  return catalogue.ok ? question.value.answer(catalogue.value, inputs) : catalogue;
}

async function show(answer: Answer, shape: Shape, tone: Tone, terminal: Terminal): Promise<number> {
  const text = await answerParts(answer, shape, terminal);
  if (!text.ok) return refuse(text.diagnostics, tone, terminal);
  if (!shape.whole) await warn(warningsOf(answer.report, shape), shape.colour, terminal);
  if (!shape.long) return deliver(text.value, shape.file, shape.force, tone, terminal);
  await pageThrough([...text.value].join(""), terminal);
  return 0;
}

async function deliver(
  text: Iterable<string>,
  file: string | undefined,
  force: boolean,
  tone: Tone,
  terminal: Terminal,
): Promise<number> {
  if (file === undefined) {
    await taken(terminal.out, text);
    return 0;
  }
  const { writeText } = await import("../io/write.js");
  const written = await writeText(file, text, force, terminal);
  return written.ok ? 0 : refuse(written.diagnostics, tone, terminal);
}

function todayOf({ env, today }: Terminal): Outcome<Terminal["today"]> {
  const stated = env.GIFTWORTH_AS_OF;
  if (stated === undefined || stated === "") return { ok: true, value: today };
  return OPTIONS.asOf.parse(stated, "GIFTWORTH_AS_OF");
}
