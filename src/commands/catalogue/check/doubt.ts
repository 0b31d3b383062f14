import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Diagnostic, DoubtCode } from "../../../core/diagnostic.js";
import { present } from "../../../core/present.js";
import type { Place } from "../../../core/source.js";
import type { AnyEntry } from "../../../report/catalogue-entry.js";

/** What a check knows about the files of a catalogue. */
export interface Surroundings {
  /** Entries left out because they are faulty, as far as they can be read. */
  readonly sketched?: Catalogue;
  /** Entries that others replace: in the catalogue beneath, or in an earlier file. */
  readonly replaced?: readonly AnyEntry[];
  /** Files laid over a catalogue, whose entries are meant to be used. */
  readonly overlays?: ReadonlySet<string>;
  /** Finds the places of an entry's values; undefined for an entry that is not from a file. */
  readonly placeIn?: (entry: unknown) => ((...path: readonly string[]) => Place) | undefined;
}

/** A doubt, with the author's reason if it is accepted as a known fact. */
export interface Doubt extends Diagnostic {
  readonly accepted?: string;
}

/** A doubt, accepted if its entry gives a reason. */
export const acceptedBy = (one: Diagnostic, { accepted }: { readonly accepted?: string }): Doubt => ({
  ...one,
  ...present({ accepted }),
});

/** A doubt at a place, with other places that it concerns. */
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
