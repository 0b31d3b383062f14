import type { Package, PriceList } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { at, counted, defined, fact, type Quantity } from "../core/quantity.js";

/** Money for one coin of a package, exactly. */
export function pricePerCoin(
  { coins, price, at: place }: Package,
  { currency, sources }: PriceList,
): Quantity<Currency> {
  const paid = fact(currency, price, `package of ${coins} coins`, { sources, at: place });
  return at(defined("coin", 1, "one coin"), paid, counted("coin", coins, "coins"), "price of one coin");
}

/** The least money for one coin that a list asks, in a package or as a custom amount. */
export function leastPerCoin(list: PriceList): Quantity<Currency> {
  const { packages, custom, currency } = list;
  const each = packages.map((one) => pricePerCoin(one, list));
  if (custom !== undefined) each.push(fact(currency, custom.perCoin, "a custom amount, each coin", custom));
  return each.reduce((least, one) => (one.exact.cmp(least.exact) < 0 ? one : least));
}
