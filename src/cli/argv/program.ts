import { CommanderError, type Command as Program } from "commander";
import type { Command, CommandHelp, Document } from "../../commands/base/command.js";
import { COMMON, type OptionName, type TypedOptions } from "../../commands/base/options.js";
import { helpHelp } from "../../commands/help/help.js";
import { COMMANDS } from "../../commands/index.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../core/diagnostic.js";
import { addOptions, newProgram } from "./declare.js";
import { type Named, namedIn } from "./named.js";
import { commandFirst, swallowing } from "./reorder-argv.js";

/** A command to run. */
export interface Run {
  readonly kind: "run";
  /** The full name: `cost`, `catalogue check`. */
  readonly name: string;
  readonly command: Command | Document;
  readonly words: readonly string[];
  readonly options: TypedOptions;
}

/** A parsed command line: a command to run, or help to show. */
type Call =
  | Run
  /** Help on a command, a topic, a code or the program; also shown if nothing was asked. */
  | {
      readonly kind: "help";
      readonly topic: readonly string[];
      readonly screen: boolean;
      readonly asked: boolean;
      readonly pager: boolean;
    };

/** Parses a command line. Commander splits it; option values are parsed elsewhere. */
export async function parseArguments(argv: readonly string[]): Promise<Outcome<Call>> {
  const faults = swallowing(argv);
  if (faults.length > 0) return fail(...faults);
  let call: Call | undefined;
  const program = programFor(argv, faults);
  const said = new Set(argv.map((word) => word.toLowerCase()));
  const loaded: Named[] = [];

  /** Loads only the commands that are named: declaring all with their options is most of the work of a quick answer. */
  async function declareAll(parent: Program, commands: readonly CommandHelp[], path: readonly string[]): Promise<void> {
    const named = commands.filter(({ name }) => said.has(name));
    for (const listed of named.length === 0 ? commands : named) {
      const sub = parent.command(`${listed.name} ${listed.words}`.trim());
      if (!said.has(listed.name)) continue;
      const command = await listed.load();
      const name = [...path, listed.name].join(" ");
      loaded.push({ name, words: listed.words, command });
      if ("actions" in command) {
        sub.helpCommand(false);
        await declareAll(sub, command.actions, [...path, listed.name]);
        continue;
      }
      addOptions(
        sub,
        command.options.filter((one) => !isCommon(one)),
        argv,
        faults,
      );
      sub.action(() => {
        call = { kind: "run", name, command, words: sub.args, options: sub.optsWithGlobals() };
      });
    }
  }
  await declareAll(program, COMMANDS, []);
  const pager = !argv.includes("--no-pager");
  const help = program.command(`${helpHelp.name} ${helpHelp.words}`).action((topic: readonly string[]) => {
    call = { kind: "help", topic, screen: false, asked: true, pager };
  });
  addOptions(help, ["pager"], argv, faults);
  try {
    program.parse(commandFirst(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const named = namedIn(argv, loaded);
    if (!HELPED.has(error.code)) {
      const { explained } = await import("./parse-errors.js");
      return fail(...faults, explained(error, named));
    }
    const topic = named?.name.split(" ") ?? [];
    // Without arguments, the overview is shown.
    const asked = error.code === "commander.helpDisplayed" || argv.length === 0;
    call = { kind: "help", topic, screen: argv.length > 0 && !argv.includes("--help"), asked, pager };
  }
  if (faults.length > 0) return fail(...faults);
  return succeed(call ?? { kind: "help", topic: [], screen: false, asked: false, pager });
}

const isCommon = (name: OptionName): boolean => COMMON.some((one) => one === name);

/** Codes that commander throws after showing help: on request, or because a command is missing. */
const HELPED: ReadonlySet<string> = new Set(["commander.helpDisplayed", "commander.help"]);

function programFor(argv: readonly string[], faults: Diagnostic[]): Program {
  const program = newProgram("giftworth")
    .helpCommand(false)
    .helpOption("-h, --help")
    .exitOverride()
    // We have our own, and the bundle is without commander's.
    .showSuggestionAfterError(false)
    // Help is written elsewhere, from the same list of commands.
    .configureHelp({ formatHelp: () => "" })
    .configureOutput({
      writeOut: () => undefined,
      writeErr: () => undefined,
      getOutHelpWidth: () => 80,
      // To find out by itself, commander would open Node's stream, which takes as long as the whole help.
      getOutHasColors: () => false,
    });
  addOptions(program, COMMON, argv, faults);
  return program;
}
