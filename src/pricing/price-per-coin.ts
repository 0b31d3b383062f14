import type { Package, PriceList } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { at, counted, defined, fact, type Quantity } from "../core/quantity.js";

/** The exact price of one coin in a package. */
export function pricePerCoin(
  { coins, price, at: place }: Package,
  { currency, sources }: PriceList,
): Quantity<Currency> {
  const paid = fact(currency, price, `package of ${coins} coins`, { sources, at: place });
  return at(defined("coin", 1, "one coin"), paid, counted("coin", coins, "coins"), "price of one coin");
}

/** The lowest price per coin of a list, in a package or as a custom amount. */
export function leastPerCoin(list: PriceList): Quantity<Currency> {
  const { packages, custom, currency } = list;
  const each = packages.map((one) => pricePerCoin(one, list));
  if (custom !== undefined) each.push(fact(currency, custom.perCoin, "a custom amount, each coin", custom));
  return each.reduce((least, one) => (one.exact.cmp(least.exact) < 0 ? one : least));
}
