import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostCoins, mostCoinsWithin } from "../../src/packing/most-coins.js";
import type { Offer } from "../../src/packing/purchase.js";
import { runs } from "../support/runs.js";
import { audit, score } from "./audit.js";
import { priceOf, type Score } from "./brute-force.js";
import { anyOffer, shops } from "./offers.js";

/** Every purchase of at most `limit` packages and custom amounts, the best of those that are affordable. */
function everyPurchase(limit: number, money: number, { packs, custom }: Offer): Score | undefined {
  let best: Score | undefined;
  const enter = (one: Score) => {
    if (one.purchases === 0 || one.purchases > limit || one.total > money) return;
    const order = best && (one.coins - best.coins || best.total - one.total || best.purchases - one.purchases);
    if (order === undefined || order > 0) best = one;
  };
  const visit = ({ total, purchases, coins }: Score, from: number) => {
    enter({ total, purchases, coins });
    for (let extra = custom?.minimum ?? 1; custom !== undefined && extra <= custom.maximum; extra++)
      enter({ total: total + priceOf(extra, custom), purchases: purchases + 1, coins: coins + extra });
    if (purchases === limit) return;
    for (const [index, pack] of packs.entries()) {
      if (index >= from)
        visit({ total: total + pack.price, purchases: purchases + 1, coins: coins + pack.coins }, index);
    }
  };
  visit({ total: 0, purchases: 0, coins: 0 }, 0);
  return best;
}

describe("mostCoinsWithin", () => {
  test("takes larger packages where there is no room for many small ones", () => {
    // 700 coins are one package for 999, two of 350 for 998, 350 and five of 70 for 499 + 495 = 994, ten of 70 for 990.
    expect(mostCoinsWithin(1, 1000, shops["US Android"])).toMatchObject({ coins: 700, total: 999, purchases: 1 });
    expect(mostCoinsWithin(2, 1000, shops["US Android"])).toMatchObject({ coins: 700, total: 998, purchases: 2 });
    expect(mostCoinsWithin(9, 1000, shops["US Android"])).toMatchObject({ coins: 700, total: 994, purchases: 6 });
    expect(mostCoinsWithin(10, 1000, shops["US Android"])).toMatchObject({ coins: 700, total: 990, purchases: 10 });
  });

  test("is undefined when nothing is affordable, or nothing may be bought", () => {
    expect(mostCoinsWithin(5, 98, shops["US Android"])).toBeUndefined();
    expect(mostCoinsWithin(0, 1000, shops["US Android"])).toBeUndefined();
  });

  test("finds what trying every purchase finds, and no more than without a limit", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 }), (offer, money, limit) => {
        const purchase = mostCoinsWithin(limit, money, offer);
        expect(score(purchase)).toEqual(everyPurchase(limit, money, offer));
        audit(purchase, purchase?.coins ?? 0, offer);
        expect(purchase?.coins ?? 0).toBeLessThanOrEqual(mostCoins(money, offer)?.coins ?? 0);
      }),
      { numRuns: runs(1000) },
    );
  });
});
