import fc from "fast-check";
import { expect, test } from "vitest";
import { median, percentiles } from "../../../../src/commands/forecast/statistics/percentiles.js";

test("a percentile is the smallest figure that the given part of them does not exceed", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }), (coins) => {
      const found = percentiles(coins);
      for (const [bound, part] of [
        ["low", 10],
        ["likely", 50],
        ["high", 90],
      ] as const) {
        const enough = coins.filter((one) => coins.filter((other) => other <= one).length * 100 >= part * coins.length);
        expect(found[bound]).toBe(Math.min(...enough));
      }
    }),
  );
});

test("figures are compared as numbers, and the median of an even count is the lower of the middle two", () => {
  expect(percentiles([1000, 9, 20])).toEqual({ low: 9, likely: 20, high: 1000 });
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBe(0);
});
