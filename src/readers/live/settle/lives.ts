import { LIVE_GAP_HOURS } from "../model/tally-result.js";

/** A LIVE while it is being counted, or a part of one whose events name no room. */
export interface Live {
  readonly room: string | null;
  readonly log: string;
  /** The part's time since 1970 in units of the gap; null for a whole LIVE, and without a time. */
  readonly part: number | null;
  from: number;
  to: number;
  coins: number;
  unfinishedCoins: number;
  events: number;
}

/** Without a room, events at most this far apart belong to one LIVE; also the length of the parts. */
const GAP = LIVE_GAP_HOURS * 3_600_000;

/**
 * LIVEs by room id. Events without one are grouped by parts of the day, in any order and from any log; at the end,
 * parts close to each other become one LIVE.
 */
export class Lives {
  readonly list: Live[] = [];
  readonly #byRoom = new Map<string, number>();
  readonly #byPart = new Map<number | null, number>();
  /** For each part that continues an earlier one: that part, plus one. */
  readonly #goesOn: Uint32Array;
  #last: { readonly room: string; readonly number: number } | undefined;
  /** Whether some LIVEs are counted together because there are too many. */
  crowded = false;

  constructor(readonly limit: number) {
    // With room for the LIVE that collects all those beyond the limit.
    this.#goesOn = new Uint32Array(limit + 1);
  }

  /** The index in `list` of the LIVE, or of the part of one. */
  of(room: string | null, log: string, time: number | null): number {
    if (room === null) {
      const part = time === null ? null : Math.floor(time / GAP);
      return this.#find(this.#byPart, part, null, log, part);
    }
    if (this.#last?.room !== room) this.#last = { room, number: this.#find(this.#byRoom, room, room, log, null) };
    return this.#last.number;
  }

  /** The first part of a part's LIVE, as known so far, after joining the part to its neighbours. */
  whole(place: number): number {
    const { part } = this.list[place]!;
    if (part === null) return place;
    this.#join(this.#byPart.get(part - 1), place);
    this.#join(place, this.#byPart.get(part + 1));
    return this.known(place);
  }

  /** The first part of a part's LIVE, as known so far. */
  known(place: number): number {
    let first = place;
    while (this.#goesOn[first] !== 0) first = this.#goesOn[first]! - 1;
    // A shortcut for the next call.
    if (first !== place) this.#goesOn[place] = first + 1;
    return first;
  }

  /** Joins two parts if they are close; final, because further events only move parts closer. */
  #join(earlier: number | undefined, later: number | undefined): void {
    if (earlier === undefined || later === undefined || this.#goesOn[later] !== 0) return;
    if (this.list[later]!.from - this.list[earlier]!.to <= GAP) this.#goesOn[later] = earlier + 1;
  }

  /** Every LIVE once, and for each index in `list` the LIVE it belongs to. */
  together(): { readonly lives: readonly Live[]; readonly of: Uint32Array } {
    const of = new Uint32Array(this.list.length);
    const parts: number[] = [];
    const lives: Live[] = [];
    this.list.forEach((live, place) => {
      if (live.part === null) of[place] = lives.push(live) - 1;
      else parts.push(place);
    });
    let last: Live | undefined;
    for (const place of parts.sort((a, b) => this.list[a]!.from - this.list[b]!.from)) {
      const part = this.list[place]!;
      if (last !== undefined && part.from - last.to <= GAP) {
        last.to = Math.max(last.to, part.to);
        last.coins += part.coins;
        last.unfinishedCoins += part.unfinishedCoins;
        last.events += part.events;
      } else {
        last = { ...part };
        lives.push(last);
      }
      of[place] = lives.length - 1;
    }
    return { lives, of };
  }

  #find<Key>(numbers: Map<Key, number>, key: Key, room: string | null, log: string, part: number | null): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.length < this.limit ? this.#add(room, log, part) : this.#rest();
    if (!this.crowded) numbers.set(key, number);
    return number;
  }

  #add(room: string | null, log: string, part: number | null): number {
    const counted = { from: Infinity, to: -Infinity, coins: 0, unfinishedCoins: 0, events: 0 };
    return this.list.push({ room, log, part, ...counted }) - 1;
  }

  /** The LIVE that collects all those beyond the limit. */
  #rest(): number {
    if (!this.crowded) this.#add(null, "", null);
    this.crowded = true;
    return this.limit;
  }
}
