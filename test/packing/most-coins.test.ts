import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostCoins } from "../../src/packing/most-coins.js";
import { Work } from "../../src/packing/work.js";
import { runs } from "../support/runs.js";
import { bruteForceMost } from "./brute-force.js";
import { anyOffer, shops } from "./offers.js";

describe("mostCoins", () => {
  it("takes the number of purchases that buys the most", () => {
    // Ten of 70 are 990; 700 for 999 are no more, and 770 would be 1089.
    expect(mostCoins(1000, shops["US Android"], new Work())).toBe(700);
    // 63 x 30 for 31 are 1953, and 47 buy 45 more at 1.04: 1,935.
    expect(mostCoins(2000, shops["US web of 2026"], new Work())).toBe(1935);
  });

  it("is 0 when nothing is affordable", () => {
    expect(mostCoins(98, shops["US Android"], new Work())).toBe(0);
    expect(mostCoins(31, shops["US web"], new Work())).toBe(0);
    expect(mostCoins(32, shops["US web"], new Work())).toBe(30);
    expect(mostCoins(1000, { packs: [] }, new Work())).toBe(0);
  });

  it("stops at the largest custom amount when there are no packages", () => {
    const custom = { minimum: 3, maximum: 8, give: 5, per: 2 };
    expect(mostCoins(10 ** 9, { packs: [], custom }, new Work())).toBe(8);
  });

  it("finds what trying every purchase finds", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 60 }), (offer, money) => {
        fc.pre(offer.packs.reduce((ways, pack) => ways * (1 + money / pack.price), 1) < 30_000);
        expect(mostCoins(money, offer, new Work())).toBe(bruteForceMost(money, offer)?.coins ?? 0);
      }),
      { numRuns: runs(1500) },
    );
  });
});
