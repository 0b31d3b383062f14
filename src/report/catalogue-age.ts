import type { Catalogue } from "../catalogue/model/model.js";
import { type Day, firstDayOf, type Observed } from "../core/date.js";
import { firstWithin } from "./age.js";

/** The newest day that a source of the catalogue has; `undefined` where all are undated. */
export const catalogueDay = ({ sources }: Pick<Catalogue, "sources">): Observed | undefined =>
  sources.reduce<Observed | undefined>(
    (newest, { date }) => (date !== undefined && date > (newest ?? "") ? date : newest),
    undefined,
  );

/** How old a catalogue may be before its prices are likely to have changed. */
const FRESH = { count: 6, unit: "months" } as const;

/** The day of a catalogue that is too old for answers of a day. */
export function outdated(catalogue: Pick<Catalogue, "sources">, asOf: Day): Observed | undefined {
  const day = catalogueDay(catalogue);
  return day !== undefined && firstDayOf(day) < firstWithin(FRESH, asOf) ? day : undefined;
}

/** Where an old catalogue is shown: its day, and how to get a newer one. */
export const outdatedText = (day: Observed): string => `catalogue of ${day}, newer: npm install -g giftworth@latest`;
