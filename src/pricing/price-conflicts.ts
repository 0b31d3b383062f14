import type { PriceList } from "../catalogue/model/model.js";
import { exact } from "../core/decimal.js";
import type { Place } from "../core/source.js";
import { isDerived } from "./derived-prices.js";

/** What two price lists that ought to agree say differently. */
export interface Conflict {
  readonly lists: readonly [earlier: PriceList, later: PriceList];
  /** One price for two numbers of coins, or two prices for one number. */
  readonly message: string;
  /** The package of the later list, and that of the earlier. */
  readonly at: Place;
  readonly other: Place;
}

/** Every such disagreement among some lists. */
export const conflicts = (lists: readonly PriceList[]): Conflict[] =>
  rivals(lists).flatMap(([list, other]) => disagreements(list, other));

/** Pairs of observed lists of one region, channel, currency and time. */
export function rivals(all: readonly PriceList[]): (readonly [earlier: PriceList, later: PriceList])[] {
  const lists = all.filter((list) => !isDerived(list));
  return lists.flatMap((list, index) =>
    lists
      .slice(index + 1)
      .filter((other) => comparable(list, other))
      .map((other) => [list, other] as const),
  );
}

const comparable = (a: PriceList, b: PriceList): boolean =>
  a.region === b.region && a.channel === b.channel && a.currency === b.currency && together(a, b);

/** Seen in one year. A list without a day is taken for true on any, but not where it names no country either. */
function together({ region, observed: a }: PriceList, { observed: b }: PriceList): boolean {
  if (a === undefined || b === undefined) return region !== undefined;
  return a.earliest.slice(0, 4) <= b.latest.slice(0, 4) && b.earliest.slice(0, 4) <= a.latest.slice(0, 4);
}

function disagreements(a: PriceList, b: PriceList): Conflict[] {
  return a.packages.flatMap((mine) =>
    b.packages.flatMap((theirs) => {
      const [samePrice, sameCoins] = [exact(mine.price).cmp(exact(theirs.price)) === 0, mine.coins === theirs.coins];
      if (samePrice === sameCoins) return [];
      const message = samePrice
        ? `${mine.price} ${a.currency} buys ${mine.coins} coins in ${a.id} and ${theirs.coins} in ${b.id}`
        : `${mine.coins} coins cost ${mine.price} ${a.currency} in ${a.id} and ${theirs.price} in ${b.id}`;
      return [{ lists: [a, b] as const, message, at: theirs.at, other: mine.at }];
    }),
  );
}
