import type { Diagnostic } from "../../../core/diagnostic.js";
import type { BadRecord, TextRecord } from "../records/record.js";
import type { ShapeName } from "../shapes/index.js";
import type { GiftEvent } from "./gift-event.js";
import type { Money } from "./other-money.js";

/** A gift event, and the layout it was found in. */
export interface FoundGift {
  readonly event: GiftEvent;
  readonly shape: ShapeName;
  /** Whether its time has no time zone, and is read as UTC. */
  readonly unzoned?: boolean;
  /** Gifts of the same event with a different price. */
  readonly rest?: GiftEvent;
}

/** The contents of a record: gift events in their order, and everything else. */
export interface Events {
  readonly line: number;
  readonly gifts: readonly FoundGift[];
  readonly others: number;
  /** For each event that says it is a gift but cannot be read: why. */
  readonly unread: readonly string[];
  readonly money: readonly Money[];
}

/** An empty record, to start from. */
export const NOTHING = { gifts: [], others: 0, unread: [], money: [] } as const;

/** Faults of the whole log, not of one record: reading ends, even when bad lines are skipped. */
export class Halt {
  constructor(readonly diagnostics: readonly Diagnostic[]) {}
}

/** A finding in a log; findings come in the order of the log. */
export type Found = Events | BadRecord | Halt;

/** Finds the events in the records of one log. */
export interface EventReader {
  read(record: TextRecord): Iterable<Found>;
  /** Ends the log: no more records follow. */
  end(): Iterable<Found>;
}
