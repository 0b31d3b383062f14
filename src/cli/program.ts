import { CommanderError, Help, Option, Command as Program } from "commander";
import type { Command, Document } from "../commands/command.js";
import { COMMANDS } from "../commands/index.js";
import { COMMON, OPTIONS, type OptionName, type TypedOptions } from "../commands/options.js";
import { TOPICS } from "../commands/topics.js";
import { didYouMean } from "../core/closest.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";
import { quoted } from "../core/words.js";
import { commandFirst, missing, swallowing } from "./command-line.js";

/** What a command line asks for. */
export type Call =
  | {
      readonly kind: "run";
      readonly command: Command | Document;
      readonly words: readonly string[];
      readonly options: TypedOptions;
    }
  /** Help: asked for, or shown because nothing was. */
  | { readonly kind: "help"; readonly text: string; readonly asked: boolean };

/** Reads a command line. Commander declares and splits; what texts mean is read elsewhere. */
export function parseArguments(argv: readonly string[], width: number): Outcome<Call> {
  const faults = swallowing(argv);
  if (faults.length > 0) return fail(...faults);
  let call: Call | undefined;
  let help = "";
  let asked = false;
  const program = programFor(width, faults, (text) => {
    help += text;
  });
  // Declaring every command with its options is most of the work of a quick answer: only those named are.
  const said = new Set(argv.map((word) => word.toLowerCase()));
  const named = COMMANDS.filter(({ name }) => said.has(name));
  for (const command of named.length === 0 || said.has("help") ? COMMANDS : named) {
    const sub = declare(program, command, said.has(command.name), faults);
    sub.action(() => {
      call = { kind: "run", command, words: sub.args, options: sub.optsWithGlobals() };
    });
  }
  program
    .command("help [topic]")
    .summary("help on a command or a topic")
    .action((topic?: string) => {
      const found = topicOf(topic, program);
      asked = true;
      if (found.ok) help = found.value;
      else faults.push(...found.diagnostics);
    });
  try {
    program.parse(commandFirst(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!HELPED.has(error.code)) return fail(...faults, explained(error, argv));
    asked ||= error.code === "commander.helpDisplayed";
  }
  if (faults.length > 0) return fail(...faults);
  if (call !== undefined) return succeed(call);
  return succeed({ kind: "help", text: help === "" ? printed(program) : help, asked });
}

/** What commander throws where it has shown help: asked for, or for want of a command. */
const HELPED: ReadonlySet<string> = new Set(["commander.helpDisplayed", "commander.help"]);

function programFor(width: number, faults: Diagnostic[], write: (text: string) => void): Program {
  const program = new Program("giftworth");
  program
    .description(
      "What a TikTok gift is worth: to the viewer who pays for it and to the creator who receives it.\n\nExamples:\n" +
        "  giftworth payout Lion                what arrives of a Lion, and what it costs\n" +
        "  giftworth cost 20xRose --region GB   what twenty Roses cost in Britain\n" +
        "  giftworth compare 700 --json         700 coins in every region, for a script",
    )
    .usage("<command> [options]")
    .helpCommand(false)
    .helpOption("-h, --help", "this help")
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, getOutHelpWidth: () => width })
    .configureHelp({
      showGlobalOptions: true,
      // The first help is about commands; what all of them take is shown with each.
      visibleOptions(program) {
        return program.parent === null ? [] : Help.prototype.visibleOptions.call(this, program);
      },
    })
    .addHelpText(
      "after",
      `\ngiftworth help COMMAND shows its options.\nOther topics: ${[...TOPICS.keys()].join(", ")}.\n` +
        "Every payout is an estimate. Not affiliated with TikTok.",
    );
  addOptions(program, COMMON, faults);
  return program;
}

