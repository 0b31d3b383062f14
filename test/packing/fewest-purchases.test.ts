import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapest } from "../../src/packing/cheapest.js";
import { fewestPurchases } from "../../src/packing/fewest-purchases.js";
import { cheapestWithin } from "../../src/packing/limited-purchases.js";
import { Search } from "../../src/packing/search.js";
import { runs } from "../support/runs.js";
import { audit, score } from "./audit.js";
import { bruteForce } from "./brute-force.js";
import { anyOffer, shops } from "./offers.js";

describe("fewestPurchases", () => {
  it("counts the largest package and one custom amount at its maximum", () => {
    expect(fewestPurchases(0, shops["US web"])).toBe(0);
    expect(fewestPurchases(500_000, shops["US web"])).toBe(1);
    // 500,001 - 500,000 = 1 takes a package more; 29 packages of 17,500 are enough for 507,500.
    expect(fewestPurchases(500_001, shops["US web"])).toBe(2);
    expect(fewestPurchases(29_999, shops["US Android"])).toBe(5);
  });

  it("is undefined when nothing reaches the coins", () => {
    expect(fewestPurchases(1, { packs: [] })).toBeUndefined();
    expect(fewestPurchases(3, { packs: [], custom: { minimum: 1, maximum: 2, give: 1, per: 1 } })).toBeUndefined();
  });

  it("is the least limit under which trying every purchase finds one", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 1, max: 40 }), (offer, coins) => {
        const fewest = fewestPurchases(coins, offer);
        fc.pre(fewest === undefined || fewest <= 5);
        expect(bruteForce(coins, offer, (fewest ?? 6) - 1)).toBeUndefined();
        if (fewest !== undefined) expect(bruteForce(coins, offer, fewest)).toBeDefined();
      }),
    );
  });
});

describe("cheapestWithin", () => {
  it("finds what trying every purchase finds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), anyOffer, fc.integer({ min: 0, max: 60 }), (limit, offer, coins) => {
        const purchase = cheapestWithin(limit, coins, new Search(offer));
        expect(score(purchase)).toEqual(bruteForce(coins, offer, limit));
        audit(purchase, coins, offer);
      }),
      { numRuns: runs(3000) },
    );
  });

  const custom = { minimum: 30, maximum: 150, give: 106, per: 100 };
  const { "US web of 2026": _, ...others } = shops;
  it.each(Object.entries({ ...others, "US web": { ...shops["US web"], custom } }))(
    "finds what trying every purchase finds on %s",
    (_, offer) => {
      for (const coins of [130, 999, 3000, 4646, 12_345, 29_999]) {
        for (let limit = 1; limit <= 5; limit++) {
          const purchase = cheapestWithin(limit, coins, new Search(offer));
          expect(score(purchase)).toEqual(bruteForce(coins, offer, limit));
          audit(purchase, coins, offer);
        }
      }
    },
  );

  it("is undefined when the coins are out of reach", () => {
    // Four of the largest are 28,000.
    expect(cheapestWithin(4, 29_999, new Search(shops["US Android"]))).toBeUndefined();
    expect(cheapestWithin(0, 1, new Search(shops["US Android"]))).toBeUndefined();
    expect(cheapestWithin(0, 0, new Search(shops["US Android"]))?.total).toBe(0);
  });

  it.each(Object.entries(shops))("never costs more within more purchases, down to the cheapest, on %s", (_, offer) => {
    let before = Number.POSITIVE_INFINITY;
    for (const limit of [1, 2, 3, 5, 8, 20, 50, 100, 300, 800]) {
      const purchase = cheapestWithin(limit, 14_999, new Search(offer));
      audit(purchase, 14_999, offer);
      expect(purchase?.purchases ?? 0).toBeLessThanOrEqual(limit);
      expect(purchase?.total ?? before).toBeLessThanOrEqual(before);
      before = purchase?.total ?? before;
    }
    expect(before).toBe(cheapest(14_999, offer)?.total);
  });

  it.each(Object.entries(shops))("handles the fewest purchases of a thousand million coins on %s", (_, offer) => {
    const coins = 10 ** 9;
    const fewest = fewestPurchases(coins, offer) ?? 0;
    expect(cheapestWithin(fewest - 1, coins, new Search(offer))).toBeUndefined();
    const purchase = cheapestWithin(fewest, coins, new Search(offer));
    audit(purchase, coins, offer);
    expect(purchase?.purchases).toBe(fewest);
  });
});
