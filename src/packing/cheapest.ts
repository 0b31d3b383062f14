import { Contest } from "./contest.js";
import { fullTable } from "./full-table.js";
import { combining, type Goal, mostUnits } from "./instance.js";
import { labelContest } from "./label-search.js";
import type { Offer, Purchase } from "./purchase.js";
import { better, receipt } from "./receipt.js";
import { residueLabels } from "./residue-labels.js";
import { single } from "./single.js";

/**
 * The purchase of at least `coins` (a safe integer, 0 or more) with the lowest total, then the fewest purchases, then
 * the fewest coins left; undefined only when nothing offered reaches that many.
 */
export function cheapest(coins: number, offer: Offer): Purchase | undefined {
  if (coins === 0) return receipt(0, []);
  const goal = combining(coins, offer);
  return better(single(coins, offer), goal.parts.length > 0 ? cheapestCombined(goal) : undefined);
}

function cheapestCombined(goal: Goal): Purchase | undefined {
  const labels = residueLabels(goal.parts);
  // No purchase is better than the labels promise, so a promise that can be kept is the answer.
  const promised = labelContest(goal, labels, 0);
  if (labels.fits(promised.sum)) return promised.purchase();
  // Otherwise sums that not all labels fit in are worked out one by one, and the labels decide from there on.
  const kept = labelContest(goal, labels, labels.reach);
  return better(cheapestBelow(labels.reach, goal), kept.purchase());
}

/** The cheapest whose packages hold less than `end` units. */
function cheapestBelow(end: number, goal: Goal): Purchase | undefined {
  const table = fullTable(goal.parts, Math.min(end - 1, mostUnits(0, goal)));
  const contest = new Contest(goal, table);
  for (const sum of table.held) {
    contest.alone(sum);
    contest.topped(sum);
  }
  return contest.purchase();
}