/** A command, with its options only where it is named. */
function declare(program: Program, command: Command | Document, named: boolean, faults: Diagnostic[]): Program {
  const { name, words, summary, options, examples } = command;
  const sub = program.command(`${name} ${words}`.trim()).summary(summary);
  sub.description(
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n\nExamples:\n${examples.map((one) => `  ${one}`).join("\n")}`,
  );
  if (named) addOptions(sub, options, faults);
  return sub;
}

function addOptions(program: Program, names: readonly OptionName[], faults: Diagnostic[]): void {
  for (const name of names) {
    const { flags, summary, group, ...rest } = OPTIONS[name];
    const option = new Option(flags, summary).helpGroup(group);
    const long = option.long!;
    const repeatable = "repeatable" in rest;
    if (repeatable) option.argParser<readonly string[]>((value, earlier) => [...(earlier ?? []), value]);
    program.addOption(option);
    let times = 0;
    program.on(`option:${option.name()}`, () => {
      times++;
      if (times === 2 && !repeatable) faults.push(twice(long));
    });
  }
}

const twice = (option: string): Diagnostic => ({
  code: "arg.repeated",
  severity: "error",
  message: `${option} is given twice`,
  help: "keep one of the two",
});

/** Commander's refusals as ours, so that there is one look and one list of codes. */
function explained({ code, message }: CommanderError, argv: readonly string[]): Diagnostic {
  const [quoted = ""] = /'(.*)'/s.exec(message)?.slice(1) ?? [];
  const [option = ""] = quoted.split(/[ ,=]/);
  const error = (ours: Diagnostic["code"], text: string, help: string): Diagnostic => ({
    code: ours,
    severity: "error",
    message: text,
    help,
  });
  const name = argv.find((word) => COMMANDS.some((command) => command.name === word));
  const usage = COMMANDS.find((command) => command.name === name);
  const how = usage === undefined ? "see giftworth help" : `usage: giftworth ${usage.name} ${usage.words} [options]`;
  switch (code) {
    case "commander.unknownCommand":
      return error(
        "arg.unknown-command",
        `there is no command “${quoted}”`,
        didYouMean(quoted, names()) ?? "see giftworth help",
      );
    case "commander.unknownOption":
      return error(
        "arg.unknown-option",
        `there is no option ${option}${name === undefined ? "" : ` of ${name}`}`,
        didYouMean(option, optionsOf(usage)) ?? how,
      );
    case "commander.optionMissingArgument":
      return missing(/--[a-z-]+/.exec(quoted)?.[0] ?? quoted);
    case "commander.missingArgument":
      return error("arg.missing", `${usage?.name ?? ""} needs to know what`.trim(), how);
    case "commander.excessArguments":
      return error(
        "arg.invalid",
        `too many words for ${usage?.name ?? "giftworth"}`,
        `${how}; names with spaces need quotes`,
      );
    default:
      return error("arg.invalid", message.replace(/^error: /, ""), how);
  }
}

const names = (): string[] => [...COMMANDS.map(({ name }) => name), "help"];

const optionsOf = (command: Command | Document | undefined): string[] =>
  [...COMMON, ...(command?.options ?? [])].map((name) => /--[a-z-]+/.exec(OPTIONS[name].flags)![0]);

/** What the help says on a topic; nothing for the first help of all. */
function topicOf(topic: string | undefined, program: Program): Outcome<string> {
  const wanted = topic?.toLowerCase() ?? "help";
  if (wanted === "help") return succeed("");
  const sub = program.commands.find((command) => command.name() === wanted);
  if (sub !== undefined) return succeed(printed(sub));
  const text = TOPICS.get(wanted);
  if (text !== undefined) return succeed(text);
  const known = [...names(), ...TOPICS.keys()];
  const help = didYouMean(wanted, known) ?? `topics are ${[...TOPICS.keys()].join(", ")}`;
  return failure("arg.unknown-topic", `there is no help topic ${quoted(wanted)}`, help);
}

function printed(program: Program): string {
  let text = "";
  program.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}
