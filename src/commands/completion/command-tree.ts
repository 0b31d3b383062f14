import { present } from "../../core/present.js";
import type { ValueType } from "../base/value-types.js";
import type { Word } from "../base/words.js";
import { type CommandEntry, entriesOf, type OptionEntry } from "../help/manual.js";
import { type Known, LIST_NAMES, LISTED, namesIn, sorted } from "./lists.js";

/** What completes a word: names of a list, files or nothing. */
export type Place = { readonly list: string } | "file" | "nothing";

/** An option as typed; a flag takes no value. */
export interface Typed {
  readonly names: readonly string[];
  readonly summary: string;
  readonly value: Place | "flag";
}

/** A command with its full name, the words after it, and the actions of a family. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly actions: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly Typed[];
  readonly words: Place;
  /** What completes its first word, if it differs from later words. */
  readonly first?: Place;
}

/** The data of a completion script; lists are by name, in the order they are offered. */
export interface Tree {
  readonly commands: readonly Completable[];
  readonly top: readonly { readonly name: string; readonly summary: string }[];
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** The command tree with the names in the catalogue. */
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

/** What completes the words of a command; the first separately, if there are several. */
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

/** The list name of a choice among words. */
const listOf = ({ name }: Word): string => name.replaceAll("|", "_or_");

/** Lists of choices that options and words define themselves. */
const choicesIn = (entries: readonly CommandEntry[]): readonly (readonly [string, readonly string[]])[] =>
  entries.flatMap(({ options, common, words }) => [
    ...[...options, ...common].flatMap(({ name, choices }) =>
      choices === undefined ? [] : [[name, choices] as const],
    ),
    ...words.flatMap((word) => (word.choices === undefined ? [] : [[listOf(word), word.choices] as const])),
  ]);
