import type { Order } from "./order.js";
import type { Sums } from "./sums.js";

/** An entry: the best packages of `sum` units, and a custom amount of `custom` coins, 0 for none. */
interface Entry {
  readonly sums: Sums;
  readonly sum: number;
  readonly custom: number;
}

/** Keeps the best purchase entered, by the order of a search, then by the fewest coins left. */
export class Contest {
  readonly #order: Order;
  #total = 0;
  #purchases = 0;
  #left = 0;
  #leader: Entry | undefined;

  constructor(order: Order) {
    this.#order = order;
  }

  /** The best entry; undefined if there is none. */
  get leader(): Entry | undefined {
    return this.#leader;
  }

  /** Enters packages and a custom amount (0 for none), which cost `total` together and leave `left` coins over. */
  enter(sums: Sums, sum: number, custom: number, total: number, left: number): void {
    const purchases = sums.packs(sum) + (custom > 0 ? 1 : 0);
    if (this.#leader !== undefined) {
      const order = this.#order(total - this.#total, purchases - this.#purchases);
      if ((order || left - this.#left) >= 0) return;
    }
    this.#total = total;
    this.#purchases = purchases;
    this.#left = left;
    this.#leader = { sums, sum, custom };
  }
}
