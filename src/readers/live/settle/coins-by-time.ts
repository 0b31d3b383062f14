/** Milliseconds in each unit that coins are gathered by, the finest first. */
const UNITS = [1, 1_000, 60_000, 3_600_000, 86_400_000] as const;

/** Coins by what they are told apart by: milliseconds since 1970, divided by those of the unit. */
type Gathered = readonly (readonly [period: number, coins: number])[];

/**
 * Coins by the moment they came. When there are more moments than the limit, they are gathered by second, minute, hour,
 * then by day, so that memory stays bounded whatever times a log holds.
 */
export class Periods {
  /** Place in `UNITS` of what is told apart now. */
  #unit = 0;
  #coins = new Map<number, number>();
  untimed = 0;

  constructor(readonly limit: number) {}

  /** Milliseconds of what is told apart. */
  get unit(): number {
    return UNITS[this.#unit]!;
  }

  /** Coins at a time in milliseconds; negative where they go elsewhere after all. */
  add(time: number | null, coins: number): void {
    if (time === null) {
      this.untimed += coins;
      return;
    }
    const key = Math.floor(time / this.unit);
    const before = this.#coins.get(key);
    if (before === undefined && this.#coins.size >= this.limit) {
      // More days than any log has: what falls on further ones is not told by time.
      if (this.unit === UNITS.at(-1)) this.untimed += coins;
      else {
        this.#coarser();
        this.add(time, coins);
      }
    } else this.#coins.set(key, (before ?? 0) + coins);
  }

  /** Coins by minute, hour or day, in order; nothing where it is not told that finely any more. */
  by(unit: (typeof UNITS)[number]): Gathered {
    if (this.unit > unit) return [];
    return inOrder(unit === this.unit ? this.#coins : gather(this.#coins, unit / this.unit));
  }

  /** Coins as finely as they are told, in order. */
  moments(): Gathered {
    return inOrder(this.#coins);
  }

  #coarser(): void {
    this.#coins = gather(this.#coins, UNITS[this.#unit + 1]! / this.unit);
    this.#unit++;
  }
}

const inOrder = (coins: ReadonlyMap<number, number>): Gathered =>
  [...coins].filter(([, amount]) => amount > 0).sort(([a], [b]) => a - b);

function gather(coins: ReadonlyMap<number, number>, factor: number): Map<number, number> {
  const gathered = new Map<number, number>();
  for (const [key, amount] of coins) {
    const wider = Math.floor(key / factor);
    gathered.set(wider, (gathered.get(wider) ?? 0) + amount);
  }
  return gathered;
}
