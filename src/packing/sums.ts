import { TooLarge } from "./integers.js";

/** The best packages that hold exactly `sum` units together, by the order of a search. */
export interface Sums {
  /** Their prices together. */
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

const MOST_CELLS = 2 ** 24;

/** The number of cells itself, or `TooLarge` when a table of so many would exhaust memory. */
export function affordableCells(cells: number): number {
  if (cells > MOST_CELLS) throw new TooLarge(`a search through ${cells} sums is too large`);
  return cells;
}

/** A row of cells, one a sum: the best price and packages found so far, and the part added last. */
export class Cells {
  /** `Infinity` where no packages hold the sum. */
  readonly prices: Float64Array;
  readonly packs: Uint32Array;
  readonly last: Uint16Array;

  constructor(length: number) {
    this.prices = new Float64Array(affordableCells(length)).fill(Number.POSITIVE_INFINITY);
    this.packs = new Uint32Array(length);
    this.last = new Uint16Array(length);
  }
}
