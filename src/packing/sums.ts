import { TooLarge } from "./integers.js";

/** The best packages that hold exactly `sum` units, by the order of a search. */
export interface Sums {
  /** Their total price. */
  price(sum: number): number;
  /** Their number. */
  packs(sum: number): number;
  /** The number of each of the goal's parts, in their order. */
  quantities(sum: number): number[];
}

/** Sums known one by one; ask only for `held` sums, those that packages can hold. */
export interface SumTable extends Sums {
  /** In no particular order. */
  readonly held: readonly number[];
}

const MOST_CELLS = 2 ** 24;

/** The number of cells itself; throws `TooLarge` if such a table would need too much memory. */
export function affordableCells(cells: number): number {
  if (cells > MOST_CELLS) throw new TooLarge(`a search through ${cells} sums is too large`);
  return cells;
}

/** A cell for each sum: the best price and number of packages found so far, and the part added last. */
export class Cells {
  /** `Infinity` if no packages hold the sum. */
  readonly prices: Float64Array;
  readonly packs: Uint32Array;
  readonly last: Uint16Array;

  constructor(length: number) {
    this.prices = new Float64Array(affordableCells(length)).fill(Number.POSITIVE_INFINITY);
    this.packs = new Uint32Array(length);
    this.last = new Uint16Array(length);
  }
}
