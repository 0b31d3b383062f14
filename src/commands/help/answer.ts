import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import type { CommandHelp } from "../base/command.js";
import type { Program } from "./manual.js";
import { TOPIC_NAMES } from "./topic-names.js";

/** The form of help: a full page, one screen, or JSON. */
export type HelpForm = "page" | "screen" | "json";

/** The help on a command with its action, a topic or a code; on the program if none is named. */
export async function helpOn(
  topic: readonly string[],
  form: HelpForm,
  program: Program,
  width: number,
): Promise<Outcome<string>> {
  const [wanted = "help", ...further] = topic.map((word) => word.toLowerCase());
  const { commands } = program;
  if (wanted === "help") return succeed(form === "json" ? await manual(program) : await first(form, commands, width));
  const known = await subjectOf(wanted, further, commands);
  if (!known.ok) return known;
  const subject = known.value;
  if (form === "json") return succeed(await manual(program, subject));
  const page = await commandHelp(subject, form, commands, width);
  if (page !== undefined && form === "screen") return succeed(page);
  const { TOPICS } = await import("./topics.js");
  const { flowed } = await import("./flowed.js");
  const topicText = TOPICS.get(subject);
  const text =
    topicText === undefined ? (await import("./error-codes.js")).codeText(subject) : flowed(topicText, width);
  return succeed([page, text].filter((part) => part !== undefined).join("\n"));
}

/** The full name of the subject; fails with a suggestion if there is none. */
async function subjectOf(
  wanted: string,
  further: readonly string[],
  commands: readonly CommandHelp[],
): Promise<Outcome<string>> {
  const command = commands.find(({ name }) => name === wanted);
  if (command !== undefined) return actionOf(command, further);
  const { CODES } = await import("./error-codes.js");
  if ([...TOPIC_NAMES, ...CODES].includes(wanted)) return succeed(wanted);
  const help = didYouMean(wanted, [...commands.map(({ name }) => name), "help", ...TOPIC_NAMES, ...CODES]);
  return failure(
    "arg.unknown-topic",
    `there is no help topic ${quoted(wanted)}`,
    help ?? `topics are ${TOPIC_NAMES.join(", ")}`,
  );
}

/** The name of a command, or its full name with the action after it. */
async function actionOf(
  { name, load }: CommandHelp,
  [action, ...further]: readonly string[],
): Promise<Outcome<string>> {
  if (action === undefined) return succeed(name);
  const command = await load();
  const actions = "actions" in command ? command.actions.map((one) => one.name) : [];
  const full = `${name} ${action}`;
  if (actions.includes(action) && further.length === 0) return succeed(full);
  const wrong = actions.includes(action) ? [full, further[0]!] : [name, action];
  const help =
    actions.length === 0 || actions.includes(action)
      ? `giftworth help ${wrong[0]} shows its options`
      : (didYouMean(action, actions) ?? `actions are ${actions.join(", ")}`);
  return failure("arg.unknown-topic", `${wrong[0]} has no action ${quoted(wrong[1]!)}`, help);
}

async function first(form: HelpForm, commands: readonly CommandHelp[], width: number): Promise<string> {
  const { overview, overviewScreen } = await import("./overview.js");
  return form === "screen" ? overviewScreen(commands, width) : overview(commands, width);
}

/** The help on a command; loads only that command. */
async function commandHelp(
  subject: string,
  form: HelpForm,
  commands: readonly CommandHelp[],
  width: number,
): Promise<string | undefined> {
  const [named] = subject.split(" ");
  const { entriesOf } = await import("./manual.js");
  const among = await entriesOf(commands.filter(({ name }) => name === named));
  const entry = among.find(({ name }) => name === subject);
  if (entry === undefined) return undefined;
  const { commandPage, commandScreen } = await import("./command-text.js");
  return form === "screen" ? commandScreen(entry, among, width) : commandPage(entry, among, width);
}

async function manual(program: Program, subject?: string): Promise<string> {
  const { manualOf } = await import("./manual-json.js");
  const { jsonText } = await import("../../render/json.js");
  return `${jsonText(await manualOf(program, subject))}\n`;
}
