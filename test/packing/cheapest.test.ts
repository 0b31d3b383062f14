import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapest } from "../../src/packing/cheapest.js";
import { TooLarge } from "../../src/packing/integers.js";
import type { Offer } from "../../src/packing/purchase.js";
import { runs } from "../support/runs.js";
import { audit, score } from "./audit.js";
import { bruteForce, coinByCoin } from "./brute-force.js";
import { anyOffer, packsAlone, shops, smallCustoms } from "./offers.js";

describe("cheapest", () => {
  it("buys nothing for nothing", () => {
    expect(cheapest(0, shops["US web"])).toEqual({ lines: [], total: 0, purchases: 0, coins: 0, left: 0 });
  });

  it("buys the one package that fits", () => {
    // 18500 / 17500 is the list's lowest rate, shared by all packages: no other way is cheaper, none takes fewer.
    expect(cheapest(17_500, shops["US web"])).toEqual({
      lines: [{ coins: 17_500, quantity: 1, price: 18_500 }],
      total: 18_500,
      purchases: 1,
      coins: 17_500,
      left: 0,
    });
  });

  it("takes the smallest custom amount if that is cheaper than the smallest package", () => {
    // 30 coins at 1.06 are 31.8, so 32; the smallest package is 74.
    expect(cheapest(1, shops["US web"])).toEqual({
      lines: [{ coins: 30, quantity: 1, price: 32, custom: true }],
      total: 32,
      purchases: 1,
      coins: 30,
      left: 29,
    });
  });

  it("buys 429 of the smallest package for a Lion on US Android", () => {
    // 70 for 99 is the lowest rate, 1.41429 (7000 for 9999 is 1.42843), and 29,999 / 70 = 428.56.
    // 428 of them are 29,960 coins; the missing 39 cost at least one more package, and no package is below 99.
    expect(score(cheapest(29_999, shops["US Android"]))).toEqual({ total: 429 * 99, purchases: 429, coins: 30_030 });
  });

  it("prefers fewer purchases at the same total, then fewer coins left", () => {
    // 6 = 3 + 3 = 2 + 2 + 2 cost the same.
    const ties: Offer = { packs: [2, 3].map((coins) => ({ coins, price: coins })) };
    expect(cheapest(6, ties)?.lines).toEqual([{ coins: 3, quantity: 2, price: 3 }]);
    // 5 and 6 cost the same; the second 5 of these lists is dearer and never bought.
    const sale: Offer = {
      packs: [
        { coins: 6, price: 9 },
        { coins: 5, price: 9 },
        { coins: 5, price: 10 },
      ],
    };
    expect(cheapest(5, sale)?.lines).toEqual([{ coins: 5, quantity: 1, price: 9 }]);
  });

  it("fills up with a custom amount", () => {
    // 10 for 10 leaves 3, as a custom amount ceil(3 * 3 / 2) = 5; two packages are 20, custom amounts alone reach 5.
    const offer: Offer = { packs: [{ coins: 10, price: 10 }], custom: { minimum: 1, maximum: 5, give: 3, per: 2 } };
    const lines = [
      { coins: 10, quantity: 1, price: 10 },
      { coins: 3, quantity: 1, price: 5, custom: true as const },
    ];
    expect(cheapest(13, offer)?.lines).toEqual(lines);
  });

  it("gives up a package if the custom amount rounds up no further without it", () => {
    // One 3 and 4 custom coins are 3 + ceil(4.004) = 8; 7 custom coins are ceil(7.007) = 8 too, in one purchase.
    const custom = { minimum: 1, maximum: 9, give: 1001, per: 1000 };
    expect(cheapest(7, { packs: [{ coins: 3, price: 3 }], custom })?.purchases).toBe(1);
    // With at most 6 custom coins one package has to stay.
    expect(cheapest(7, { packs: [{ coins: 3, price: 3 }], custom: { ...custom, maximum: 6 } })?.purchases).toBe(2);
  });

  it("does not count on packages it would have to give back", () => {
    // 7 for 7 is the best rate. 8 = 3 * 5 - 7 would cost 3 * 6 - 7 = 11, but nothing can be given back: 5 + 5 is 12,
    // 5 + 7 is 13, 7 + 7 is 14.
    const offer: Offer = {
      packs: [
        { coins: 7, price: 7 },
        { coins: 5, price: 6 },
      ],
    };
    expect(score(cheapest(8, offer))).toEqual({ total: 12, purchases: 2, coins: 10 });
  });

  it("is undefined only when nothing offered reaches the coins", () => {
    const custom = { minimum: 2, maximum: 9, give: 1, per: 1 };
    expect(cheapest(1, { packs: [] })).toBeUndefined();
    expect(cheapest(9, { packs: [], custom })?.total).toBe(9);
    expect(cheapest(10, { packs: [], custom })).toBeUndefined();
  });

  it("throws rather than round", () => {
    expect(() => cheapest(10 ** 12, { packs: [{ coins: 1, price: 10 ** 9 }] })).toThrow(TooLarge);
    const custom = { minimum: 1, maximum: 10 ** 12, give: 10 ** 9, per: 1 };
    expect(() => cheapest(10 ** 12, { packs: [], custom })).toThrow(TooLarge);
  });

  it("throws rather than exhaust memory", () => {
    // 5001 packages are needed, whichever; to see how few coins they can leave over takes a table of 10^8 sums.
    const twins = [20_000, 19_999].map((coins) => ({ coins, price: 20_000 }));
    expect(() => cheapest(10 ** 8 + 1, { packs: twins })).toThrow(TooLarge);
  });

  it("finds what trying every purchase finds", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 45 }), (offer, coins) => {
        const purchase = cheapest(coins, offer);
        expect(score(purchase)).toEqual(bruteForce(coins, offer));
        audit(purchase, coins, offer);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("finds what a table of all coins finds, for more coins", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 40, max: 400 }), (offer, coins) => {
        const purchase = cheapest(coins, offer);
        expect(score(purchase)).toEqual(coinByCoin(coins, offer)(coins));
        audit(purchase, coins, offer);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("never costs less for more coins", () => {
    fc.assert(
      fc.property(
        packsAlone,
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 50 }),
        (offer, coins, more) => {
          fc.pre(offer.packs.length > 0);
          expect(cheapest(coins + more, offer)?.total).toBeGreaterThanOrEqual(cheapest(coins, offer)?.total ?? 0);
        },
      ),
    );
  });

  const most = 40_000;
  it.each(smallCustoms)("agrees with a table of all coins on %s", (_, offer) => {
    const best = coinByCoin(most, offer);
    for (let coins = 1; coins <= most; coins += coins < 2000 ? 7 : 613) {
      const purchase = cheapest(coins, offer);
      expect(score(purchase)).toEqual(best(coins));
      audit(purchase, coins, offer);
    }
  });

  it.each(Object.entries(shops))("adds one known package for its coins from some sum on, on %s", (_, offer) => {
    // From some sum on, as many coins more as the package with the best rate holds are one more of it.
    const packs: Offer["packs"] = offer.packs;
    const rate = packs.reduce((best, pack) => (pack.price * best.coins <= best.price * pack.coins ? pack : best));
    for (const coins of [10 ** 6 + 1, 10 ** 7 + 123]) {
      const less = cheapest(coins, offer);
      const more = cheapest(coins + 50_000 * rate.coins, offer);
      audit(more, coins + 50_000 * rate.coins, offer);
      expect(more?.total).toBe((less?.total ?? 0) + 50_000 * rate.price);
      expect(more?.purchases).toBe((less?.purchases ?? 0) + 50_000);
    }
  });
});
