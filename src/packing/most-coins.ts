import { cheapest } from "./cheapest.js";
import { cheapestWithin } from "./limited-purchases.js";
import type { Offer, Purchase } from "./purchase.js";

/**
 * The purchase of the most coins for at most `money` minor units, then for the least money, then with the fewest
 * purchases, nothing left over; undefined when nothing is affordable.
 */
export const mostCoins = (money: number, offer: Offer): Purchase | undefined =>
  mostOf(money, (coins) => cheapest(coins, offer));

/** The same in at most `limit` purchases. */
export const mostCoinsWithin = (limit: number, money: number, offer: Offer): Purchase | undefined =>
  mostOf(money, (coins) => cheapestWithin(limit, coins, offer));

function mostOf(money: number, cheapestOf: (coins: number) => Purchase | undefined): Purchase | undefined {
  // What reaches some coins reaches fewer too, so the lowest total never falls as the coins grow and can be bisected.
  let best: Purchase | undefined;
  let reached = 0;
  let beyond = Number.POSITIVE_INFINITY;
  while (reached + 1 < beyond) {
    const coins = beyond === Number.POSITIVE_INFINITY ? 2 * reached + 1 : Math.floor((reached + beyond) / 2);
    const purchase = cheapestOf(coins);
    if (purchase !== undefined && purchase.total <= money) {
      // The best of all that reach `coins` is also the best of those that reach as many as it holds.
      best = { ...purchase, left: 0 };
      reached = purchase.coins;
    } else {
      beyond = coins;
    }
  }
  return best;
}
