import type { Goal } from "./instance.js";
import { divideDown } from "./integers.js";
import { PARTS } from "./order.js";
import type { Purchase } from "./purchase.js";
import { bestOf } from "./residue-labels.js";
import type { Search } from "./search.js";
import { single } from "./single.js";

/**
 * The most that a label of the best purchase can weigh beyond packages of the best part alone: the extra weight of a
 * greedy purchase. Slightly too high rather than too low.
 */
export function labelRoom(goal: Goal, search: Search): number {
  const { custom, coins, parts } = goal;
  const best = bestOf(parts, search.order);
  const rate = PARTS * best.price + search.step;
  const all = best.size * weightAtHand(goal, search);
  /** The room that is left with a custom amount of `bought` coins for `price`. */
  const beside = (bought: number, price: number): number =>
    all - best.size * price - rate * Math.max(0, (coins - bought) / goal.unit);
  const rooms = [beside(0, 0)];
  // The room changes linearly with the custom amount, so it is greatest at one end of its range.
  if (custom !== undefined)
    for (const bought of [custom.minimum, Math.max(custom.minimum, Math.min(custom.maximum, coins))])
      rooms.push(beside(bought, (PARTS * custom.give * bought) / custom.per + search.step));
  return Math.max(0, ...rooms) + all * 2 ** -40;
}

/** The weight of a greedy purchase: the largest packages that fit, and one purchase for the rest. */
function weightAtHand({ coins, parts, unit }: Goal, { offer, step }: Search): number {
  const weight = ({ total, purchases }: Purchase): number => PARTS * total + step * purchases;
  let [left, taken, least] = [coins, 0, Number.POSITIVE_INFINITY];
  for (const { size, price } of parts) {
    const last = single(left, offer);
    if (last !== undefined) least = Math.min(least, taken + weight(last));
    const quantity = divideDown(left, size * unit);
    left -= quantity * size * unit;
    taken += quantity * (PARTS * price + step);
    if (left === 0) return Math.min(least, taken);
  }
  const last = single(left, offer);
  return last === undefined ? least : Math.min(least, taken + weight(last));
}
