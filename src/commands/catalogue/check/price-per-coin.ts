import type { PriceList } from "../../../catalogue/model/model.js";
import { type Exact, exact } from "../../../core/decimal.js";

/** The price per coin of a package, unrounded. */
export const perCoin = ({ coins, price }: PriceList["packages"][number]): Exact =>
  exact(price).div(exact(String(coins)));

/** The median price per coin of a list's packages. */
export function middle({ packages }: PriceList): Exact {
  const sorted = packages.map(perCoin).sort((a, b) => a.cmp(b));
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** A price per coin for people, to six decimals. */
export const shown = (amount: Exact): string => amount.toFixed(6).replace(/\.?0+$/, "");
