/** Milliseconds of each unit that coins are grouped by, the finest first. */
const UNITS = [1, 1_000, 60_000, 3_600_000, 86_400_000] as const;
const DAY = UNITS[4];

/** Coins by period: milliseconds since 1970, divided by those of the unit. */
type Gathered = readonly (readonly [period: number, coins: number])[];

/**
 * Coins by the moment they were sent. With more moments than the limit, they are grouped by second, minute, hour, then
 * day, so that memory stays bounded for any log.
 */
export class Periods {
  /** The index of the current unit in `UNITS`. */
  #unit = 0;
  /** Coins by period since the origin: a Map finds small whole numbers faster than large ones. */
  #coins = new Map<number, number>();
  /** The day of the first coins, in milliseconds since 1970. */
  #origin: number | undefined;
  untimed = 0;

  constructor(readonly limit: number) {}

  /** Milliseconds of the current unit. */
  get unit(): number {
    return UNITS[this.#unit]!;
  }

  /** Adds coins at a time in milliseconds; negative coins take back earlier ones. */
  add(time: number | null, coins: number): void {
    if (time === null) {
      this.untimed += coins;
      return;
    }
    this.#origin ??= time - (time % DAY);
    const key = Math.floor((time - this.#origin) / this.unit);
    const before = this.#coins.get(key);
    if (before === undefined && this.#coins.size >= this.limit) {
      // No real log has more days than the limit; coins of further days count as untimed.
      if (this.unit === UNITS.at(-1)) this.untimed += coins;
      else {
        this.#coarser();
        this.add(time, coins);
      }
    } else this.#coins.set(key, (before ?? 0) + coins);
  }

  /** Coins by minute, hour or day, in order; empty if the current unit is coarser. */
  by(unit: (typeof UNITS)[number]): Gathered {
    if (this.unit > unit) return [];
    return this.#inOrder(unit === this.unit ? this.#coins : gather(this.#coins, unit / this.unit), unit);
  }

  /** Coins by the current unit, in order. */
  moments(): Gathered {
    return this.#inOrder(this.#coins, this.unit);
  }

  #inOrder(coins: ReadonlyMap<number, number>, unit: number): Gathered {
    const origin = (this.#origin ?? 0) / unit;
    const gathered: [number, number][] = [];
    for (const key of Float64Array.from(coins.keys()).sort()) {
      const amount = coins.get(key)!;
      if (amount > 0) gathered.push([origin + key, amount]);
    }
    return gathered;
  }

  #coarser(): void {
    this.#coins = gather(this.#coins, UNITS[this.#unit + 1]! / this.unit);
    this.#unit++;
  }
}

function gather(coins: ReadonlyMap<number, number>, factor: number): Map<number, number> {
  const gathered = new Map<number, number>();
  for (const [key, amount] of coins) {
    const wider = Math.floor(key / factor);
    gathered.set(wider, (gathered.get(wider) ?? 0) + amount);
  }
  return gathered;
}
