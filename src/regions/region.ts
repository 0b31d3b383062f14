import type { Catalogue, Region } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import { fail, type Outcome, succeed } from "../core/diagnostic.js";
import { bare } from "../core/name.js";
import { closest } from "../core/suggest.js";
import { alternatives } from "../core/text.js";
import { inPlace } from "./place-words.js";

/** The region of a question that names none. */
export const DEFAULT_REGION = "US";

/** Codes of languages that people write for a country. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["EN", "GB"],
  ["KO", "KR"],
  ["JA", "JP"],
]);

/** The country a question is about, by its code or a name, in any case; codes of other things are refused. */
export function regionOf(code: string | undefined, catalogue: Catalogue): Outcome<Region> {
  const { regionCoded } = readingOf(catalogue);
  const typed = (code ?? DEFAULT_REGION).trim();
  const region = regionCoded(typed.toUpperCase()) ?? named(nameIn(typed), catalogue.regions);
  if (region !== undefined) return succeed(region);
  const spoken = regionCoded(LANGUAGES.get(typed.toUpperCase()) ?? "");
  const meant = spoken === undefined ? nearest(nameIn(typed), catalogue.regions) : [spoken];
  const near = meant.map((one) => `${one.code} for ${inPlace(one)}`);
  const help = near.length === 0 ? "write an ISO 3166 code, like GB" : `write ${alternatives(near)}`;
  return fail({ code: "region.unknown", severity: "error", message: `there is no region “${code}”`, help });
}

/** A name in the form that is compared with those of countries. */
const nameIn = (typed: string): string => bare(typed.replace(/^the\s+/i, ""));

const named = (name: string, regions: readonly Region[]): Region | undefined =>
  regions.find((one) => [one.name, ...(one.also ?? [])].some((other) => bare(other) === name));

/** The country whose name was mistyped, or the few whose names contain the word. */
function nearest(name: string, regions: readonly Region[]): readonly Region[] {
  if (name.length <= 3) return [];
  const names = regions.map((region) => region.name);
  const near = closest(name, names);
  const parted = regions.filter((one) => (near === undefined ? bare(one.name).includes(name) : one.name === near));
  return parted.length > MOST_NAMED ? [] : parted;
}

/** The most suggestions: more would be a list to read. */
const MOST_NAMED = 3;
