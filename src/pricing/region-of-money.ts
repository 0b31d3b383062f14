import type { Catalogue, Region } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";

/** The region that uses a currency and has price lists; undefined if there are several, as for the euro, or none. */
export function regionOfMoney(currency: Currency, { regions, priceLists }: Catalogue): Region | undefined {
  const listed = new Set(priceLists.map(({ region }) => region));
  const [region, ...more] = regions.filter((one) => one.currency === currency && listed.has(one.code));
  return more.length === 0 ? region : undefined;
}
