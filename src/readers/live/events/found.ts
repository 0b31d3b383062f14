import type { Diagnostic } from "../../../core/diagnostic.js";
import type { BadRecord, TextRecord } from "../records/record.js";
import type { ShapeName } from "../shapes/index.js";
import type { GiftEvent } from "./gift-event.js";
import type { Money } from "./other-money.js";

/** A gift event, and the layout it was found in. */
export interface FoundGift {
  readonly event: GiftEvent;
  readonly shape: ShapeName;
  /** Gifts of the same event that have another price. */
  readonly rest?: GiftEvent;
}

/** What a record holds: gift events in their order, and what else there is. */
export interface Events {
  readonly line: number;
  readonly gifts: readonly FoundGift[];
  readonly others: number;
  /** Of each event that says it is a gift and cannot be read: why. */
  readonly unread: readonly string[];
  readonly money: readonly Money[];
  /** Whether a time in it names no zone. */
  readonly unzoned: boolean;
}

/** A record with nothing in it that counts, at first. */
export const NOTHING = { gifts: [], others: 0, unread: [], money: [], unzoned: false } as const;

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
