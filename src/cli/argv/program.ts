import type { Command, CommandHelp, Document } from "../../commands/base/command.js";
import { COMMON, type OptionName, type TypedOptions } from "../../commands/base/options.js";
import { helpHelp } from "../../commands/help/help.js";
import { COMMANDS } from "../../commands/index.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { unknownCommand, unknownOption, wrongCount } from "./parse-errors.js";
import { commandFirst, swallowing } from "./reorder-argv.js";
import { type Split, split } from "./split.js";

/** A parsed command line: a command to run, or help to show. */
type Call =
  | {
      readonly kind: "run";
      /** The full name: `cost`, `catalogue check`. */
      readonly name: string;
      readonly command: Command | Document;
      readonly words: readonly string[];
      readonly options: TypedOptions;
    }
  /** Help on a command, a topic, a code or the program; also shown if nothing was asked. */
  | {
      readonly kind: "help";
      readonly topic: readonly string[];
      readonly screen: boolean;
      readonly asked: boolean;
      readonly pager: boolean;
    };

/** Parses a command line: finds the command, and splits the line by its options. */
export async function parseArguments(argv: readonly string[]): Promise<Outcome<Call>> {
  const swallowed = swallowing(argv);
  if (swallowed.length > 0) return fail(...swallowed);
  const line = commandFirst(argv);
  const [first] = line[0]?.startsWith("-") === false ? line : split(line, COMMON, "unknown").words;
  const listed = COMMANDS.find(({ name }) => name === first);
  if (listed === undefined) return withoutCommand(argv, line);
  const command = await listed.load();
  if (!("actions" in command)) return ofCommand(argv, line, [listed], command);
  const general = split(line, COMMON, "unknown");
  const [, second] = general.words;
  const action = command.actions.find(({ name }) => name === second);
  if (action === undefined) {
    const family = { ...listed, command };
    return settled(argv, general, [listed.name], () =>
      second === undefined ? unknownOption(general, family) : unknownCommand(second, family),
    );
  }
  return ofCommand(argv, line, [listed, action], (await action.load()) as Command | Document);
}

/** A line that names a command, or an action of one. */
async function ofCommand(
  argv: readonly string[],
  line: readonly string[],
  path: readonly CommandHelp[],
  command: Command | Document,
): Promise<Outcome<Call>> {
  const parsed = split(line, [...new Set<OptionName>([...COMMON, ...command.options])], "word");
  const words = parsed.words.slice(path.length);
  const names = path.map(({ name }) => name);
  const named = { name: names.join(" "), words: path.at(-1)!.words, command };
  const call: Call = { kind: "run", name: named.name, command, words, options: parsed.options };
  return settled(argv, parsed, names, () => unknownOption(parsed, named) ?? wrongCount(words, named), call);
}

/** A line that begins with `help`, with nothing or with what is no command. */
function withoutCommand(argv: readonly string[], line: readonly string[]): Outcome<Call> {
  const general = split(line, COMMON, "unknown");
  const [word, ...topic] = general.words;
  if (word !== helpHelp.name)
    return settled(argv, general, [], () => (word === undefined ? unknownOption(general) : unknownCommand(word)));
  const parsed = split(line, [...COMMON, "pager"], "unknown");
  const call: Call = { kind: "help", topic, screen: false, asked: true, pager: isPaged(argv) };
  return settled(argv, parsed, topic, () => unknownOption(parsed), call);
}

const isPaged = (argv: readonly string[]): boolean => !argv.includes("--no-pager");

/** The call of a line without faults; help on a topic where that is asked for, or nothing else is. */
function settled(
  argv: readonly string[],
  { repeated, lacking, asksHelp }: Split,
  topic: readonly string[],
  faultIn: () => Diagnostic | undefined,
  call?: Call,
): Outcome<Call> {
  const [missing] = lacking;
  if (missing !== undefined) return fail(...repeated, missing);
  const help = (asked: boolean): Call => {
    const screen = argv.length > 0 && !argv.includes("--help");
    return { kind: "help", topic, screen, asked, pager: isPaged(argv) };
  };
  if (asksHelp) return succeed(help(true));
  const fault = faultIn();
  const faults = fault === undefined ? repeated : [...repeated, fault];
  // Without arguments, the overview is shown.
  return faults.length > 0 ? fail(...faults) : succeed(call ?? help(argv.length === 0));
}
