import type { GiftEvent } from "../events/gift-event.js";
import { Hash } from "./hash.js";
import { StreakTable } from "./streak-table.js";
import { TimedStreaks } from "./streaks-by-time.js";
import { type Places, personKey, type Totals } from "./totals.js";

/**
 * Streaks of running totals. Each settles at its largest count once its end is seen, in any order of events; until then
 * it is unfinished. Streaks without an id are separated by the order of their events, in time, or as read if they have
 * no time: a lower count, or any event after an end, begins another streak.
 */
export class Streaks {
  longest = 0;
  #settled = 0;
  #unfinished = 0;
  #forgot = false;
  readonly #timed: TimedStreaks;
  readonly #table = new StreakTable();
  readonly #hash = new Hash();
  #lastEvent: GiftEvent | undefined;

  /** `limit` is the number of streaks to remember. The oldest ended ones go first: late events are rarely very late. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {
    this.#timed = new TimedStreaks(totals, limit);
  }

  get settled(): number {
    return this.#settled + this.#timed.settled;
  }

  get unfinished(): number {
    return this.#unfinished + this.#timed.unfinished;
  }

  /** Whether unfinished streaks were dropped; if the end of one arrives, it counts as a streak of its own. */
  get forgot(): boolean {
    return this.#forgot || this.#timed.forgot;
  }

  /** Counts an event of a streak. */
  add(event: GiftEvent, places: Places): void {
    if (event.count > this.longest) this.longest = event.count;
    if (event.streakId === null && event.time !== null) this.#timed.add(event, event.time, places);
    else this.#add(event, places);
  }

  #add(event: GiftEvent, places: Places): void {
    const table = this.#table;
    const { hi, lo } = this.#keyOf(event, places);
    let place = table.find(hi, lo);
    if (place < 0) {
      if (table.size >= this.limit) this.#makeRoom();
      place = table.insert(hi, lo);
      this.#begin(place, places);
    } else if (event.streakId === null && (table.ended[place] === 1 || event.count < table.count[place]!)) {
      this.#begin(place, places);
    } else this.#count(place, -1);
    this.#merge(place, event, places);
    this.#count(place, 1);
  }

  #keyOf(event: GiftEvent, { row, sender, receiver }: Places): Hash {
    // The events of a streak usually follow each other.
    if (event.streakId !== null && this.#lastEvent !== undefined && isOfSame(event, this.#lastEvent)) return this.#hash;
    this.#lastEvent = event;
    const hash = this.#hash
      .start()
      .either(personKey(sender, event.senderId, event.senderHandle))
      .text(this.totals.gifts.rows[row]!.key)
      .either(personKey(receiver, event.receiverId, event.receiverHandle))
      .text(event.streakId);
    // A streak stays in one room; with an id, the room is not needed.
    return (event.streakId === null ? hash.text(event.roomId) : hash).done();
  }

  #begin(place: number, { row, sender, receiver, live }: Places): void {
    const table = this.#table;
    table.row[place] = row;
    table.sender[place] = sender;
    table.receiver[place] = receiver;
    table.live[place] = live;
    table.count[place] = 0;
    table.time[place] = Number.NaN;
    table.flags[place] = 0;
    table.ended[place] = 0;
  }

  #merge(place: number, event: GiftEvent, { row, live }: Places): void {
    const table = this.#table;
    if (event.count > table.count[place]!) table.count[place] = event.count;
    table.flags[place]! |= event.flags;
    if (row !== table.row[place] && this.totals.gifts.isBetter(row, table.row[place]!)) table.row[place] = row;
    if (!event.ended) return;
    // The earlier of two ends decides the time, whichever is read first.
    if (table.ended[place] === 0 || event.time === null || !(table.time[place]! <= event.time)) {
      table.live[place] = live;
      table.time[place] = event.time ?? table.time[place]!;
    }
    table.ended[place] = 1;
  }

  /** Counts a streak as it is now, or takes back what it counted. */
  #count(place: number, sign: 1 | -1): void {
    const table = this.#table;
    const [row, count, live] = [table.row[place]!, table.count[place]!, table.live[place]!];
    if (table.ended[place] === 0) {
      this.#unfinished += sign;
      this.totals.open(row, count, live, sign);
      return;
    }
    this.#settled += sign;
    const [sender, receiver, flags] = [table.sender[place]!, table.receiver[place]!, table.flags[place]!];
    const time = table.time[place]!;
    this.totals.settle(row, count, sender, receiver, live, Number.isNaN(time) ? null : time, flags, sign);
  }

  /** Drops the older half of the ended streaks, and unfinished ones beyond half the limit; their counts stay. */
  #makeRoom(): void {
    const { ended, size } = this.#table;
    let finished = 0;
    for (let place = 0; place < size; place++) finished += ended[place]!;
    let dropEnded = Math.ceil(finished / 2);
    let dropOpen = Math.max(0, size - finished - (this.limit >> 1));
    if (dropOpen > 0) this.#forgot = true;
    this.#table.drop((place) => (ended[place] === 1 ? dropEnded-- > 0 : dropOpen-- > 0));
  }
}

/** Whether two events with a streak id belong to the same streak. */
const isOfSame = (event: GiftEvent, other: GiftEvent): boolean =>
  event.streakId === other.streakId &&
  event.senderId === other.senderId &&
  event.giftId === other.giftId &&
  event.receiverId === other.receiverId &&
  (event.senderId !== null || event.senderHandle === other.senderHandle) &&
  (event.giftId !== null || event.giftName === other.giftName) &&
  (event.receiverId !== null || event.receiverHandle === other.receiverHandle);
