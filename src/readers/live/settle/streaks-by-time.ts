import type { GiftEvent } from "../events/gift-event.js";
import { wider } from "./streak-table.js";
import { type Places, personKey, type Totals } from "./totals.js";

/**
 * Streaks without an id, of events with a time: a sender's events of a gift in a room, ordered by time however they are
 * read. A lower count begins another streak, and so does any event after an end. So each end settles its own count, and
 * a count without an end is unfinished only if a lower one, or none, follows.
 */
export class TimedStreaks {
  settled = 0;
  unfinished = 0;
  /** Whether unfinished streaks were dropped; further events of theirs begin new ones. */
  forgot = false;
  /** The events in columns, so that 100,000 of them need little memory; `#free` has the places to reuse. */
  #time = new Float64Array(SMALLEST);
  #count = new Float64Array(SMALLEST);
  #row = new Uint32Array(SMALLEST);
  #sender = new Uint32Array(SMALLEST);
  #receiver = new Uint32Array(SMALLEST);
  #live = new Uint32Array(SMALLEST);
  #flags = new Uint8Array(SMALLEST);
  #ended = new Uint8Array(SMALLEST);
  /** The best row and all flags of an event and those before it in its streak. */
  #best = new Uint32Array(SMALLEST);
  #gathered = new Uint8Array(SMALLEST);
  #size = 0;
  #free: number[] = [];
  /** Events by sender, gift, receiver and room, each list in the order of time. */
  readonly #events = new Map<string, number[]>();

  /** `limit` is the number of events to remember. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {}

  add(event: GiftEvent, time: number, places: Places): void {
    const point = this.#keep(event, time, places);
    const points = this.#of(event, places);
    const at = this.#placeFor(time, points);
    // A late event changes the streaks around it: they are taken back, then counted again with it.
    const last = this.#lastFrom(at, points);
    this.#tell(at - 1, points, -1);
    if (last >= at) this.#tell(last, points, -1);
    if (at === points.length) points.push(point);
    else points.splice(at, 0, point);
    for (let i = at; i <= last + 1; i++) this.#gather(i, points);
    this.#tell(at - 1, points, 1);
    this.#tell(at, points, 1);
    if (last >= at) this.#tell(last + 1, points, 1);
  }

  #keep({ count, ended, flags }: GiftEvent, time: number, { row, sender, receiver, live }: Places): number {
    if (this.#size - this.#free.length >= this.limit) this.#makeRoom();
    const point = this.#free.pop() ?? this.#size++;
    if (point === this.#time.length) this.#grow();
    this.#time[point] = time;
    this.#count[point] = count;
    this.#row[point] = row;
    this.#sender[point] = sender;
    this.#receiver[point] = receiver;
    this.#live[point] = live;
    this.#flags[point] = flags;
    this.#ended[point] = ended ? 1 : 0;
    return point;
  }

  #of(event: GiftEvent, places: Places): number[] {
    const sender = personKey(places.sender, event.senderId, event.senderHandle);
    const receiver = personKey(places.receiver, event.receiverId, event.receiverHandle);
    const key = `${sender}\n${this.totals.gifts.rows[places.row]!.key}\n${receiver}\n${event.roomId}`;
    let points = this.#events.get(key);
    if (points === undefined) {
      points = [];
      this.#events.set(key, points);
    }
    return points;
  }

  /** The place of an event, after those of earlier or equal time, so that equal times keep the order of reading. */
  #placeFor(time: number, points: readonly number[]): number {
    let [low, high] = [0, points.length];
    if (high === 0 || this.#time[points[high - 1]!]! <= time) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#time[points[middle]!]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place of the last event of the streak at a place; the place before it if no event is there. */
  #lastFrom(at: number, points: readonly number[]): number {
    let last = at;
    while (last + 1 < points.length && this.#goesOn(points[last]!, points[last + 1]!)) last++;
    return last < points.length ? last : at - 1;
  }

  /** Whether an event belongs to the streak of the one that follows it. */
  #goesOn(point: number, next: number): boolean {
    return this.#ended[point] === 0 && this.#count[next]! >= this.#count[point]!;
  }

  /** Combines an event with those before it in its streak: the best price, and every flag. */
  #gather(at: number, points: readonly number[]): void {
    const [before, point] = [points[at - 1], points[at]!];
    [this.#best[point], this.#gathered[point]] = [this.#row[point]!, this.#flags[point]!];
    if (before === undefined || !this.#goesOn(before, point)) return;
    this.#gathered[point]! |= this.#gathered[before]!;
    if (this.totals.gifts.isBetter(this.#best[before]!, this.#row[point]!)) this.#best[point] = this.#best[before]!;
  }

  /** Counts a streak at its last event, with the values of all its events; or takes it back. */
  #tell(at: number, points: readonly number[], sign: 1 | -1): void {
    const [point, next] = [points[at], points[at + 1]];
    if (point === undefined || (next !== undefined && this.#goesOn(point, next))) return;
    const [row, count, live] = [this.#best[point]!, this.#count[point]!, this.#live[point]!];
    if (this.#ended[point] === 0) {
      this.unfinished += sign;
      this.totals.open(row, count, live, sign);
      return;
    }
    this.settled += sign;
    const [sender, receiver, flags] = [this.#sender[point]!, this.#receiver[point]!, this.#gathered[point]!];
    this.totals.settle(row, count, sender, receiver, live, this.#time[point]!, flags, sign);
  }

  /** Drops the events before each last end; then, beyond half the limit, the oldest lists. Counts stay. */
  #makeRoom(): void {
    const free = this.#free;
    for (const points of this.#events.values()) {
      const last = points.findLastIndex((point) => this.#ended[point] === 1);
      if (last > 0) for (const point of points.splice(0, last)) free.push(point);
    }
    for (const [key, points] of this.#events) {
      if (this.#size - free.length <= this.limit >> 1) return;
      if (this.#ended[points.at(-1)!] === 0) this.forgot = true;
      for (const point of points) free.push(point);
      this.#events.delete(key);
    }
  }

  #grow(): void {
    const size = 2 * this.#time.length;
    this.#time = wider(new Float64Array(size), this.#time);
    this.#count = wider(new Float64Array(size), this.#count);
    this.#row = wider(new Uint32Array(size), this.#row);
    this.#sender = wider(new Uint32Array(size), this.#sender);
    this.#receiver = wider(new Uint32Array(size), this.#receiver);
    this.#live = wider(new Uint32Array(size), this.#live);
    this.#flags = wider(new Uint8Array(size), this.#flags);
    this.#ended = wider(new Uint8Array(size), this.#ended);
    this.#best = wider(new Uint32Array(size), this.#best);
    this.#gathered = wider(new Uint8Array(size), this.#gathered);
  }
}

const SMALLEST = 1024;
