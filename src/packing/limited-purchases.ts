import { cheapest } from "./cheapest.js";
import { Contest } from "./contest.js";
import { fewestPurchases } from "./fewest-purchases.js";
import { combining, type Goal, mostUnits, unitsBeside } from "./instance.js";
import type { Offer, Purchase } from "./purchase.js";
import { better } from "./receipt.js";
import { single } from "./single.js";
import { slotTable } from "./slot-table.js";
import type { SumTable } from "./sums.js";

/** Purchases that are still no trouble to make by hand. */
export const FEW = 5;

/**
 * The cheapest purchase of at least `coins` that takes at most `limit` purchases, by the order of `cheapest`; undefined
 * when that many purchases cannot reach the coins. Who knows the cheapest of all hands it over as `unlimited`.
 */
export function cheapestWithin(
  limit: number,
  coins: number,
  offer: Offer,
  unlimited = cheapest(coins, offer),
): Purchase | undefined {
  if (unlimited === undefined || unlimited.purchases <= limit) return unlimited;
  if (limit < 1) return undefined;
  const goal = combining(coins, offer);
  const packsOnly = slotTable(goal.parts, limit, unitsBeside(0, goal), mostUnits(0, goal));
  return better(single(coins, offer), better(bestOf(packsOnly, "alone", goal), withCustom(limit, goal)));
}

/** The cheapest of at least `coins` in at most five purchases, or in the fewest there can be if that is more. */
export function simple(coins: number, offer: Offer, unlimited = cheapest(coins, offer)): Purchase | undefined {
  const fewest = fewestPurchases(coins, offer);
  return fewest === undefined ? undefined : cheapestWithin(Math.max(FEW, fewest), coins, offer, unlimited);
}

function withCustom(limit: number, goal: Goal): Purchase | undefined {
  const { parts, custom } = goal;
  if (custom === undefined) return undefined;
  const packs = slotTable(parts, limit - 1, unitsBeside(custom.maximum, goal), mostUnits(custom.minimum, goal));
  return bestOf(packs, "topped", goal);
}

function bestOf(table: SumTable | undefined, entry: "alone" | "topped", goal: Goal): Purchase | undefined {
  if (table === undefined) return undefined;
  const contest = new Contest(goal, table);
  for (const sum of table.held) contest[entry](sum);
  return contest.purchase();
}
