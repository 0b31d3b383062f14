import { LIVE_GAP_HOURS } from "../model/tally-result.js";

/** A LIVE while it is counted, or a part of one whose events name no room. */
export interface Live {
  readonly room: string | null;
  readonly log: string;
  /** Which part of time it is, in lengths of the gap; null where it is no part. */
  readonly part: number | null;
  from: number;
  to: number;
  coins: number;
  unfinishedCoins: number;
  events: number;
}

/** Without a room, two events this far apart are of one LIVE; it is the length of the parts that are put together. */
const GAP = LIVE_GAP_HOURS * 3_600_000;

/**
 * LIVEs by room id. Events without one are gathered by parts of the day, in whatever order and logs they come; in the
 * end parts that lie close to each other are one LIVE.
 */
export class Lives {
  readonly list: Live[] = [];
  readonly #byRoom = new Map<string, number>();
  readonly #byPart = new Map<number | null, number>();
  /** Of parts: an earlier part that it goes on from, or itself. */
  readonly #goesOn: number[] = [];
  #last: { readonly room: string; readonly number: number } | undefined;
  /** Whether some are counted together because there are too many. */
  crowded = false;

  constructor(readonly limit: number) {}

  /** The place in `list` of the LIVE, or of the part of one. */
  of(room: string | null, log: string, time: number | null): number {
    if (room === null) {
      const part = time === null ? null : Math.floor(time / GAP);
      return this.#find(this.#byPart, part, null, log, part);
    }
    if (this.#last?.room !== room) this.#last = { room, number: this.#find(this.#byRoom, room, room, log, null) };
    return this.#last.number;
  }

  /** Of the parts that are one LIVE already, as far as is known, the one that stands for all. */
  whole(place: number): number {
    const { part } = this.list[place]!;
    if (part === null) return place;
    this.#join(this.#byPart.get(part - 1), place);
    this.#join(place, this.#byPart.get(part + 1));
    return this.known(place);
  }

  /** The same, where nothing new is known of it. */
  known(place: number): number {
    let first = place;
    while (this.#goesOn[first] !== undefined) first = this.#goesOn[first]!;
    // The next who asks has a shorter way.
    if (first !== place) this.#goesOn[place] = first;
    return first;
  }

  /** Parts come closer with every event, never further apart. */
  #join(earlier: number | undefined, later: number | undefined): void {
    if (earlier === undefined || later === undefined || this.#goesOn[later] !== undefined) return;
    if (this.list[later]!.from - this.list[earlier]!.to <= GAP) this.#goesOn[later] = earlier;
  }

  /** Every LIVE once, and for each place in `list` which of them it belongs to. */
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

  /** One LIVE for all that are too many. */
  #rest(): number {
    if (!this.crowded) this.#add(null, "", null);
    this.crowded = true;
    return this.limit;
  }
}
