import type { Catalogue } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import type { Sketch } from "../schema/partial-entry.js";
import type { SectionName } from "../schema/sections.js";

/** What stands around the entries of a catalogue: in the files they are read from. */
export interface Around {
  /** Entries left out for a fault of their own; they exist all the same, and what of them can be read is checked. */
  readonly sketches: readonly Sketch[];
  /** Those that can be named, as far as they can be read: any other value may be missing. */
  readonly sketched: Catalogue;
  /** Entries that another of the files takes the place of: what they name should exist too. */
  readonly covered: readonly Catalogue[SectionName][number][];
  /** Finds the values of an entry; nothing for one that came from no file. */
  readonly placeIn: (entry: unknown) => PlaceOf | undefined;
}
