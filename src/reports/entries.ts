import type { Catalogue } from "../catalogue/model.js";

/** A section of the catalogue by name. */
export type SectionName = keyof Catalogue;

/** An entry of any section. */
export type AnyEntry = Catalogue[SectionName][number];

/** What an entry is called in its own section. */
export function nameOf(entry: AnyEntry): string {
  if ("month" in entry) return entry.month;
  if ("code" in entry) return entry.code;
  if ("coins" in entry) return entry.id === undefined ? entry.name : `${entry.name} (id ${entry.id})`;
  return entry.id;
}

/** The sections of a catalogue, each with its entries. */
export const sectionsOf = (catalogue: Catalogue): (readonly [SectionName, readonly AnyEntry[]])[] =>
  SECTIONS.map((name) => [name, catalogue[name]]);

/** By their names, not as found in the object: a catalogue without its rates may not be asked for them by accident. */
const SECTIONS: readonly SectionName[] = [
  "sources",
  "regions",
  "regionGroups",
  "priceLists",
  "gifts",
  "payoutModels",
  "regimes",
  "missionLadders",
  "rules",
  "rates",
];
