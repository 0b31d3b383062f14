import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customPrice, smallestAmount } from "../../src/packing/custom-amount.js";
import { priceOf } from "./brute-force.js";

const custom = { minimum: 30, maximum: 500_000, give: 106, per: 100 };

describe("customPrice", () => {
  it("rounds up once, exactly", () => {
    // 30 * 1.06 = 31.8; 50 * 1.06 = 53 and no binary fraction makes it 54.
    expect(customPrice(30, custom)).toBe(32);
    expect(customPrice(50, custom)).toBe(53);
    expect(customPrice(500_000, custom)).toBe(530_000);
  });

  it("is what big integers give", () => {
    const upTo = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(upTo(10 ** 12), upTo(8999), upTo(10 ** 11), (coins, give, per) => {
        expect(customPrice(coins, { ...custom, give, per })).toBe(priceOf(coins, { ...custom, give, per }));
      }),
    );
  });
});

describe("smallestAmount", () => {
  it("keeps to the range", () => {
    expect([-5, 0, 30, 31, 500_000].map((coins) => smallestAmount(coins, custom))).toEqual([30, 30, 30, 31, 500_000]);
    expect(smallestAmount(500_001, custom)).toBeUndefined();
  });
});
