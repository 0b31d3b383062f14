import type { Place } from "../../core/source.js";
import type { Offer } from "../../pricing/quote.js";

/** When a list was seen, as precisely as it is known. */
export function observedText({
  observed,
  observedFrom,
  dayEstimated,
  grade,
}: Pick<Offer, "dayEstimated" | "grade"> & {
  readonly observed: string | null;
  readonly observedFrom: string | null;
}): string {
  if (grade === "derived") return "derived";
  if (observed === null) return "undated";
  const span = observedFrom === null ? observed : `${observedFrom} to ${observed}`;
  return dayEstimated ? `about ${span}` : span;
}

/** A place in the form that editors and terminals can open: `file:line:column`. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
