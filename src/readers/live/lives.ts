import { LIVE_GAP_HOURS } from "./tallied.js";

/** A LIVE while it is counted, or a part of one whose events name no room. */
export interface Live {
  readonly room: string | null;
  readonly log: string;
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
  #last: { readonly room: string; readonly number: number } | undefined;
  /** Whether some are counted together because there are too many. */
  crowded = false;

  constructor(readonly limit: number) {}

  /** The place in `list` of the LIVE, or of the part of one. */
  of(room: string | null, log: string, time: number | null): number {
    if (room === null) return this.#find(this.#byPart, time === null ? null : Math.floor(time / GAP), null, log);
    if (this.#last?.room !== room) this.#last = { room, number: this.#find(this.#byRoom, room, room, log) };
    return this.#last.number;
  }

  /** Every LIVE once, and for each place in `list` which of them it belongs to. */
  together(): { readonly lives: readonly Live[]; readonly of: Uint32Array } {
    const of = new Uint32Array(this.list.length);
    const parts = new Set([...this.#byPart].flatMap(([part, place]) => (part === null ? [] : [place])));
    parts.delete(this.limit);
    const lives: Live[] = [];
    this.list.forEach((live, place) => {
      if (!parts.has(place)) of[place] = lives.push(live) - 1;
    });
    let last: Live | undefined;
    for (const place of [...parts].sort((a, b) => this.list[a]!.from - this.list[b]!.from)) {
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

  #find<Key>(numbers: Map<Key, number>, key: Key, room: string | null, log: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.length < this.limit ? this.#add(room, log) : this.#rest();
    if (!this.crowded) numbers.set(key, number);
    return number;
  }

  #add(room: string | null, log: string): number {
    const counted = { from: Infinity, to: -Infinity, coins: 0, unfinishedCoins: 0, events: 0 };
    return this.list.push({ room, log, ...counted }) - 1;
  }

  /** One LIVE for all that are too many. */
  #rest(): number {
    if (!this.crowded) this.#add(null, "");
    this.crowded = true;
    return this.limit;
  }
}
