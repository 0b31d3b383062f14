import type { Catalogue, CatalogueSections } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { fold } from "../core/name.js";

/** A section of the catalogue by name. */
export type SectionName = keyof CatalogueSections;

/** An entry of any section. */
export type AnyEntry = Catalogue[SectionName][number];

/** The name of an entry in its section. */
export function nameOf(entry: AnyEntry): string {
  if ("month" in entry) return entry.day ?? entry.month;
  if ("code" in entry) return entry.code;
  if ("coins" in entry) return entry.id === undefined ? entry.name : `${entry.name} (id ${entry.id})`;
  return entry.id;
}

/** The identity of an entry within its section, the same in every catalogue. */
export function entryKey(entry: AnyEntry): string {
  if ("month" in entry) return entry.day ?? entry.month;
  if ("code" in entry) return entry.code;
  if ("coins" in entry) return entry.id === undefined ? fold(entry.name) : `id ${entry.id}`;
  return entry.id;
}

/** The sections of a catalogue, each with its entries. */
export const sectionsOf = (catalogue: Catalogue): (readonly [SectionName, readonly AnyEntry[]])[] =>
  SECTIONS.map((name) => [name, catalogue[name]]);

/** The same, but only what has been read. */
export function madeEntries(catalogue: Catalogue): (readonly [SectionName, readonly AnyEntry[]])[] {
  const { made } = readingOf(catalogue);
  return SECTIONS.map((name) => [name, made(name)]);
}

/** By name, because walking the object would read all of them. */
const SECTIONS: readonly SectionName[] = [
  "sources",
  "regions",
  "regionGroups",
  "priceLists",
  "priceTiers",
  "taxes",
  "gifts",
  "payoutModels",
  "regimes",
  "missionLadders",
  "rules",
  "promote",
  "rates",
];

/** The content of an entry as plain values, without its place, its sources and the places of its parts. */
export const stated = (entry: AnyEntry): Readonly<Record<string, unknown>> => {
  const { sources: _, ...rest } = placeless(entry) as Readonly<Record<string, unknown>>;
  return rest;
};

function placeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placeless);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === "at" || item === undefined ? [] : [[key, placeless(item)]],
    ),
  );
}

/** A stated value on one line, as spelt in catalogue files: `70: 0.74, 350: 3.70`, `2022..2024`, `0/0.01/0.02`. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((item) => (Array.isArray(item) ? item.map(valueText).join(": ") : valueText(item))).join(", ");
  }
  if (typeof value !== "object" || value === null) return String(value);
  const { earliest, latest, low, likely, high, coins, price, least, ...rest } = value as Readonly<
    Record<string, unknown>
  >;
  const range = low === high ? String(low) : `${low}/${likely}/${high}`;
  const texts = [
    ...(latest === undefined ? [] : [earliest === latest ? String(latest) : `${earliest}..${latest}`]),
    ...(price === undefined ? [] : [`${coins}: ${price}`]),
    ...(low === undefined ? [] : [least === undefined ? range : `${least}: ${range}`]),
    ...(low === undefined && least !== undefined ? [`least ${least}`] : []),
    ...Object.entries(rest).map(([key, item]) => `${key} ${valueText(item)}`),
  ];
  return texts.join(", ");
}
