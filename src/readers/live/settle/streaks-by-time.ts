import type { GiftEvent } from "../events/gift-event.js";
import { wider } from "./streak-table.js";
import type { Places, Totals } from "./totals.js";

/**
 * Streaks without an id, of events that have a time: a sender's events of a gift in a room in the order of time, in
 * whatever order they are read. A count that falls begins another streak, and so does whatever follows an end. So each end
 * settles its own count, and a count without an end stands only where a lower one follows it, or nothing.
 */
export class TimedStreaks {
  settled = 0;
  unfinished = 0;
  /** Whether unfinished ones were let go, so that what belongs to them counts for itself. */
  forgot = false;
  /** The events in columns, so that a hundred thousand of them stay small; and the places of those let go. */
  #time = new Float64Array(SMALLEST);
  #count = new Float64Array(SMALLEST);
  #row = new Uint32Array(SMALLEST);
  #sender = new Uint32Array(SMALLEST);
  #receiver = new Uint32Array(SMALLEST);
  #live = new Uint32Array(SMALLEST);
  #flags = new Uint8Array(SMALLEST);
  #ended = new Uint8Array(SMALLEST);
  #size = 0;
  #free: number[] = [];
  /** Events of a sender, a gift and a room, in the order of time. */
  readonly #events = new Map<string, number[]>();

  /** The limit is of events kept in mind. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {}

  add(event: GiftEvent, time: number, places: Places): void {
    const point = this.#keep(event, time, places);
    const points = this.#of(event);
    const at = this.#placeFor(time, points);
    // Late events change what stands around them: it is taken back, and counted anew with them.
    const end = this.#endFrom(at, points);
    if (end !== undefined) this.#settle(end, points, -1);
    this.#open(at - 1, points, -1);
    if (at === points.length) points.push(point);
    else points.splice(at, 0, point);
    this.#open(at - 1, points, 1);
    this.#open(at, points, 1);
    if (event.ended) this.#settle(at, points, 1);
    if (end !== undefined) this.#settle(end + 1, points, 1);
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

  #of(event: GiftEvent): number[] {
    const gift = event.giftId ?? event.giftName;
    const key = `${event.senderId ?? event.senderHandle}\n${gift}\n${event.receiverId}\n${event.roomId}`;
    let points = this.#events.get(key);
    if (points === undefined) {
      points = [];
      this.#events.set(key, points);
    }
    return points;
  }

  /** Behind all that came before or at the same time, which were read in their order. */
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

  /** The end of the streak that an event belongs to, if one is known. */
  #endFrom(at: number, points: readonly number[]): number | undefined {
    let end = at;
    while (end + 1 < points.length && this.#goesOn(points[end]!, points[end + 1]!)) end++;
    const point = points[end];
    return point !== undefined && this.#ended[point] === 1 ? end : undefined;
  }

  /** Whether an event belongs to the streak of the one that follows it. */
  #goesOn(point: number, next: number): boolean {
    return this.#ended[point] === 0 && this.#count[next]! >= this.#count[point]!;
  }

  /** Counts an event that nothing goes on from, or takes it back. */
  #open(at: number, points: readonly number[], sign: 1 | -1): void {
    const [point, next] = [points[at], points[at + 1]];
    if (point === undefined || this.#ended[point] === 1 || (next !== undefined && this.#goesOn(point, next))) return;
    this.unfinished += sign;
    this.totals.open(this.#row[point]!, this.#count[point]!, this.#live[point]!, sign);
  }

  /** Counts a streak that ends there, with what all of its events say of it; or takes it back. */
  #settle(at: number, points: readonly number[], sign: 1 | -1): void {
    const end = points[at]!;
    let [row, flags] = [this.#row[end]!, this.#flags[end]!];
    for (let i = at - 1; i >= 0 && this.#goesOn(points[i]!, points[i + 1]!); i--) {
      const other = this.#row[points[i]!]!;
      flags |= this.#flags[points[i]!]!;
      if (other !== row && this.totals.gifts.isBetter(other, row)) row = other;
    }
    const [count, sender, receiver] = [this.#count[end]!, this.#sender[end]!, this.#receiver[end]!];
    this.settled += sign;
    this.totals.settle(row, count, sender, receiver, this.#live[end]!, this.#time[end]!, flags, sign);
  }

  /** Lets go what stands before each last end; then, beyond half the limit, all of who was met first. Counts stay. */
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
  }
}

const SMALLEST = 1024;
