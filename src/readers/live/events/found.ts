import type { Diagnostic } from "../../../core/diagnostic.js";
import type { BadRecord, TextRecord } from "../records/record.js";
import type { ShapeName } from "../shapes/shape.js";
import type { GiftEvent } from "./gift-event.js";

/** A gift event, and the layout it was found in. */
export interface FoundGift {
  readonly event: GiftEvent;
  readonly shape: ShapeName;
  /** Gifts of the same event that have another price. */
  readonly rest?: GiftEvent;
}

/** What a record holds: gift events in their order, and how many others, some of which say that they are gifts. */
export interface Events {
  readonly line: number;
  readonly gifts: readonly FoundGift[];
  readonly others: number;
  readonly strange: number;
  /** Whether a time in it names no zone. */
  readonly unzoned: boolean;
}

/** What no record alone is to blame for: whatever is skipped, reading ends. */
export class Halt {
  constructor(readonly diagnostics: readonly Diagnostic[]) {}
}

/** What is found in a log, in its order. */
export type Found = Events | BadRecord | Halt;

/** Finds the events in the records of one log. */
export interface EventReader {
  read(record: TextRecord): Iterable<Found>;
  /** No more records come. */
  end(): Iterable<Found>;
}
