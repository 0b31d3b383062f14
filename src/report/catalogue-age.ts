import type { Catalogue } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { firstWithin } from "./age.js";

/** The age from which a catalogue's prices have probably changed. */
const FRESH = { count: 6, unit: "months" } as const;

/** The day of a catalogue that is too old for answers on a day. */
export const outdated = ({ day }: Pick<Catalogue, "day">, asOf: Day): Day | undefined =>
  day !== undefined && day < firstWithin(FRESH, asOf) ? day : undefined;

/** The text on an old catalogue: its day, and how to get a newer one. */
export const outdatedText = (day: Day): string => `catalogue of ${day}, newer: npm install -g giftworth@latest`;
