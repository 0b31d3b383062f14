import type { GiftEvent } from "./gift-event.js";
import type { Places } from "./streaks.js";
import type { Totals } from "./totals.js";

/** An event of a streak without an id, where its time puts it. */
interface Point extends Places {
  readonly time: number;
  readonly count: number;
  readonly ended: boolean;
  readonly flags: number;
}

/**
 * Streaks without an id, of events that have a time: a sender's events of a gift in the order of time, in whatever
 * order they are read. A count that falls begins another streak, and so does whatever follows an end. So each end
 * settles its own count, and a count without an end stands only where a lower one follows it, or nothing.
 */
export class TimedStreaks {
  settled = 0;
  unfinished = 0;
  /** Whether unfinished ones were let go, so that what belongs to them counts for itself. */
  forgot = false;
  #size = 0;
  readonly #events = new Map<string, Point[]>();

  /** The limit is of events kept in mind. */
  constructor(
    readonly totals: Totals,
    readonly limit: number,
  ) {}

  add(event: GiftEvent, time: number, { row, sender, receiver, live }: Places): void {
    if (this.#size >= this.limit) this.#makeRoom();
    this.#size++;
    const points = this.#of(event);
    const { count, ended, flags } = event;
    const point = { time, count, ended, flags, row, sender, receiver, live };
    const at = placeFor(time, points);
    // Late events change what stands around them: it is taken back, and counted anew with them.
    const end = endFrom(at, points);
    if (end !== undefined) this.#settle(end, points, -1);
    this.#open(at - 1, points, -1);
    if (at === points.length) points.push(point);
    else points.splice(at, 0, point);
    this.#open(at - 1, points, 1);
    this.#open(at, points, 1);
    if (ended) this.#settle(at, points, 1);
    if (end !== undefined) this.#settle(end + 1, points, 1);
  }

  #of(event: GiftEvent): Point[] {
    const gift = event.giftId ?? event.giftName;
    const key = `${event.senderId ?? event.senderHandle}\n${gift}\n${event.receiverId}`;
    let points = this.#events.get(key);
    if (points === undefined) {
      points = [];
      this.#events.set(key, points);
    }
    return points;
  }

  /** Counts an event that nothing goes on from, or takes it back. */
  #open(at: number, points: readonly Point[], sign: 1 | -1): void {
    const [point, next] = [points[at], points[at + 1]];
    if (point === undefined || point.ended || (next !== undefined && next.count >= point.count)) return;
    this.unfinished += sign;
    this.totals.open(point.row, point.count, point.live, sign);
  }

  /** Counts a streak that ends there, with what all of its events say of it; or takes it back. */
  #settle(at: number, points: readonly Point[], sign: 1 | -1): void {
    const { count, sender, receiver, live, time, ...end } = points[at]!;
    let { row, flags } = end;
    for (let i = at - 1; i >= 0 && goesOn(points[i]!, points[i + 1]!); i--) {
      flags |= points[i]!.flags;
      if (points[i]!.row !== row && this.totals.gifts.isBetter(points[i]!.row, row)) row = points[i]!.row;
    }
    this.settled += sign;
    this.totals.settle(row, count, sender, receiver, live, time, flags, sign);
  }

  /** Drops what stands before each last end; then, beyond half the limit, all of who was met first. Counts stay. */
  #makeRoom(): void {
    this.#size = 0;
    for (const points of this.#events.values()) {
      points.splice(
        0,
        Math.max(
          0,
          points.findLastIndex(({ ended }) => ended),
        ),
      );
      this.#size += points.length;
    }
    for (const [key, points] of this.#events) {
      if (this.#size <= this.limit >> 1) return;
      if (points.at(-1)?.ended === false) this.forgot = true;
      this.#size -= points.length;
      this.#events.delete(key);
    }
  }
}

/** Whether an event belongs to the streak of the one that follows it. */
const goesOn = (point: Point, next: Point): boolean => !point.ended && next.count >= point.count;

/** Behind all that came before or at the same time, which were read in their order. */
function placeFor(time: number, points: readonly Point[]): number {
  let [low, high] = [0, points.length];
  if (high === 0 || points[high - 1]!.time <= time) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The end of the streak that an event belongs to, if one is known. */
function endFrom(at: number, points: readonly Point[]): number | undefined {
  let end = at;
  while (end + 1 < points.length && goesOn(points[end]!, points[end + 1]!)) end++;
  return points[end]?.ended === true ? end : undefined;
}
