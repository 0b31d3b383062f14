/** In every time zone, days begin at a quarter of an hour. */
const QUARTER = 900_000;

/** More quarters of an hour than all supported years have; half of them are before 1970. */
const SPAN = 2 ** 30;

/** Coins of each receiver by the quarter of an hour they were sent in; beyond the limit they have no time. */
export class ReceiverTimes {
  readonly #coins = new Map<number, { coins: number }>();
  #lastKey = -1;
  #last: { coins: number } = { coins: 0 };

  constructor(readonly limit: number) {}

  /** Adds coins of a receiver, by number, at a time in milliseconds; negative coins take back earlier ones. */
  add(receiver: number, time: number | null, coins: number): void {
    if (time === null) return;
    const key = receiver * SPAN + SPAN / 2 + Math.floor(time / QUARTER);
    // The next gift usually goes to the same receiver.
    if (key !== this.#lastKey) {
      const found = this.#coins.get(key) ?? this.#add(key);
      if (found === undefined) return;
      this.#lastKey = key;
      this.#last = found;
    }
    this.#last.coins += coins;
  }

  /** Times in milliseconds and coins of each receiver, by their number after merging. */
  byReceiver(whoIs: (receiver: number) => number): Map<number, [time: number, coins: number][]> {
    const all = new Map<number, [number, number][]>();
    for (const [key, { coins }] of this.#coins) {
      const receiver = whoIs(Math.floor(key / SPAN));
      const time = ((key % SPAN) - SPAN / 2) * QUARTER;
      const own = all.get(receiver);
      if (own === undefined) all.set(receiver, [[time, coins]]);
      else own.push([time, coins]);
    }
    return all;
  }

  #add(key: number): { coins: number } | undefined {
    if (this.#coins.size >= this.limit) return undefined;
    const added = { coins: 0 };
    this.#coins.set(key, added);
    return added;
  }
}
