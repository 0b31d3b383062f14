import { divideDown, safe, TooLarge } from "./integers.js";

/** The best packages that hold exactly `sum` units together: lowest price, then fewest packages. */
export interface Sums {
  /** Their price in minor units. */
  price(sum: number): number;
  /** How many packages that is. */
  packs(sum: number): number;
  /** How many of each of the goal's parts, in their order. */
  quantities(sum: number): number[];
}

/** Sums known one by one, and which of them packages can hold at all: all three questions are for `held` sums only. */
export interface SumTable extends Sums {
  /** In no particular order. */
  readonly held: readonly number[];
}

const MOST_CELLS = 2 ** 26;

/** The number of cells itself, or `TooLarge` when a table of so many would exhaust memory. */
export function affordableCells(cells: number): number {
  if (cells > MOST_CELLS) throw new TooLarge(`a search through ${cells} sums is too large`);
  return cells;
}

/**
 * The table of the `held` sums, where sum s has price and packages folded into one key, price * fold + packs, at place
 * s - low. No entry has `fold` packages or more, so the least key is the lowest price, then the fewest packages.
 */
export function foldedTable(
  { held, low, keys, fold }: { held: readonly number[]; low: number; keys: Float64Array; fold: number },
  quantities: (sum: number) => number[],
): SumTable {
  return {
    held,
    // Keys past the safe range only ever lose to exact ones, so a key that is safe has been exact all along.
    price: (sum) => divideDown(safe(keys[sum - low]!), fold),
    packs: (sum) => keys[sum - low]! % fold,
    quantities,
  };
}
