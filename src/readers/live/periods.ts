/** Minutes in each unit that coins are gathered by, the finest first. */
const UNITS = [1, 60, 1440];

/**
 * Coins by minute. When there are more minutes than the limit, they are gathered by hour, then by day, so that memory
 * stays bounded whatever times a log holds.
 */
export class Periods {
  /** Place in `UNITS` of what is told apart now. */
  #unit = 0;
  #coins = new Map<number, number>();
  untimed = 0;

  constructor(readonly limit: number) {}

  get coarse(): boolean {
    return this.#unit > 0;
  }

  /** Coins at a time in milliseconds; negative where they go elsewhere after all. */
  add(time: number | null, coins: number): void {
    if (time === null) {
      this.untimed += coins;
      return;
    }
    const key = Math.floor(time / (60_000 * UNITS[this.#unit]!));
    const before = this.#coins.get(key);
    if (before === undefined && this.#coins.size >= this.limit) {
      // More days than any log has: what falls on further ones is not told by time.
      if (UNITS[this.#unit] === UNITS.at(-1)) this.untimed += coins;
      else {
        this.#coarser();
        this.add(time, coins);
      }
    } else this.#coins.set(key, (before ?? 0) + coins);
  }

  /** Coins by minute (1), hour (60) or day (1440), in order; nothing where it is not told that finely any more. */
  by(minutes: number): readonly (readonly [period: number, coins: number])[] {
    const unit = UNITS[this.#unit]!;
    if (unit > minutes) return [];
    const gathered = minutes === unit ? this.#coins : gather(this.#coins, minutes / unit);
    return [...gathered].filter(([, coins]) => coins > 0).sort(([a], [b]) => a - b);
  }

  #coarser(): void {
    this.#coins = gather(this.#coins, UNITS[this.#unit + 1]! / UNITS[this.#unit]!);
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
