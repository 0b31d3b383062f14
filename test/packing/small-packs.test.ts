import fc from "fast-check";
import { expect, test } from "vitest";
import type { Offer, Pack } from "../../src/packing/purchase.js";
import { smallPacks } from "../../src/packing/small-packs.js";
import { anyOffer, shops } from "./offers.js";

/** One use after another, one package after another. */
function oneByOne(
  coins: number,
  times: number,
  kept: number,
  packs: readonly Pack[],
): { bought: Pack[]; left: number } {
  const bought: Pack[] = [];
  let balance = kept;
  for (let use = 0; use < times; use++) {
    while (balance < coins) {
      const covering = packs.filter((pack) => pack.coins >= coins - balance);
      const size =
        covering.length > 0
          ? Math.min(...covering.map((one) => one.coins))
          : Math.max(...packs.map((one) => one.coins));
      const [pack] = packs.filter((one) => one.coins === size).sort((a, b) => a.price - b.price);
      bought.push(pack!);
      balance += size;
    }
    balance -= coins;
  }
  return { bought, left: balance };
}

test("covers each use from coins left over, then with the smallest package", () => {
  // 20: 70 leave 50, 30, 10; then 10 are missing: 70 leave 60
  expect(smallPacks(20, 4, 0, shops["US Android"])).toEqual({
    lines: [{ coins: 70, quantity: 2, price: 99 }],
    total: 198,
    purchases: 2,
    coins: 140,
    left: 60,
  });
});

test("buys nothing if the coins kept are enough", () => {
  expect(smallPacks(20, 3, 61, shops["US Android"])).toEqual({ lines: [], total: 0, purchases: 0, coins: 0, left: 1 });
});

test("takes the largest again and again if none covers the use", () => {
  const offer: Offer = {
    packs: [
      { coins: 5, price: 1 },
      { coins: 10, price: 3 },
    ],
  };
  // 36: three of 10 leave 6 missing, 10 cover them; 35: three leave 5 missing, 5 cover them; 30: exactly three
  expect(smallPacks(36, 1, 0, offer)).toMatchObject({ total: 12, coins: 40, left: 4 });
  expect(smallPacks(35, 1, 0, offer)).toMatchObject({ total: 10, coins: 35, left: 0 });
  expect(smallPacks(30, 1, 0, offer)).toMatchObject({ total: 9, coins: 30, left: 0 });
});

test("is what buying one package after another gives", () => {
  const few = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(
      anyOffer,
      few,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 99 }),
      (offer, coins, times, kept) => {
        fc.pre(offer.packs.length > 0);
        const found = smallPacks(coins, times, kept, offer);
        const { bought, left } = oneByOne(coins, times, kept, offer.packs);
        expect(found.total).toBe(bought.reduce((total, pack) => total + pack.price, 0));
        expect(found.purchases).toBe(bought.length);
        expect(found.left).toBe(left);
      },
    ),
  );
});
