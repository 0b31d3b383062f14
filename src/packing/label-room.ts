import type { Goal } from "./instance.js";
import { divideDown } from "./integers.js";
import { PARTS } from "./order.js";
import type { Purchase } from "./purchase.js";
import { bestOf } from "./residue-labels.js";
import type { Search } from "./search.js";
import { single } from "./single.js";

/**
 * How much more than packages of the best part alone a label may weigh and still be of the best purchase: what the
 * first purchase that comes to mind weighs more. It is a little too much rather than too little.
 */
export function labelRoom(goal: Goal, search: Search): number {
  const { custom, coins, parts } = goal;
  const best = bestOf(parts, search.order);
  const rate = PARTS * best.price + search.step;
  const all = best.size * weightAtHand(goal, search);
  /** What is left of that when as many coins are bought beside the packages. */
  const beside = (bought: number, price: number): number =>
    all - best.size * price - rate * Math.max(0, (coins - bought) / goal.unit);
  const rooms = [beside(0, 0)];
  // The rest falls or rises evenly with the custom amount, so it is greatest at one of its ends.
  if (custom !== undefined)
    for (const bought of [custom.minimum, Math.max(custom.minimum, Math.min(custom.maximum, coins))])
      rooms.push(beside(bought, (PARTS * custom.give * bought) / custom.per + search.step));
  return Math.max(0, ...rooms) + all * 2 ** -40;
}

/** What the first purchase that comes to mind weighs: the largest packages that fit, and one that makes up the rest. */
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
