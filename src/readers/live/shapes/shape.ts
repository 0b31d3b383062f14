import type { RawGift } from "../gift-event.js";
import type { Loose } from "../loose.js";

/** A layout in which a program writes gift events, by the program that writes it. */
export interface ShapeName {
  readonly id: string;
  readonly name: string;
}

/** How a layout is recognised, and where it has each value. */
export interface Shape extends ShapeName {
  readonly is: (event: Loose) => boolean;
  readonly read: (event: Loose) => RawGift;
}

/** The first id that names something: not absent, not empty, not 0. */
export function firstId(...candidates: readonly unknown[]): unknown {
  for (const candidate of candidates) {
    if (candidate !== undefined && candidate !== null && candidate !== "" && candidate !== "0" && candidate !== 0)
      return candidate;
  }
  return undefined;
}
