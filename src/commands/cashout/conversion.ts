import type { PartRule } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { assumed, defined, type Money, minus, type Quantity, times } from "../../core/quantity.js";
import { type Bound, OPPOSITE, type Range, range } from "../../core/range.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";

/** Dollars changed into another currency by the provider of a method. */
export interface Conversion {
  /** What the provider's likely charge leaves, in dollars; undefined if none is known. */
  readonly left: (money: Quantity<Currency>, method: string) => Quantity<Currency> | undefined;
  /** The money in the other currency; `low` is after the highest charge. Undefined if no charge or rate is known. */
  readonly after: (net: Money, method: string) => Range<Money> | undefined;
}

/** The conversion into the currency of an exchange; undefined if there is nothing to change. */
export function conversionTo(exchange: Exchange | undefined, market: Market): Conversion | undefined {
  if (exchange === undefined || exchange.to === USD) return undefined;
  const rules = rulesFor("spread", market);
  const ruleOf = (method: string): PartRule | undefined => rules.find((rule) => rule.method === method);
  return {
    left(money, method) {
      const rule = ruleOf(method);
      return rule && afterCharge(money, rule, "likely");
    },
    after(net, method) {
      const rule = ruleOf(method);
      if (rule === undefined) return undefined;
      const { low, likely, high } = range((bound) => exchange.convert(afterCharge(net, rule, bound)));
      return low === undefined || likely === undefined || high === undefined ? undefined : { low, likely, high };
    },
  };
}

function afterCharge(money: Quantity<Currency>, rule: PartRule, bound: Bound): Quantity<Currency> {
  const label = `part taken for conversion, ${rule.method}`;
  const charge = assumed("ratio", rule.part[OPPOSITE[bound]], label, rule.note ?? rule.id, rule);
  const left = minus(defined("ratio", 1, "all of it"), charge, "part left");
  return times(money, left, `net after conversion, ${bound}`);
}
