import type { Catalogue } from "../model/model.js";
import type { PlaceOf } from "../schema/lower.js";
import type { Sketch } from "../schema/partial-entry.js";
import type { SectionName } from "../schema/sections.js";

/** The surroundings of a catalogue's entries: the files they are read from. */
export interface Around {
  /** Entries left out for a fault of their own; they exist, and their readable parts are checked. */
  readonly sketches: readonly Sketch[];
  /** Those that can be named, as far as they can be read: any other value may be missing. */
  readonly sketched: Catalogue;
  /** Entries that another file replaces: what they name should exist too. */
  readonly covered: readonly Catalogue[SectionName][number][];
  /** Finds the values of an entry; nothing for one that came from no file. */
  readonly placeIn: (entry: unknown) => PlaceOf | undefined;
}
