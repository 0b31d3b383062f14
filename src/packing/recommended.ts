import { cheapestBy } from "./cheapest.js";
import { cheapestWithin } from "./limited-purchases.js";
import { mostCoins } from "./most-coins.js";
import { mostWorth } from "./most-worth.js";
import { PARTS } from "./order.js";
import type { Offer, Purchase } from "./purchase.js";
import { Search } from "./search.js";
import { Work } from "./work.js";

/** What to buy for some coins: the purchase to recommend, and the cheapest there is. */
export interface Advice {
  readonly recommended: Purchase;
  readonly lowest: Purchase;
}

/**
 * What to buy for at least `coins`. A purchase is work and counts as a four-hundredth of the cheapest total, a custom
 * amount being one; the recommended has the lowest total with that. Both take at most `limit` purchases where that is
 * stated; undefined when nothing offered reaches the coins so.
 */
export function adviceFor(coins: number, offer: Offer, limit?: number, work = new Work()): Advice | undefined {
  const byPrice = new Search(offer, 0, work);
  const least = cheapestBy(coins, byPrice);
  if (least === undefined) return undefined;
  const within = (search: Search): Purchase | undefined =>
    limit === undefined ? cheapestBy(coins, search) : cheapestWithin(limit, coins, search);
  const lowest = limit === undefined || least.purchases <= limit ? least : within(byPrice);
  // Nothing is better than the least total in one purchase, or in none.
  const recommended = least.purchases <= 1 ? lowest : within(new Search(offer, least.total, work));
  return recommended && lowest && { recommended, lowest };
}

/**
 * What to buy for `money`: a purchase counts as a four-hundredth of the most coins the money buys, but always as less
 * than the largest package it buys, so that much money is spent too; most coins with that, then for the least money,
 * then in the fewest purchases. Undefined when nothing is affordable.
 */
export function adviceOn(money: number, offer: Offer, work = new Work()): Purchase | undefined {
  const most = mostCoins(money, offer, work);
  if (most === 0) return undefined;
  const affordable = offer.packs.filter(({ price }) => price <= money);
  const largest = affordable.reduce((size, { coins }) => Math.max(size, coins), 0);
  return mostWorth(money, offer, largest === 0 ? most : Math.min(most, PARTS * largest - 1), work);
}
