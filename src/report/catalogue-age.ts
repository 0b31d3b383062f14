import type { Catalogue } from "../catalogue/model/model.js";
import { type Day, dayOf } from "../core/date.js";
import { firstWithin } from "./age.js";

/** The newest whole day that a source of the catalogue has; `undefined` where none has one. */
export const catalogueDay = ({ sources }: Pick<Catalogue, "sources">): Day | undefined =>
  sources
    .flatMap(({ date }) => (date === undefined ? [] : (dayOf(date) ?? [])))
    .sort()
    .at(-1);

/** How old a catalogue may be before its prices are likely to have changed. */
const FRESH = { count: 6, unit: "months" } as const;

/** The day of a catalogue that is too old for answers of a day. */
export function outdated(catalogue: Pick<Catalogue, "sources">, asOf: Day): Day | undefined {
  const day = catalogueDay(catalogue);
  return day !== undefined && day < firstWithin(FRESH, asOf) ? day : undefined;
}

/** Where an old catalogue is shown: its day, and how to get a newer one. */
export const outdatedText = (day: Day): string => `catalogue of ${day}, newer: npm install -g giftworth@latest`;
