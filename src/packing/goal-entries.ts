import type { Contest } from "./contest.js";
import { customLine, customPrice, smallestAmount } from "./custom-amount.js";
import type { Goal } from "./instance.js";
import type { Line, Purchase } from "./purchase.js";
import { receipt } from "./receipt.js";
import type { Sums } from "./sums.js";

/** Enters packages of `sum` units without a custom amount, if they reach the goal. */
export function enterAlone(contest: Contest, { coins, unit }: Goal, sums: Sums, sum: number): void {
  const left = sum * unit - coins;
  if (left < 0) return;
  const total = sums.price(sum);
  contest.enter(sums, sum, 0, total, left);
}

/** Enters packages of `sum` units with the best custom amount that reaches the goal, if there is one. */
export function enterTopped(contest: Contest, { coins, unit, custom }: Goal, sums: Sums, sum: number): void {
  const missing = coins - sum * unit;
  const amount = custom && smallestAmount(missing, custom);
  if (amount === undefined || custom === undefined) return;
  const total = sums.price(sum) + customPrice(amount, custom);
  contest.enter(sums, sum, amount, total, amount - missing);
}

/** The leader as a purchase; undefined if nothing was entered. */
export function purchaseOf({ coins, unit, parts, custom }: Goal, { leader }: Contest): Purchase | undefined {
  if (leader === undefined) return undefined;
  const quantities = leader.sums.quantities(leader.sum);
  const lines: Line[] = parts.map(({ size, price }, index) => {
    return { coins: size * unit, quantity: quantities[index] ?? 0, price };
  });
  if (leader.custom > 0 && custom !== undefined) lines.push(customLine(leader.custom, custom));
  return receipt(
    coins,
    lines.filter((line) => line.quantity > 0),
  );
}
