import type { GiftEvent } from "../events/gift-event.js";
import { type Places, personKey, type Totals } from "./totals.js";

/** A streak that is assumed, or a gift that may turn out to be the first of one. */
interface Run extends Places {
  row: number;
  count: number;
  time: number | null;
  flags: number;
  isAssumed: boolean;
}

/**
 * Gifts of events that state neither a type nor an end, as tables and databases keep them: their counts are running
 * totals where the gift is known to streak, or where they rise in small steps. Such a streak is settled at its largest
 * count; whatever else comes is a gift of its own.
 */
export class AssumedStreaks {
  /** How many streaks are assumed, and the largest count of one. */
  assumed = 0;
  longest = 0;
  readonly #runs = new Map<string, Run>();

  /** The limit is of senders and gifts kept in mind. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {}

  add(event: GiftEvent, places: Places): void {
    const { count, time, flags, roomId, streakId } = event;
    const { key: gift, streaks } = this.totals.gifts.rows[places.row]!;
    const sender = personKey(places.sender, event.senderId, event.senderHandle);
    const key = `${sender}\n${gift}\n${personKey(places.receiver, event.receiverId, event.receiverHandle)}\n${roomId}\n${streakId}`;
    // Of unknown senders any two may be two people.
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

/** A streak that goes on sends its next count soon. */
const LONGEST_PAUSE = 60_000;

/** Of a gift of which nobody knows whether it streaks, larger steps are gifts of their own. */
const LARGEST_STEP = 10;

function goesOn(before: Run, { count, time, streakId }: GiftEvent, streaks: boolean | undefined): boolean {
  const pause = time === null || before.time === null ? 0 : Math.abs(time - before.time);
  if (streakId === null && pause > LONGEST_PAUSE) return false;
  const step = count - before.count;
  if (streaks === true || before.isAssumed) return step >= 0;
  return step > 0 && step <= LARGEST_STEP;
}
