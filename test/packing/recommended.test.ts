import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Offer } from "../../src/packing/purchase.js";
import { adviceFor, adviceOn } from "../../src/packing/recommended.js";
import { runs } from "../support/runs.js";
import { audit, score } from "./audit.js";
import { bruteForce, bruteForceMost, coinByCoin, unitByUnit } from "./brute-force.js";
import { anyOffer, catalogueShops, shops } from "./offers.js";

const money = (offer: Offer, most: number): number | undefined => {
  const largest = Math.max(0, ...offer.packs.filter(({ price }) => price <= most).map(({ coins }) => coins));
  return largest === 0 ? undefined : 400 * largest - 1;
};

describe("adviceFor", () => {
  it("takes six purchases for a Lion on US iOS, and names the cheapest", () => {
    // The cheapest 453.85 in 115, so a purchase counts as 1.134625: 4 x 6,607 + 3,303 + 330 are 399.96 + 49.99 + 4.99 =
    // 454.94 and 6.80775 for six. Five reach 29,731 for 449.95 at most for those sizes; 5 x 6,607 are 499.95.
    const advice = adviceFor(29_999, shops["US iOS"]);
    expect(advice?.recommended.lines).toEqual([
      { coins: 6607, quantity: 4, price: 9999 },
      { coins: 3303, quantity: 1, price: 4999 },
      { coins: 330, quantity: 1, price: 499 },
    ]);
    expect(score(advice?.lowest)).toEqual({ total: 45_385, purchases: 115, coins: 30_000 });
  });

  it("counts a custom amount as one purchase", () => {
    // 29,999 at 1.06 are 317.9894 in one; the cheapest 317.14 is 17,500 + 7,000 + 3,500 + 1,400 + 350 for 314.50 and
    // 249 at 1.06 = 263.94: 185.00 + 74.00 + 37.00 + 14.80 + 3.70 + 2.64. Five more are 3.96 more than 0.85.
    const advice = adviceFor(29_999, shops["US web"]);
    expect(score(advice?.recommended)).toEqual({ total: 31_799, purchases: 1, coins: 29_999 });
    expect(score(advice?.lowest)).toEqual({ total: 31_714, purchases: 6, coins: 29_999 });
  });

  it("buys nothing for nothing, and is undefined if the coins are out of reach", () => {
    expect(adviceFor(0, shops["US iOS"])?.recommended.total).toBe(0);
    expect(adviceFor(1, { packs: [] })).toBeUndefined();
    expect(adviceFor(29_999, shops["US Android"], 4)).toBeUndefined();
    expect(adviceFor(1, shops["US Android"], 0)).toBeUndefined();
  });

  it("prefers the lower total if the weighed totals tie", () => {
    // The cheapest is 4 x 100 = 400, so a purchase counts as 1: one of 4 for 403 weighs 404 too.
    const packs = [
      { coins: 1, price: 100 },
      { coins: 4, price: 403 },
    ];
    expect(score(adviceFor(4, { packs })?.recommended)).toEqual({ total: 400, purchases: 4, coins: 4 });
    // A fourth of a quarter of a percent decides: at 401 the step is 1.0025, and 4 x 1.0025 + 401 > 404.0025.
    const dearer = [{ coins: 1, price: 101 }, ...packs.slice(1)];
    expect(score(adviceFor(4, { packs: dearer })?.recommended)).toEqual({ total: 403, purchases: 1, coins: 4 });
  });

  it("finds what trying every purchase finds, with and without a limit", () => {
    const limits = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 45 }), limits, (offer, coins, limit) => {
        const advice = adviceFor(coins, offer, limit);
        const step = bruteForce(coins, offer)?.total ?? 0;
        expect(score(advice?.lowest)).toEqual(bruteForce(coins, offer, limit));
        expect(score(advice?.recommended)).toEqual(bruteForce(coins, offer, limit, step));
        audit(advice?.recommended, coins, offer);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("finds what a table of all coins finds, for more coins", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 40, max: 400 }), (offer, coins) => {
        const advice = adviceFor(coins, offer);
        const lowest = coinByCoin(coins, offer)(coins);
        expect(score(advice?.lowest)).toEqual(lowest);
        expect(score(advice?.recommended)).toEqual(coinByCoin(coins, offer, lowest?.total)(coins));
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each(Object.entries(catalogueShops))("agrees with a table of all coins on %s", (_, offer) => {
    const table = coinByCoin(2500, offer);
    for (const coins of [99, 700, 1321, 2500]) {
      const advice = adviceFor(coins, offer);
      const lowest = table(coins);
      expect(score(advice?.lowest)).toEqual(lowest);
      expect(score(advice?.recommended)).toEqual(coinByCoin(coins, offer, lowest?.total)(coins));
      audit(advice?.recommended, coins, offer);
    }
  });

  it("stays exact if a weighed total is beyond the exact integers", () => {
    // 10^11 coins in Vietnam: a purchase counts as far more than any package costs, so it is the fewest that do:
    // 5,714,285 x 17,500 = 99,999,987,500 lack 12,500.
    const advice = adviceFor(10 ** 11, shops["VN web"]);
    expect(advice?.recommended.purchases).toBe(5_714_286);
    audit(advice?.recommended, 10 ** 11, shops["VN web"]);
  });
});

describe("adviceOn", () => {
  it("takes two purchases for 1,929 coins rather than 63 for 1,935", () => {
    // 63 x 30 for 0.31 are 19.53, and 45 more at 0.0104 are 0.47: 1,935. Each purchase counts as 4.8375 of them.
    // 1,400 for 14.49 leave 5.51, 529 coins at 0.0104.
    const offer = shops["US web of 2026"];
    expect(adviceOn(2000, offer)).toMatchObject({ coins: 1929, purchases: 2, total: 2000, left: 0 });
  });

  it("spends an amount of which no package is a four-hundredth", () => {
    // 40,000.00 buy more than 400 x 6,607 coins: a purchase then counts as just less than the largest package.
    expect(adviceOn(4_500_000, shops["US iOS"])).toMatchObject({ coins: 450 * 6607, purchases: 450, total: 4_499_550 });
  });

  it("is undefined when nothing is affordable", () => {
    expect(adviceOn(98, shops["US Android"])).toBeUndefined();
    expect(adviceOn(1000, { packs: [] })).toBeUndefined();
  });

  it("finds what trying every purchase finds", () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 0, max: 60 }), (offer, spent) => {
        fc.pre(offer.packs.reduce((ways, pack) => ways * (1 + spent / pack.price), 1) < 30_000);
        const step = bruteForceMost(spent, offer)?.coins ?? 0;
        const purchase = adviceOn(spent, offer);
        expect(score(purchase)).toEqual(bruteForceMost(spent, offer, Math.min(step, money(offer, spent) ?? step)));
        audit(purchase, purchase?.coins ?? 0, offer);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each(Object.entries(catalogueShops))("agrees with a table of all money on %s", (_, offer) => {
    const divisor = offer.packs.reduce((unit, { price }) => gcd(unit, price), 0);
    const scale = offer.custom === undefined ? divisor : 1;
    const scaled = { ...offer, packs: offer.packs.map((pack) => ({ ...pack, price: pack.price / scale })) };
    for (const spent of [140, 999, 2000]) {
      const purchase = adviceOn(spent, scaled);
      const step = unitByUnit(spent, scaled, 0)?.coins ?? 0;
      expect(score(purchase)).toEqual(unitByUnit(spent, scaled, Math.min(step, money(scaled, spent) ?? step)));
      const whole = adviceOn(spent * scale, offer);
      expect(whole && { ...score(whole), total: whole.total / scale }).toEqual(score(purchase));
    }
  });
});

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
