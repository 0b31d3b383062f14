import type { Diagnostic } from "../../core/diagnostic.js";
import { several } from "../../core/text.js";

/** The most faults of one kind that a person would correct at once; further ones are counted, but not made. */
export const MOST_LISTED = 500;

/** The first faults as diagnostics, and one more that counts the others. */
export function listed<T>(faults: readonly T[], made: (fault: T) => Diagnostic): Diagnostic[] {
  const shown = faults.slice(0, MOST_LISTED).map(made);
  const unlisted = faults.length - shown.length;
  if (unlisted === 0) return shown;
  const { related: _, ...next } = made(faults[MOST_LISTED]!);
  const message = `${several(unlisted, "more fault")} from here on ${unlisted === 1 ? "is" : "are"} not listed`;
  return [...shown, { ...next, message, help: "correct those listed and check again", unlisted }];
}
