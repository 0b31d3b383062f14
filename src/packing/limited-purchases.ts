import { cheapestBy } from "./cheapest.js";
import { Contest } from "./contest.js";
import { enterAlone, enterTopped, purchaseOf } from "./goal-entries.js";
import { combining, mostUnits, unitsBeside } from "./instance.js";
import type { Purchase } from "./purchase.js";
import { better } from "./receipt.js";
import type { Search } from "./search.js";
import { single } from "./single.js";
import { slotTable } from "./slot-table.js";

/**
 * The best purchase of at least `coins` in at most `limit` purchases, by the order of a search; undefined if that many
 * purchases cannot reach the coins.
 */
export function cheapestWithin(limit: number, coins: number, search: Search): Purchase | undefined {
  const unlimited = cheapestBy(coins, search);
  if (unlimited === undefined || unlimited.purchases <= limit) return unlimited;
  if (limit < 1) return undefined;
  const { offer, order, work } = search;
  const goal = combining(coins, offer);
  const { parts, custom } = goal;
  const contest = new Contest(order);
  const alone = slotTable(parts, limit, unitsBeside(0, goal), mostUnits(0, goal), order, work);
  if (alone !== undefined) for (const sum of alone.held) enterAlone(contest, goal, alone, sum);
  if (custom !== undefined) {
    const [low, high] = [unitsBeside(custom.maximum, goal), mostUnits(custom.minimum, goal)];
    const beside = slotTable(parts, limit - 1, low, high, order, work);
    if (beside !== undefined) for (const sum of beside.held) enterTopped(contest, goal, beside, sum);
  }
  return better(single(coins, offer), purchaseOf(goal, contest), order);
}
