import type { PriceList } from "../../../catalogue/model/model.js";
import { type Exact, exact } from "../../../core/decimal.js";

/** A list with what a coin costs in it, unrounded. */
export interface Priced {
  readonly list: PriceList;
  /** In each of its packages, in their order. */
  readonly perCoin: readonly Exact[];
  readonly least: Exact;
  readonly median: Exact;
  readonly most: Exact;
}

/** A list with its prices per coin worked out, each once. */
export function priced(list: PriceList): Priced {
  const perCoin = list.packages.map(({ coins, price }) => exact(price).div(exact(String(coins))));
  const sorted = [...perCoin].sort((a, b) => a.cmp(b));
  const median = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return { list, perCoin, least: sorted[0]!, median, most: sorted.at(-1)! };
}

/** A price per coin for people, to six decimals. */
export const shown = (amount: Exact): string => amount.toFixed(6).replace(/\.?0+$/, "");
