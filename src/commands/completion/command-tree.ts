import type { Catalogue } from "../../catalogue/model/model.js";
import { EXIT_OF } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { safeText } from "../../render/safe-text.js";
import type { CommandHelp } from "../base/command.js";
import { KEYS, settingKey } from "../base/settings.js";
import type { ValueType } from "../base/value-types.js";
import type { Word } from "../base/words.js";
import { type CommandEntry, entriesOf, type OptionEntry } from "../help/manual.js";
import { TOPIC_NAMES } from "../help/topic-names.js";

/** What may stand in a place: names of a list, or files. */
export type Place = { readonly list: string } | "file" | "nothing";

/** An option as it is typed; a flag takes nothing. */
export interface Typed {
  readonly names: readonly string[];
  readonly summary: string;
  readonly value: Place | "flag";
}

/** A command by its full name, what follows it, and the actions of a family. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly actions: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly Typed[];
  readonly words: Place;
  /** What its first word is, where that is another thing than those behind it. */
  readonly first?: Place;
}

/** Everything a script has to know; lists by name, each in the order it is offered. */
export interface Tree {
  readonly commands: readonly Completable[];
  readonly top: readonly { readonly name: string; readonly summary: string }[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** The command tree with what the catalogue offers to choose from. */
export async function completable(listed: readonly CommandHelp[], catalogue: Catalogue): Promise<Tree> {
  const entries = await entriesOf(listed);
  const shown = ({ name, summary }: CommandEntry) => ({ name: name.split(" ").at(-1)!, summary });
  const { reportSchemas } = await import("../catalogue/schema/reports.js");
  const lists = listsOf(catalogue, listed, [...(await reportSchemas(listed)).keys()]);
  return {
    commands: entries.map((entry) => ({
      name: entry.name,
      summary: entry.summary,
      actions: entries.filter(({ name }) => entry.actions.includes(name)).map(shown),
      options: [...entry.options, ...entry.common].map(typed),
      ...placesOf(entry.words),
    })),
    top: entries.filter(({ name }) => !name.includes(" ")).map(shown),
    lists: new Map([...lists, ...choicesIn(entries)].map(([name, items]) => [name, sorted(items)])),
  };
}

/** What stands behind a command; its first word apart, where that is another thing than the last. */
function placesOf(words: readonly Word[]): Pick<Completable, "words" | "first"> {
  const places = words.map((word) => placeOf(word.type, word.choices && listOf(word)));
  const [first, last = first ?? "nothing"] = [places[0], places.at(-1)];
  return { words: last, ...present({ first: places.length > 1 ? first : undefined }) };
}

const typed = ({ name, short, summary, type, choices }: OptionEntry): Typed => ({
  names: [...(short === undefined ? [] : [short]), name],
  summary,
  value: type === "flag" ? "flag" : placeOf(type, choices && name),
});

/** Types whose values the catalogue or the help knows; other values are everybody's own. */
const LISTED: Partial<Record<ValueType, string>> = {
  what: "gifts",
  gift: "gifts",
  region: "regions",
  "price-list": "lists",
  model: "models",
  method: "methods",
  source: "sources",
  entry: "entries",
  report: "reports",
  topic: "topics",
  setting: "settings",
};

function placeOf(type: ValueType, choice: string | undefined): Place {
  const list = choice ?? LISTED[type];
  if (list !== undefined) return { list };
  return type === "file" ? "file" : "nothing";
}

/** What a choice among words is listed as. */
const listOf = ({ name }: Word): string => name.replaceAll("|", "_or_");

/** The lists of choices that options and words name themselves. */
const choicesIn = (entries: readonly CommandEntry[]): readonly (readonly [string, readonly string[]])[] =>
  entries.flatMap(({ options, common, words }) => [
    ...[...options, ...common].flatMap(({ name, choices }) =>
      choices === undefined ? [] : [[name, choices] as const],
    ),
    ...words.flatMap((word) => (word.choices === undefined ? [] : [[listOf(word), word.choices] as const])),
  ]);

function listsOf(
  { gifts, regions, priceLists, payoutModels, sources, rules }: Catalogue,
  listed: readonly CommandHelp[],
  reports: readonly string[],
): ReadonlyMap<string, Iterable<string | undefined>> {
  const names = gifts.filter(({ retired }) => !retired).map(({ name }) => name);
  const methods = rules.flatMap((rule) => ("methods" in rule ? rule.methods : "method" in rule ? [rule.method] : []));
  return new Map<string, Iterable<string | undefined>>([
    ["gifts", names],
    ["regions", regions.map(({ code }) => code)],
    ["lists", priceLists.map(({ id }) => id)],
    ["models", payoutModels.map(({ id }) => id)],
    ["sources", sources.map(({ id }) => id)],
    ["methods", methods.filter((method) => method !== "any")],
    ["entries", [...priceLists, ...payoutModels, ...sources].map(({ id }) => id)],
    ["topics", [...listed.map(({ name }) => name), ...TOPIC_NAMES, ...Object.keys(EXIT_OF)]],
    ["settings", KEYS.map(({ option }) => settingKey(option))],
    ["reports", reports],
  ]);
}

/** Each once. A Tab would show a name as it is: one that could move a cursor, hide a letter or end its line is left out. */
const sorted = (items: Iterable<string | undefined>): string[] =>
  [...new Set([...items].flatMap((item) => (item === undefined || !isSafe(item) ? [] : [item])))].sort();

const isSafe = (name: string): boolean => safeText(name) === name.normalize("NFC");
