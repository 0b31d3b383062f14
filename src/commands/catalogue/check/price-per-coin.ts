import type { PriceList } from "../../../catalogue/model/model.js";
import { type Exact, exact } from "../../../core/decimal.js";

/** What a coin of a package costs, unrounded. */
export const perCoin = ({ coins, price }: PriceList["packages"][number]): Exact =>
  exact(price).div(exact(String(coins)));

/** What a coin costs in the middle one of a list's packages. */
export function middle({ packages }: PriceList): Exact {
  const sorted = packages.map(perCoin).sort((a, b) => a.cmp(b));
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** For people: to six decimals. */
export const shown = (amount: Exact): string => amount.toFixed(6).replace(/\.?0+$/, "");
