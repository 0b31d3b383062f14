import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Diagnostic, DoubtCode } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import type { Place } from "../../../core/source.js";
import type { AnyEntry } from "../../../report/catalogue-entry.js";

/** What stands around a catalogue that was read from files. */
export interface Surroundings {
  /** Entries left out for a fault of their own, as far as they can be read. */
  readonly sketched?: Catalogue;
  /** Entries that others take the place of: in the catalogue beneath, or in a file further down. */
  readonly replaced?: readonly AnyEntry[];
  /** Files laid over a catalogue: what stands in them is there to be used. */
  readonly overlays?: ReadonlySet<string>;
  /** Where a value of an entry stands; nothing for one that came from no file. */
  readonly placeIn?: (entry: unknown) => ((...path: readonly string[]) => Place) | undefined;
}

/** Something doubtful, and where that is a known fact, the reason an author gave for it. */
export interface Doubt extends Diagnostic {
  readonly accepted?: string;
}

/** A doubt, accepted by the entry it is about where that says why. */
export const acceptedBy = (one: Diagnostic, { accepted }: { readonly accepted?: string }): Doubt => ({
  ...one,
  ...present({ accepted }),
});

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
    ...present({ related: related.length === 0 ? undefined : related, help }),
  };
}
