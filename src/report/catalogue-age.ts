import type { Catalogue } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { firstWithin } from "./age.js";

/** How old a catalogue may be before its prices are likely to have changed. */
const FRESH = { count: 6, unit: "months" } as const;

/** The day of a catalogue that is too old for answers of a day. */
export const outdated = ({ day }: Pick<Catalogue, "day">, asOf: Day): Day | undefined =>
  day !== undefined && day < firstWithin(FRESH, asOf) ? day : undefined;

/** Where an old catalogue is shown: its day, and how to get a newer one. */
export const outdatedText = (day: Day): string => `catalogue of ${day}, newer: npm install -g giftworth@latest`;
