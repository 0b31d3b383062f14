import { at, defined, type Settled, settle } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import type { Item } from "./coins-and-gifts.js";
import type { GiftRef } from "./gift-lookup.js";

/** Coins at each bound; null if no number is enough. */
export type Coins = Range<Settled<"coin"> | null>;

/** The number of a gift that holds at least these coins. */
export interface GiftCount {
  readonly gift: GiftRef;
  readonly count: Range<Settled<"count"> | null>;
}

/** The number of a gift that holds the coins, for a range. */
export const countOf = (coins: Coins, { gift, coins: price }: Item): GiftCount => ({
  gift,
  count: range((bound) => {
    const all = coins[bound];
    const one = defined("count", 1, `one ${gift.name}`);
    return all && settle(at(all, one, price, `coins over the price of ${gift.name}`), "up", `${gift.name}, how many`);
  }),
});
