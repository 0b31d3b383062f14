import type { Diagnostic, DoubtCode } from "../../../core/diagnostic.js";
import type { Place } from "../../../core/source.js";

/** A doubt at a place, with the other places it is about. */
export function doubt(
  code: DoubtCode,
  message: string,
  at: Place,
  others: readonly (readonly [at: Place, message: string])[] = [],
  help?: string,
): Diagnostic {
  const related = others.map(([place, text]) => ({ at: place, message: text }));
  return {
    code,
    severity: "warning",
    message,
    at,
    ...(related.length === 0 ? {} : { related }),
    ...(help === undefined ? {} : { help }),
  };
}
