import type { Catalogue } from "../../../catalogue/model/model.js";
import { exact } from "../../../core/decimal.js";
import type { Diagnostic } from "../../../core/diagnostic.js";
import { type DerivedList, derivedPackages, isDerived } from "../../../pricing/derived-prices.js";
import { doubt } from "./doubt.js";

/** One doubt for each derived list that differs from the total of its parts. */
export const derivedDoubts = (catalogue: Catalogue): Diagnostic[] =>
  catalogue.priceLists.filter(isDerived).flatMap((list) => drift(list, catalogue));

function drift(list: DerivedList, catalogue: Catalogue): Diagnostic[] {
  const { id, currency, packages, at } = list;
  const derived = derivedPackages(list, catalogue);
  if (derived === undefined) {
    const message = `“${id}” cannot be derived: its list is not in dollars, or a part is not in ${currency}`;
    return [doubt("catalogue.derived", message, at)];
  }
  const prices = new Map(derived);
  for (const { coins, price, at: place } of packages) {
    const right = prices.get(coins);
    if (right !== undefined && exact(right).cmp(exact(price)) === 0) continue;
    const parts = right === undefined ? "its parts have no such package" : `its parts give ${right}`;
    const message = `“${id}” sells ${coins} coins for ${price} ${currency}, but ${parts}`;
    return [doubt("catalogue.derived", message, place)];
  }
  const known = new Set(packages.map(({ coins }) => coins));
  const missing = derived.find(([coins]) => !known.has(coins));
  if (missing === undefined) return [];
  return [doubt("catalogue.derived", `“${id}” lacks ${missing[0]} coins for ${missing[1]} ${currency}`, at)];
}
