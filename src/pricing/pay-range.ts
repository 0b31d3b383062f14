import type { PriceList } from "../catalogue/model/model.js";
import { exact } from "../core/decimal.js";
import { defined, fact, type Money, minus, settle, sum, times } from "../core/quantity.js";

/** The lowest and the highest possible price. */
export interface PayRange {
  readonly low: Money;
  readonly high: Money;
}

/** The range of a price, if the list states the error of its prices. */
export function payRangeOf(pay: Money, { id, derivedFrom, ...cited }: PriceList): { readonly payRange?: PayRange } {
  if (derivedFrom === undefined || "tier" in derivedFrom || exact(derivedFrom.within).isZero()) return {};
  const off = fact("ratio", derivedFrom.within, `how far off ${id} may be`, cited);
  const whole = defined("ratio", 1, "all of it");
  const least = times(pay, minus(whole, off, "the least part"), "the least that may be paid");
  const most = times(pay, sum([whole, off], "the greatest part"), "the most that may be paid");
  return {
    payRange: {
      low: settle(least, "half-even", "may be paid, low"),
      high: settle(most, "half-even", "may be paid, high"),
    },
  };
}
