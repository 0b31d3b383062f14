import type { Place } from "../../core/source.js";
import type { Offer } from "../../pricing/quote.js";

/** A list with the day it was seen. */
type Sighting = Pick<Offer, "dayEstimated" | "grade"> & {
  readonly observed: string | null;
  readonly observedFrom: string | null;
};

/** When a list was seen, as precisely as it is known. */
export function observedText({ observed, observedFrom, dayEstimated, grade }: Sighting): string {
  if (grade === "derived") return "derived";
  if (observed === null) return "undated";
  const span = observedFrom === null ? observed : `${observedFrom} to ${observed}`;
  return dayEstimated ? `about ${span}` : span;
}

/** The same after the name of the list: `seen about 2024`, but `derived` or `undated` alone. */
export const seenText = (list: Sighting): string =>
  list.grade === "derived" || list.observed === null ? observedText(list) : `seen ${observedText(list)}`;

/** A place in the form that editors and terminals can open: `file:line:column`. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
