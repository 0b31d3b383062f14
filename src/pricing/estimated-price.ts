import type { Package, PriceList } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { at, fact, type Money, type Quantity, type Settled, settle, wholeOf } from "../core/quantity.js";

/** The estimated cost of coins in an incomplete list: at the price per coin of the package nearest in size. */
export function estimatedPrice(coins: Settled<"coin">, list: PriceList): Money {
  const wanted = wholeOf(coins);
  const distance = ({ coins: size }: Package): number => Math.abs(size - wanted);
  const nearest = list.packages.reduce((best, one) =>
    (distance(one) - distance(best) || one.coins - best.coins) < 0 ? one : best,
  );
  const about = at(coins, priceOf(nearest, list), sizeOf(nearest, list), `at the price of ${nearest.coins} coins`);
  return settle(about, "half-even", `about what they cost at ${list.id}`);
}

/**
 * The estimated coins that money buys from such a list: the most that cost no more, at the price of one of its
 * packages.
 */
export function estimatedCoins(money: Money, list: PriceList): Settled<"coin"> {
  const found = list.packages.map((one) => {
    const about = at(money, sizeOf(one, list), priceOf(one, list), `coins at the price of ${one.coins}`);
    return settle(about, "down", `about the coins ${list.id} sells for that`);
  });
  // The fewest coins are those at the highest price per coin, so they cost no more than the money.
  const affordable = found.filter((coins) => estimatedPrice(coins, list).exact.cmp(money.exact) <= 0);
  return affordable.reduce((most, coins) => (coins.exact.cmp(most.exact) > 0 ? coins : most));
}

const priceOf = ({ coins, price, at: place }: Package, { currency, sources }: PriceList): Quantity<Currency> =>
  fact(currency, price, `package of ${coins} coins`, { sources, at: place });

const sizeOf = ({ coins, at: place }: Package, { sources }: PriceList): Quantity<"coin"> =>
  fact("coin", String(coins), "coins of the nearest package", { sources, at: place });
