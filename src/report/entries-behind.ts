import type { Catalogue } from "../catalogue/model/model.js";
import type { Place } from "../core/source.js";
import { type AnyEntry, loadedSections, type SectionName } from "./catalogue-entry.js";

/** An entry and the section it is in. */
type Placed = readonly [section: SectionName, entry: AnyEntry];

/** The entry that a fact is in: a fact's place is that of its entry, or of a part further down. */
export function entryAt(place: Place, catalogue: Catalogue): Placed | undefined {
  const all = inOrder(catalogue);
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(all[middle]![1].at, place) <= 0) from = middle + 1;
    else to = middle;
  }
  const found = all[from - 1];
  return found?.[1].at.file === place.file ? found : undefined;
}

/** The entries that facts are in, each once, in the order of the catalogue's text. */
export const entriesBehind = (facts: readonly Place[], catalogue: Catalogue): Placed[] => {
  const found = new Set(facts.map((place) => entryAt(place, catalogue)));
  return inOrder(catalogue).filter((one) => found.has(one));
};

/** Sorted once: a catalogue never changes. */
const sorted = new WeakMap<Catalogue, readonly Placed[]>();

function inOrder(catalogue: Catalogue): readonly Placed[] {
  const known = sorted.get(catalogue);
  if (known !== undefined) return known;
  const all = loadedSections(catalogue)
    .flatMap(([section, entries]) => entries.map((entry): Placed => [section, entry]))
    .sort(([, a], [, b]) => order(a.at, b.at));
  sorted.set(catalogue, all);
  return all;
}

function order(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
