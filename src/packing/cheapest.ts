import { Contest } from "./contest.js";
import { enterAlone, enterTopped, purchaseOf } from "./goal-entries.js";
import { enterPromised } from "./goal-labels.js";
import { combining, type Goal, mostUnits } from "./instance.js";
import { labelRoom } from "./label-room.js";
import type { Offer, Purchase } from "./purchase.js";
import { better, receipt } from "./receipt.js";
import { Search } from "./search.js";
import { single } from "./single.js";

/**
 * The purchase of at least `coins` (a safe integer, 0 or more) with the lowest total, then the fewest purchases, then
 * the fewest coins left; undefined only if the offer cannot reach `coins`.
 */
export const cheapest = (coins: number, offer: Offer): Purchase | undefined => cheapestBy(coins, new Search(offer));

/** The best purchase of at least `coins` by the order of a search, in which each purchase adds to the total. */
export function cheapestBy(coins: number, search: Search): Purchase | undefined {
  if (coins === 0) return receipt(0, []);
  const goal = combining(coins, search.offer);
  const combined = goal.parts.length > 0 ? cheapestCombined(goal, search) : undefined;
  return better(single(coins, search.offer), combined, search.order);
}

function cheapestCombined(goal: Goal, search: Search): Purchase | undefined {
  const promises = search.labels(goal.parts, labelRoom(goal, search));
  // Labels are a bound that no purchase beats, so a label whose packages fit is the answer.
  const promised = new Contest(search.order);
  enterPromised(promised, goal, promises, 0, search);
  if (promised.leader !== undefined && promises.fits(promised.leader.sum)) return purchaseOf(goal, promised);
  // Otherwise a table covers the sums that not all labels fit in, and labels the sums from `reach` on.
  const labels = search.labels(goal.parts);
  const kept = new Contest(search.order);
  enterPromised(kept, goal, labels, labels.reach, search);
  const table = search.table(goal.parts, Math.min(labels.reach - 1, mostUnits(0, goal)));
  for (const sum of table.held) {
    enterAlone(kept, goal, table, sum);
    enterTopped(kept, goal, table, sum);
  }
  return purchaseOf(goal, kept);
}
