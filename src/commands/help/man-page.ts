import { FORMATS } from "../../render/formats.js";
import type { Word } from "../base/words.js";
import { sentenceOf, textOf } from "./command-text.js";
import { EXIT_CODES } from "./exit-codes.js";
import { groups } from "./groups.js";
import { type CommandEntry, entriesOf, type OptionEntry, optionEntry, type Program } from "./manual.js";
import { argument, argumentsOf, display, head, listOf, type Mdoc, part, references, section, text } from "./mdoc.js";
import { FIRST, PURPOSE } from "./overview.js";
import { FILES, type Looked, VARIABLES } from "./surroundings.js";
import { TOPICS } from "./topics.js";

/** The program, with the day of its data. */
export interface Edition extends Program {
  readonly day: string;
}

/** All manual pages by file name: `giftworth.1`, and one like `giftworth-catalogue-check.1` for each command. */
export async function manPages(edition: Edition): Promise<ReadonlyMap<string, string>> {
  const entries = await entriesOf(edition.commands);
  return new Map([
    ["giftworth.1", programPage(entries, edition)],
    ...entries.map((entry) => [`${pageOf(entry)}.1`, commandPage(entry, entries, edition)] as const),
  ]);
}

const pageOf = ({ name }: Pick<CommandEntry, "name">): string => `giftworth-${name.replaceAll(" ", "-")}`;

const written = (lines: Mdoc): string => lines.map((line) => `${line}\n`).join("");

function programPage(entries: readonly CommandEntry[], { day, generatedBy }: Edition): string {
  const common = entries.find(({ common: some }) => some.length > 0)!.common;
  return written([
    ...head("giftworth", day, generatedBy),
    ...section("NAME", [".Nm giftworth", ".Nd what a TikTok gift is worth"]),
    ...section("SYNOPSIS", [".Nm giftworth", ".Ar command", ".Op Ar options", ".Nm giftworth", ".Ar gift"]),
    ...section("DESCRIPTION", [
      ...text(PURPOSE),
      ...text("Every command answers one question, from prices and rules that have a date and a source."),
      ...text("A gift without a command shows what it costs and what it earns."),
    ]),
    ...section("COMMANDS", [
      ...groups.flatMap(([group, title]) =>
        part(title, listOf(entries.filter((one) => one.group === group && isTop(one)).map(commandItem))),
      ),
    ]),
    ...section("OPTIONS", [
      ...text("Every command takes these. Its own options are on its page."),
      ...optionParts(common),
    ]),
    ...section("FORMATS", listOf(FORMATS.map(({ name, summary }) => [`Cm ${name}`, summary]))),
    ...section("TOPICS", [
      ...text("giftworth help with one of these words explains:"),
      ...listOf([...TOPICS].map(([name, topic]) => [`Cm ${argument(name)}`, topic.slice(0, topic.indexOf("\n"))])),
    ]),
    ...surroundings(VARIABLES),
    ...section(
      "EXAMPLES",
      FIRST.flatMap(([line, said]) => [
        ...text(`${said.replace(/^./, (first) => first.toUpperCase())}:`),
        ...display([line]),
      ]),
    ),
    ...section("SEE ALSO", references(entries.map(pageOf))),
    ...section("CAVEATS", text("Every payout is an estimate. giftworth is not affiliated with TikTok.")),
  ]);
}

const isTop = ({ name }: CommandEntry): boolean => !name.includes(" ");

const commandItem = ({ name, words, summary }: CommandEntry): readonly [string, string] => [
  [`Ic ${name}`, ...words.map(usageMacro)].join(" "),
  summary,
];

function commandPage(entry: CommandEntry, entries: readonly CommandEntry[], { day, generatedBy }: Edition): string {
  const { name, summary, notes, words, options, common, actions, examples, group } = entry;
  const taken = new Set([...options, ...common].map((option) => option.name));
  const near = entries.filter((one) => one.group === group && one.name !== name);
  return written([
    ...head(pageOf(entry), day, generatedBy),
    ...section("NAME", [`.Nm ${pageOf(entry)}`, `.Nd ${argumentsOf(summary)}`]),
    ...section("SYNOPSIS", [
      `.Nm ${["giftworth", ...name.split(" ")].join(" ")}`,
      ...(actions.length > 0 ? [".Ar action"] : []),
      ...words.map((word) => `.${usageMacro(word)}`),
      ".Op Ar options",
    ]),
    ...section("DESCRIPTION", [
      ...text(sentenceOf(entry)),
      ...notes.flatMap((note) => [".Pp", ...text(note)]),
      ...listOf(
        words.flatMap((word) => (word.summary === undefined ? [] : [[wordMacro(word), word.summary] as const])),
      ),
      ...listOf(entries.filter((one) => actions.includes(one.name)).map(commandItem)),
    ]),
    ...section("OPTIONS", optionParts([...options, ...common])),
    ...surroundings(VARIABLES.filter(({ option }) => option === undefined || taken.has(optionEntry(option).name))),
    ...section("EXAMPLES", display(examples)),
    ...section("SEE ALSO", references(["giftworth", ...near.map(pageOf)])),
  ]);
}

const surroundings = (variables: readonly Looked[]): Mdoc => [
  ...section("ENVIRONMENT", listOf(variables.map(({ name, summary }) => [`Ev ${name}`, summary]))),
  ...section("FILES", listOf(FILES.map(({ name, summary }) => [`Pa ${argument(name)}`, summary]))),
  ...section("EXIT STATUS", listOf(EXIT_CODES.map(({ code, summary }) => [String(code), summary]))),
];

function optionParts(options: readonly OptionEntry[]): Mdoc {
  const headings = [...new Set(options.map(({ heading }) => heading))];
  return headings.flatMap((heading) =>
    part(heading, listOf(options.filter((one) => one.heading === heading).map((one) => [flags(one), textOf(one)]))),
  );
}

/** An option as mdoc: `Fl r , Fl \-region Ar code`. The macro adds the first dash. */
function flags({ name, short, value }: OptionEntry): string {
  const spelt = [short, name].flatMap((one) => (one === undefined ? [] : [`Fl ${argument(one.slice(1))}`]));
  return `${spelt.join(" , ")}${value === undefined ? "" : ` Ar ${argument(value)}`}`;
}

const wordMacro = ({ name, choices, many }: Word): string =>
  choices === undefined ? `Ar ${name}${many ? " ..." : ""}` : `Cm ${choices.join(" | ")}`;

const usageMacro = (word: Word): string => `${word.required ? "" : "Op "}${wordMacro(word)}`;
