import { CommanderError, Help, type Command as Program } from "commander";
import type { Command, CommandHelp, Document } from "../../commands/base/command.js";
import { placeless } from "../../commands/base/inapplicable-options.js";
import { COMMON, longOf, type OptionName, type TypedOptions } from "../../commands/base/options.js";
import { TOPIC_NAMES } from "../../commands/help/topic-names.js";
import { COMMANDS } from "../../commands/index.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import { addOptions, described, newProgram } from "./declare.js";
import { explained, type Named, namedIn } from "./parse-errors.js";
import { commandFirst, swallowing } from "./reorder-argv.js";

/** What a command line asks for. */
type Call =
  | {
      readonly kind: "run";
      /** As typed: `cost`, `catalogue check`. */
      readonly name: string;
      readonly command: Command | Document;
      readonly words: readonly string[];
      readonly options: TypedOptions;
    }
  /** Help: asked for, or shown because nothing was. */
  | { readonly kind: "help"; readonly text: string; readonly asked: boolean };

/** Reads a command line. Commander declares and splits; what texts mean is read elsewhere. */
export async function parseArguments(argv: readonly string[], width: number): Promise<Outcome<Call>> {
  const faults = swallowing(argv);
  if (faults.length > 0) return fail(...faults);
  let call: Call | undefined;
  let help = "";
  // Nothing typed asks for the first help of all.
  let asked = argv.length === 0;
  const program = programFor(width, faults, (text) => {
    help += text;
  });
  const said = new Set(argv.map((word) => word.toLowerCase()));
  const loaded: Named[] = [];
  let subject = program;
  let about: readonly string[] | undefined;

  /** Declaring every command with its options is most of the work of a quick answer: only those named are loaded. */
  async function declareAll(parent: Program, commands: readonly CommandHelp[], path: readonly string[]): Promise<void> {
    const named = commands.filter(({ name }) => said.has(name));
    for (const listed of named.length === 0 || said.has("help") ? commands : named) {
      const sub = parent.command(`${listed.name} ${listed.words}`.trim()).summary(listed.summary);
      if (!said.has(listed.name)) continue;
      const command = await listed.load();
      const name = [...path, listed.name].join(" ");
      loaded.push({ name, words: listed.words, command });
      described(sub, listed);
      placelessIn.set(sub, placeless(command).map(longOf));
      if ("actions" in command) {
        sub.usage("<action> [options]").helpCommand(false);
        subject = sub;
        await declareAll(sub, command.actions, [...path, listed.name]);
        continue;
      }
      addOptions(
        sub,
        command.options.filter((one) => !isCommon(one)),
        faults,
      );
      sub.action(() => {
        call = { kind: "run", name, command, words: sub.args, options: sub.optsWithGlobals() };
      });
    }
  }
  await declareAll(program, COMMANDS, []);
  program
    .command("help [topic...]")
    .summary("help on a command or a topic")
    .action((topic: readonly string[]) => {
      asked = true;
      about = topic;
    });
  try {
    program.parse(commandFirst(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!HELPED.has(error.code)) return fail(...faults, explained(error, namedIn(argv, loaded)));
    asked ||= error.code === "commander.helpDisplayed";
  }
  const topic = about === undefined ? undefined : await topicOf(about, program);
  if (topic?.ok === true) help = topic.value;
  else if (topic !== undefined) faults.push(...topic.diagnostics);
  if (faults.length > 0) return fail(...faults);
  if (call !== undefined) return succeed(call);
  return succeed({ kind: "help", text: help === "" ? printed(subject) : help, asked });
}

/** Options of all commands that one of them has no place for: its help leaves them out. */
const placelessIn = new WeakMap<Program, readonly string[]>();

const isCommon = (name: OptionName): boolean => COMMON.some((one) => one === name);

/** What commander throws where it has shown help: asked for, or for want of a command. */
const HELPED: ReadonlySet<string> = new Set(["commander.helpDisplayed", "commander.help"]);

function programFor(width: number, faults: Diagnostic[], write: (text: string) => void): Program {
  const program = newProgram("giftworth");
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
    .configureOutput({
      writeOut: write,
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
      // Our help has none; left to find out, commander opens Node's stream, which takes as long as all of the help.
      getOutHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      // In sixty columns a description has thirty-five, and is easier to read in those than broken off.
      minWidthToWrap: 20,
      // The first help is about commands; what all of them take is shown with each.
      visibleOptions(program) {
        return program.parent === null ? [] : Help.prototype.visibleOptions.call(this, program);
      },
      visibleGlobalOptions(program) {
        const without = placelessIn.get(program) ?? [];
        return Help.prototype.visibleGlobalOptions
          .call(this, program)
          .filter(({ long }) => !without.some((one) => one === long));
      },
    })
    .addHelpText(
      "after",
      `\ngiftworth help COMMAND shows its options.\nOther topics: ${TOPIC_NAMES.join(", ")}.\n` +
        "Every payout is an estimate. Not affiliated with TikTok.",
    );
  addOptions(program, COMMON, faults);
  return program;
}

/** What the help says on a topic; nothing for the first help of all. */
async function topicOf(topic: readonly string[], program: Program): Promise<Outcome<string>> {
  const [wanted = "help", ...further] = topic.map((word) => word.toLowerCase());
  if (wanted === "help") return succeed("");
  const sub = subcommandOf(program, wanted);
  const { TOPICS } = await import("../../commands/help/topics.js");
  if (sub !== undefined) return helpOn(sub, further, TOPICS);
  const { CODES, codeText } = await import("../../commands/help/error-codes.js");
  const text = TOPICS.get(wanted) ?? codeText(wanted);
  if (text !== undefined) return succeed(text);
  const known = [...COMMANDS.map(({ name }) => name), "help", ...TOPIC_NAMES, ...CODES];
  const help = didYouMean(wanted, known) ?? `topics are ${TOPIC_NAMES.join(", ")}`;
  return failure("arg.unknown-topic", `there is no help topic ${quoted(wanted)}`, help);
}

/** What a command's help says, or that of one of its actions; with the topic of its name, where there is one. */
function helpOn(
  command: Program,
  [action, ...further]: readonly string[],
  topics: ReadonlyMap<string, string>,
  name = command.name(),
): Outcome<string> {
  const topic = topics.get(command.name());
  if (action === undefined) return succeed(topic === undefined ? printed(command) : `${printed(command)}\n${topic}`);
  const found = subcommandOf(command, action);
  if (found !== undefined) return helpOn(found, further, topics, `${name} ${action}`);
  const actions = command.commands.map((one) => one.name());
  const help =
    actions.length === 0
      ? `giftworth help ${name} shows its options`
      : (didYouMean(action, actions) ?? `actions are ${actions.join(", ")}`);
  return failure("arg.unknown-topic", `${name} has no action ${quoted(action)}`, help);
}

const subcommandOf = (program: Program, name: string | undefined): Program | undefined =>
  program.commands.find((command) => command.name() === name);

function printed(program: Program): string {
  let text = "";
  program.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}
