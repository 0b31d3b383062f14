import type { Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";

/** A layout in which a program writes gift events, by the program that writes it. */
export interface ShapeName {
  readonly id: string;
  readonly name: string;
}

/** Where a layout has each value: paths from the event, of which the first that says something counts. */
export type Table = { readonly [Field in keyof RawGift]?: readonly string[] };

/** How a layout is recognised, and where it has each value. */
export interface Shape extends ShapeName {
  readonly is: (event: Loose) => boolean;
  readonly table: Table;
  /** What stands at `end` once a streak is over, where it is no flag. */
  readonly endedBy?: string;
  /** Whether every event stands for itself, whole and ended. */
  readonly isWhole?: true;
}
