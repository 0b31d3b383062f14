import type { Catalogue } from "../catalogue/model/model.js";
import type { Place } from "../core/source.js";
import { type AnyEntry, madeEntries, type SectionName } from "./catalogue-entry.js";

/** An entry and the section it is in. */
type Placed = readonly [section: SectionName, entry: AnyEntry];

/** Finds the entry of a fact: a fact's place is that of its entry, or of a part further down. */
export function entryFinder(catalogue: Catalogue): (place: Place) => Placed | undefined {
  const files = new Map<string, readonly Placed[]>();
  const inFile = (file: string): readonly Placed[] => {
    const known = files.get(file) ?? entriesOf(file, catalogue);
    files.set(file, known);
    return known;
  };
  return (place) => {
    const all = inFile(place.file);
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (order(all[middle]![1].at, place) <= 0) from = middle + 1;
      else to = middle;
    }
    return all[from - 1];
  };
}

/** The entries of facts, each once, in the order of the catalogue's text. */
export function entriesBehind(facts: readonly Place[], catalogue: Catalogue): Placed[] {
  const find = entryFinder(catalogue);
  return [...new Set(facts.flatMap((place) => [find(place)].filter((one) => one !== undefined)))].sort(
    ([, a], [, b]) => (a.at.file === b.at.file ? order(a.at, b.at) : a.at.file < b.at.file ? -1 : 1),
  );
}

/** The entries of a file that have been made, from top to bottom; every fact is in one of them. */
const entriesOf = (file: string, catalogue: Catalogue): readonly Placed[] =>
  madeEntries(catalogue)
    .flatMap(([section, entries]) =>
      entries.flatMap((entry): Placed[] => (entry.at.file === file ? [[section, entry]] : [])),
    )
    .sort(([, a], [, b]) => order(a.at, b.at));

const order = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;
