import type { GiftEvent } from "../events/gift-event.js";
import { type Places, personKey, type Totals } from "./totals.js";

/** An assumed streak, or a gift that may turn out to be the first event of one. */
interface Run extends Places {
  row: number;
  count: number;
  time: number | null;
  flags: number;
  isAssumed: boolean;
}

/**
 * Counts gifts of events with neither a type nor an end, as in tables and databases. Their counts are running totals if
 * the gift is known to streak, or if they rise in small steps; such a streak is settled at its largest count. All other
 * events are separate gifts.
 */
export class AssumedStreaks {
  /** The number of assumed streaks, and the largest count of one. */
  assumed = 0;
  longest = 0;
  readonly #runs = new Map<string, Run>();

  /** `limit` is the number of pairs of sender and gift to remember. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {}

  add(event: GiftEvent, places: Places): void {
    const { count, time, flags, roomId, streakId } = event;
    const { key: gift, streaks } = this.totals.gifts.rows[places.row]!;
    const sender = personKey(places.sender, event.senderId, event.senderHandle);
    const key = `${sender}\n${gift}\n${personKey(places.receiver, event.receiverId, event.receiverHandle)}\n${roomId}\n${streakId}`;
    // Two events without a sender may be from two people.
    const before = sender === null ? undefined : this.#runs.get(key);
    if (before !== undefined && goesOn(before, event, streaks)) {
      this.#settle(before, -1);
      if (!before.isAssumed) this.#assume(before);
      if (this.totals.gifts.isBetter(places.row, before.row)) before.row = places.row;
      Object.assign(before, { count, time, flags: before.flags | flags });
      this.#settle(before, 1);
      if (count > this.longest) this.longest = count;
      return;
    }
    const run: Run = { ...places, count, time, flags, isAssumed: false };
    this.#settle(run, 1);
    if (sender === null) return;
    if (streaks === true) this.#assume(run);
    if (this.#runs.size >= this.limit) this.#runs.clear();
    this.#runs.set(key, run);
  }

  #assume(run: Run): void {
    run.isAssumed = true;
    this.assumed++;
    if (run.count > this.longest) this.longest = run.count;
  }

  #settle({ row, count, sender, receiver, live, time, flags }: Run, sign: 1 | -1): void {
    this.totals.settle(row, count, sender, receiver, live, time, flags, sign);
  }
}

/** A streak sends its next count within a minute. */
const LONGEST_PAUSE = 60_000;

/** Unless the gift is known to streak, larger steps are separate gifts. */
const LARGEST_STEP = 10;

function goesOn(before: Run, { count, time, streakId }: GiftEvent, streaks: boolean | undefined): boolean {
  const pause = time === null || before.time === null ? 0 : Math.abs(time - before.time);
  if (streakId === null && pause > LONGEST_PAUSE) return false;
  const step = count - before.count;
  if (streaks === true || before.isAssumed) return step >= 0;
  return step > 0 && step <= LARGEST_STEP;
}
