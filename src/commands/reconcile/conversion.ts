import type { PartRule } from "../../catalogue/model/model.js";
import type { Currency } from "../../core/currency.js";
import { at, defined, fact, type Money, minus, type Quantity, sum } from "../../core/quantity.js";
import type { Method } from "../../payouts/withdrawal.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";

/** What providers may have charged for converting dollars: that of the stated method, or all that are known. */
export const conversionsOf = (stated: Method | undefined, market: Market): readonly PartRule[] =>
  rulesFor("spread", market).filter(
    ({ method }) => method !== undefined && (stated === undefined || method === stated.method),
  );

/** Money received in dollars, and how much of it was received in another currency. */
interface Changed {
  readonly dollars: Quantity<Currency>;
  readonly foreign: Quantity<Currency>;
}

/**
 * The method whose highest charge for conversion explains that less than `least` was received; null if none does. Only
 * what was received in another currency was changed: before the charge it was its amount over what the charge leaves.
 */
export function changedBy(
  { dollars, foreign }: Changed,
  least: Money,
  conversions: readonly PartRule[],
): string | null {
  const explains = (rule: PartRule): boolean => {
    const all = defined("ratio", 1, "all of it");
    const charge = fact("ratio", rule.part.high, `part taken for conversion, ${rule.method}, at most`, rule);
    const before = at(all, foreign, minus(all, charge, "part left"), "foreign money before conversion");
    const whole = sum([minus(dollars, foreign, "money received in dollars"), before], "received, before conversion");
    return whole.exact.cmp(least.exact) >= 0;
  };
  return conversions.find(explains)?.method ?? null;
}
