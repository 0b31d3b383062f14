import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostCoins } from "../../src/packing/most-coins.js";
import { runs } from "../support/runs.js";
import { audit, score } from "./audit.js";
import { bruteForceMost } from "./brute-force.js";
import { anyOffer, shops } from "./offers.js";

describe("mostCoins", () => {
  it("spends the least money on the most coins", () => {
    // 700 coins are 999 in one package, 990 as ten of 70; another 70 would be 1089.
    expect(mostCoins(1000, shops["US Android"])).toEqual({
      lines: [{ coins: 70, quantity: 10, price: 99 }],
      total: 990,
      purchases: 10,
      coins: 700,
      left: 0,
    });
  });

  it("is undefined when nothing is affordable", () => {
    expect(mostCoins(98, shops["US Android"])).toBeUndefined();
    expect(mostCoins(31, shops["US web"])).toBeUndefined();
    expect(mostCoins(32, shops["US web"])?.coins).toBe(30);
    expect(mostCoins(1000, { packs: [] })).toBeUndefined();
  });

  it("stops at the largest custom amount when there are no packages", () => {
    expect(mostCoins(10 ** 9, { packs: [], custom: { minimum: 3, maximum: 8, give: 5, per: 2 } })?.coins).toBe(8);
  });

  it("finds what trying every purchase finds", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 60 }), (offer, money) => {
        fc.pre(offer.packs.reduce((ways, pack) => ways * (1 + money / pack.price), 1) < 30_000);
        const purchase = mostCoins(money, offer);
        expect(score(purchase)).toEqual(bruteForceMost(money, offer));
        audit(purchase, purchase?.coins ?? 0, offer);
      }),
      { numRuns: runs(1500) },
    );
  });
});
