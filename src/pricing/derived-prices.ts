import type { Catalogue, DerivedFrom, PriceList } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { at, defined, fact, type Quantity, settle, sum, times } from "../core/quantity.js";

/** A list that was worked out, not observed. */
export type DerivedList = PriceList & { readonly derivedFrom: DerivedFrom };

/** Whether the prices of a list were worked out from others. */
export const isDerived = (list: PriceList): list is DerivedList => list.derivedFrom !== undefined;

/**
 * The packages of a derived list, calculated again from its parts. Either each dollar price of the other list becomes
 * the store's own price in the currency, and those without one are left out; or it is converted at a month's rate and
 * taxed, rounded half to even. `undefined` if a part is missing or in another currency.
 */
export function derivedPackages(
  { derivedFrom, currency }: Pick<DerivedList, "derivedFrom" | "currency">,
  { priceLists, priceTiers, taxes, rates }: Catalogue,
): readonly (readonly [coins: number, price: string])[] | undefined {
  const base = priceLists.find(({ id }) => id === derivedFrom.list);
  if (base?.currency !== USD) return undefined;
  if ("tier" in derivedFrom) {
    const tier = priceTiers.find(({ id }) => id === derivedFrom.tier);
    if (tier?.currency !== currency) return undefined;
    const local = new Map(tier.prices);
    return base.packages.flatMap(({ coins, price }) => (local.has(price) ? [[coins, local.get(price)!] as const] : []));
  }
  const tax = taxes.find(({ id }) => id === derivedFrom.tax);
  const month = rates.find((one) => one.month === derivedFrom.rate && one.day === undefined);
  const rate = month?.perUsd.find(([code]) => code === currency)?.[1];
  if (tax === undefined || month === undefined || rate === undefined) return undefined;
  const perUsd = fact(currency, rate, `${currency} for one US dollar, the average of ${month.month}`, month);
  const ofItself = defined("ratio", 1, "the price itself");
  const taxed = sum([ofItself, fact("ratio", tax.rate, `tax in ${tax.region}`, tax)], "the price with its tax");
  return base.packages.map(({ coins, price }) => {
    const dollars: Quantity<Currency> = fact(USD, price, `package of ${coins} coins in ${base.id}`, base);
    const local = at(dollars, perUsd, defined(USD, 1, "one US dollar"), `${price} USD in ${currency}`);
    return [coins, settle(times(local, taxed, "with tax"), "half-even", `price of ${coins} coins`).amount];
  });
}
