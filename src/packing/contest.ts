import { customLine, customPrice, smallestAmount } from "./custom-amount.js";
import type { Goal } from "./instance.js";
import type { Line, Purchase } from "./purchase.js";
import { receipt } from "./receipt.js";
import type { Sums } from "./sums.js";

/** Keeps the best purchase entered for one goal: lowest total, then fewest purchases, then fewest coins left. */
export class Contest {
  readonly #goal: Goal;
  readonly #sums: Sums;
  #total = Number.POSITIVE_INFINITY;
  #purchases = 0;
  #left = 0;
  #sum = 0;
  #amount: number | undefined;

  constructor(goal: Goal, sums: Sums) {
    this.#goal = goal;
    this.#sums = sums;
  }

  /** Units in the packages of the leader. */
  get sum(): number {
    return this.#sum;
  }

  /** Enters packages of `sum` units alone, if they reach the goal. */
  alone(sum: number): void {
    const left = sum * this.#goal.unit - this.#goal.coins;
    if (left >= 0) this.#enter(this.#sums.price(sum), this.#sums.packs(sum), left, sum, undefined);
  }

  /** Enters packages of `sum` units and the best custom amount that reaches the goal with them, if there is one. */
  topped(sum: number): void {
    const { coins, unit, custom } = this.#goal;
    const missing = coins - sum * unit;
    const amount = custom && smallestAmount(missing, custom);
    if (amount === undefined || custom === undefined) return;
    const total = this.#sums.price(sum) + customPrice(amount, custom);
    this.#enter(total, this.#sums.packs(sum) + 1, amount - missing, sum, amount);
  }

  /** The leader in full; undefined when nothing was entered. */
  purchase(): Purchase | undefined {
    if (this.#total === Number.POSITIVE_INFINITY) return undefined;
    const { coins, unit, parts, custom } = this.#goal;
    const quantities = this.#sums.quantities(this.#sum);
    const lines: Line[] = parts.map((part, index) => {
      return { coins: part.size * unit, quantity: quantities[index] ?? 0, price: part.price };
    });
    if (this.#amount !== undefined && custom !== undefined) lines.push(customLine(this.#amount, custom));
    return receipt(
      coins,
      lines.filter((line) => line.quantity > 0),
    );
  }

  #enter(total: number, purchases: number, left: number, sum: number, amount: number | undefined): void {
    // A total past the safe range only ever loses to an exact one, and the receipt refuses it if it leads in the end.
    if (total > this.#total) return;
    if (total === this.#total && (purchases - this.#purchases || left - this.#left) >= 0) return;
    this.#total = total;
    this.#purchases = purchases;
    this.#left = left;
    this.#sum = sum;
    this.#amount = amount;
  }
}
