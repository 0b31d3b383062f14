import type { DiamondModel } from "../../catalogue/model/model.js";
import { type Money, settle, sum } from "../../core/quantity.js";
import { type Bound, type Range, range } from "../../core/range.js";
import type { Terms } from "../../payouts/basis.js";
import { openMissions } from "../../payouts/payout-words.js";
import { paidEvenly, sharePeriods } from "../../payouts/share-periods.js";
import type { WithMissions } from "./body.js";
import type { MonthCoins } from "./month-coins.js";

/** The coins of all months, and their payout without missions. */
interface Paid {
  readonly periods: readonly string[];
  readonly coins: readonly MonthCoins[];
  readonly total: Range<Money>;
}

/** What the same coins pay if unstated missions are done; undefined if that does not raise the low end. */
export function withMissions(terms: Terms<DiamondModel>, { periods, coins, total }: Paid): WithMissions | undefined {
  const { stated } = terms;
  const missions = openMissions(stated.missions);
  const done = { ...terms, stated: { ...stated, missions: { ...stated.missions, ...missions } } };
  const months: Range<Money>[] = [];
  for (const [index, period] of periods.entries()) {
    const shares = sharePeriods(period, done);
    // A flat or stated share has no missions.
    if (!shares.ok) return undefined;
    const { adds } = coins[index]!;
    months.push(range((bound) => paidEvenly(adds[bound], period, shares.value).net[bound]));
  }
  const all = range((bound) => totalOf(months, bound, `net of all months with missions done, ${bound}`));
  return all.low.exact.cmp(total.low.exact) > 0 ? { missions, total: all } : undefined;
}

/** The sum of all months at one bound. */
export function totalOf(months: readonly Range<Money>[], bound: Bound, label: string): Money {
  const all = months.map((month) => month[bound]);
  return settle(sum(all, label), "down", label);
}
