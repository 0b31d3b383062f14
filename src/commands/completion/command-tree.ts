import { present } from "../../core/present.js";
import type { ValueType } from "../base/value-types.js";
import type { Word } from "../base/words.js";
import { type CommandEntry, entriesOf, type OptionEntry } from "../help/manual.js";
import { type Known, LIST_NAMES, LISTED, namesIn, sorted } from "./lists.js";

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
export async function completable(known: Known): Promise<Tree> {
  const entries = await entriesOf(known.commands);
  const shown = ({ name, summary }: CommandEntry) => ({ name: name.split(" ").at(-1)!, summary });
  const lists = await Promise.all(LIST_NAMES.map(async (name) => [name, await namesIn(name, known)] as const));
  return {
    commands: entries.map((entry) => ({
      name: entry.name,
      summary: entry.summary,
      actions: entries.filter(({ name }) => entry.actions.includes(name)).map(shown),
      options: [...entry.options, ...entry.common].map(typed),
      ...placesOf(entry.words),
    })),
    top: entries.filter(({ name }) => !name.includes(" ")).map(shown),
    lists: new Map([...lists, ...choicesIn(entries).map(([name, items]) => [name, sorted(items)] as const)]),
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
