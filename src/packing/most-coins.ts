import { cheapestBy } from "./cheapest.js";
import { largestAmount } from "./custom-amount.js";
import { divideDown } from "./integers.js";
import type { Offer } from "./purchase.js";
import { Search } from "./search.js";
import type { Work } from "./work.js";

/** The most coins that at most `money` minor units buy, in any number of purchases; 0 if nothing is affordable. */
export function mostCoins(money: number, offer: Offer, work: Work): number {
  const search = new Search(offer, 0, work);
  // A purchase that reaches some coins also reaches fewer, so the lowest total never falls as coins grow: bisect.
  let reached = coinsAtOnce(money, offer);
  let beyond = 1 + coinsAtBestRate(money, offer);
  while (reached + 1 < beyond) {
    const coins = Math.floor((reached + beyond) / 2);
    const purchase = cheapestBy(coins, search);
    if (purchase !== undefined && purchase.total <= money) reached = purchase.coins;
    else beyond = coins;
  }
  return reached;
}

/** The coins of a greedy purchase: as many as possible of the best package, then of the next. */
function coinsAtOnce(money: number, { packs, custom }: Offer): number {
  let [coins, left] = [0, money];
  for (const pack of packs.toSorted((a, b) => b.coins / b.price - a.coins / a.price)) {
    const quantity = divideDown(left, pack.price);
    coins += quantity * pack.coins;
    left -= quantity * pack.price;
  }
  return coins + (custom === undefined ? 0 : (largestAmount(left, custom) ?? 0));
}

/** An upper bound of the coins that the money buys: all of it at the lowest price per coin, plus a rounding margin. */
function coinsAtBestRate(money: number, { packs, custom }: Offer): number {
  const alone = custom === undefined ? 0 : custom.per / custom.give;
  const rate = packs.reduce((most, { coins, price }) => (price > money ? most : Math.max(most, coins / price)), alone);
  return Math.floor(money * rate * (1 + 2 ** -40));
}
