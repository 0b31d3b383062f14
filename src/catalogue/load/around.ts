import type { Catalogue } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import type { Sketch } from "../schema/partial-entry.js";
import type { SectionName } from "../schema/sections.js";

/** What surrounds a catalogue's entries: the files they are read from. */
export interface Around {
  /** Entries left out for a fault of their own; they exist, and their readable parts are checked. */
  readonly sketches: readonly Sketch[];
  /** Those with a readable name; any other value may be missing. */
  readonly sketched: Catalogue;
  /** Entries that another file replaces; their references must exist too. */
  readonly covered: readonly Catalogue[SectionName][number][];
  /** Finds the values of an entry; undefined for one that is not from a file. */
  readonly placeIn: (entry: unknown) => PlaceOf | undefined;
}
