import { CommanderError, Help, Option, Command as Program } from "commander";
import type { Command, Document } from "../commands/command.js";
import { COMMANDS } from "../commands/index.js";
import { COMMON, OPTIONS, type OptionName, type TypedOptions } from "../commands/options.js";
import { TOPICS } from "../commands/topics.js";
import { didYouMean } from "../core/closest.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../core/diagnostic.js";

/** What a command line asks for. */
export type Call =
  | {
      readonly kind: "run";
      readonly command: Command | Document;
      readonly words: readonly string[];
      readonly options: TypedOptions;
    }
  | { readonly kind: "help"; readonly text: string };

/** Reads a command line. Commander declares and splits; what texts mean is read elsewhere. */
export function parseArguments(argv: readonly string[], width: number): Outcome<Call> {
  const faults = swallowing(argv);
  let call: Call | undefined;
  let help = "";
  const program = programFor(width, faults, (text) => {
    help += text;
  });
  // Declaring every command with its options is most of the work of a quick answer: only those named are.
  const named = COMMANDS.filter(({ name }) => argv.includes(name));
  for (const command of named.length === 0 || argv.includes("help") ? COMMANDS : named) {
    const sub = declare(program, command, argv.includes(command.name), faults);
    sub.action(() => {
      call = { kind: "run", command, words: sub.args, options: sub.optsWithGlobals() };
    });
  }
  program
    .command("help [topic]")
    .summary("help on a command or a topic")
    .action((topic?: string) => {
      const asked = helpOn(topic, program);
      if (asked.ok) call = { kind: "help", text: asked.value };
      else faults.push(...asked.diagnostics);
    });
  try {
    program.parse(commandFirst(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return succeed({ kind: "help", text: help });
    return fail(...faults, explained(error, argv));
  }
  if (faults.length > 0) return fail(...faults);
  return succeed(call ?? { kind: "help", text: program.helpInformation() });
}

/** The short help, for when nothing was asked. */
export const shortHelp = (width: number): string => {
  const program = programFor(width, [], () => undefined);
  for (const command of COMMANDS) declare(program, command, false, []);
  return program.helpInformation();
};

function programFor(width: number, faults: Diagnostic[], write: (text: string) => void): Program {
  const program = new Program("giftworth");
  program
    .description(
      "What a TikTok gift is worth: to the viewer who pays for it and to the creator who receives it.\n\nExamples:\n" +
        "  giftworth payout Lion                  what arrives of a Lion, and what viewers pay for it\n" +
        "  giftworth cost 20xRose --region GB     what twenty Roses cost in Britain\n" +
        "  giftworth compare 700 --json           700 coins in every region, for a script",
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
      "\ngiftworth help COMMAND shows its options; other topics: " +
        `${[...TOPICS.keys()].join(", ")}.\nEvery payout is an estimate. Not affiliated with TikTok.`,
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

/** Options may stand anywhere: those before the command are its own too, so the command is moved before them. */
function commandFirst(argv: readonly string[]): string[] {
  for (let i = 0; i < argv.length && argv[i] !== "--"; i++) {
    const word = argv[i]!;
    if (!word.startsWith("-")) return [word, ...argv.slice(0, i), ...argv.slice(i + 1)];
    if (TAKES_VALUE.has(word)) i++;
  }
  return [...argv];
}

/** Options without a value, which would take the next option or what stands behind it for theirs. */
function swallowing(argv: readonly string[]): Diagnostic[] {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return TAKES_VALUE.has(word) && next !== undefined && /^--?[a-z]/i.test(next) ? [missing(word)] : [];
  });
}

/** Options that take the next word, by both their names. */
const TAKES_VALUE: ReadonlySet<string> = new Set(
  Object.values(OPTIONS)
    .filter(({ flags }) => flags.includes("<"))
    .flatMap(({ flags }) => flags.split(/[ ,]+/).filter((part) => part.startsWith("-"))),
);

const missing = (option: string): Diagnostic => ({
  code: "arg.missing",
  severity: "error",
  message: `${option} needs a value`,
  help: `write it after ${option}, or as ${option}=VALUE`,
});

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

function helpOn(topic: string | undefined, program: Program): Outcome<string> {
  if (topic === undefined) return succeed(program.helpInformation());
  const sub = program.commands.find((command) => command.name() === topic.toLowerCase() && topic !== "help");
  if (sub !== undefined) return succeed(sub.helpInformation());
  const text = TOPICS.get(topic.toLowerCase());
  if (text !== undefined) return succeed(text);
  const known = [...names(), ...TOPICS.keys()];
  return failure(
    "arg.unknown-topic",
    `there is no help topic “${topic}”`,
    didYouMean(topic, known) ?? `topics are ${[...TOPICS.keys()].join(", ")}`,
  );
}
