import { cheapestBy } from "./cheapest.js";
import { cheapestWithin } from "./limited-purchases.js";
import { mostCoins } from "./most-coins.js";
import { mostWorth } from "./most-worth.js";
import { PARTS } from "./order.js";
import type { Offer, Purchase } from "./purchase.js";
import { Search } from "./search.js";
import { Work } from "./work.js";

/** What to buy for some coins: the recommended purchase, and the cheapest. */
export interface Advice {
  readonly recommended: Purchase;
  readonly lowest: Purchase;
}

/**
 * What to buy for at least `coins`. Because buying is work, the recommended purchase has the lowest total after adding
 * 1/400 of the cheapest total for each purchase; a custom amount counts as one. Both need at most `limit` purchases, if
 * stated. Undefined if the offer cannot reach the coins.
 */
export function adviceFor(coins: number, offer: Offer, limit?: number, work = new Work()): Advice | undefined {
  const byPrice = new Search(offer, 0, work);
  const least = cheapestBy(coins, byPrice);
  if (least === undefined) return undefined;
  const within = (search: Search): Purchase | undefined =>
    limit === undefined ? cheapestBy(coins, search) : cheapestWithin(limit, coins, search);
  const lowest = limit === undefined || least.purchases <= limit ? least : within(byPrice);
  // The cheapest total in at most one purchase cannot be improved.
  const recommended = least.purchases <= 1 ? lowest : within(new Search(offer, least.total, work));
  return recommended && lowest && { recommended, lowest };
}

/**
 * What to buy for `money`: the most coins after deducting, for each purchase, 1/400 of the most coins that the money
 * buys; then the lowest total, then the fewest purchases. The deduction is always less than the largest affordable
 * package, so that large sums are spent too. Undefined if nothing is affordable.
 */
export function adviceOn(money: number, offer: Offer, work = new Work()): Purchase | undefined {
  const most = mostCoins(money, offer, work);
  if (most === 0) return undefined;
  const affordable = offer.packs.filter(({ price }) => price <= money);
  const largest = affordable.reduce((size, { coins }) => Math.max(size, coins), 0);
  return mostWorth(money, offer, largest === 0 ? most : Math.min(most, PARTS * largest - 1), work);
}
