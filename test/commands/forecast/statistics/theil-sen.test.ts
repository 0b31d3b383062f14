import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSlopes, isTrend, theilSen } from "../../../../src/commands/forecast/statistics/theil-sen.js";

describe("the line", () => {
  test("goes through points that are on a line", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.nat(1000),
        fc.integer({ min: 3, max: 20 }),
        (rise, start, count) => {
          const points = Array.from({ length: count }, (_, day) => ({ day, coins: start + rise * day }));
          const { perDay, atFirstDay } = theilSen(points);
          expect([perDay, atFirstDay]).toEqual([rise * 1000, start * 1000]);
        },
      ),
    );
  });

  test("is not tilted by a giant", () => {
    // Ten a day from 100; the last LIVE earns a Lion.
    const points = Array.from({ length: 15 }, (_, day) => ({ day, coins: 100 + 10 * day + (day === 14 ? 29_999 : 0) }));
    expect(theilSen(points).perDay).toBe(10_000);
  });

  test("does not compare LIVEs of one day", () => {
    // Slopes 100 − 0, 0 − 0, and none between the two of day 0: the lower of 0 and 100 ÷ 1.
    expect(
      theilSen([
        { day: 0, coins: 0 },
        { day: 0, coins: 900 },
        { day: 1, coins: 100 },
      ]).perDay,
    ).toBe(-800_000);
    expect(theilSen([{ day: 3, coins: 7 }]).perDay).toBe(0);
  });
});

describe("a trend", () => {
  const rising = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

  test("counts only beyond chance", () => {
    // Seven in order: S = 21, variance 7·6·19 ÷ 18 = 44.3, (20)² ÷ 44.3 = 9.0 beyond 6.636; six: S = 15, 28.3, 6.9; five: 16.7, 4.9.
    expect([5, 6, 7].map((count) => isTrend(rising(count)))).toEqual([false, true, true]);
    expect(isTrend(rising(7).reverse())).toBe(true);
    expect(isTrend([1, 4, 1, 4, 2, 1, 3, 5, 6, 2, 3, 7, 3, 0, 9])).toBe(false);
  });

  test("is not found if all LIVEs are the same, or nearly", () => {
    expect(isTrend([])).toBe(false);
    expect(isTrend(Array.from({ length: 40 }, () => 5))).toBe(false);
    expect(isTrend([...Array.from({ length: 40 }, () => 0), 1])).toBe(false);
  });
});

test("other slopes are around the line, half of them on either side", () => {
  const points = Array.from({ length: 40 }, (_, n) => ({ day: n, coins: 1000 + 20 * n + ((n * n * 7919) % 401) }));
  const line = theilSen(points);
  const slopes = [...drawSlopes(line, 2000, 5)];
  const above = slopes.filter((one) => one > line.perDay).length;
  expect(above).toBeGreaterThan(900);
  expect(above).toBeLessThan(1100);
  expect(Math.min(...slopes)).toBeLessThan(line.perDay);
  expect(slopes).toEqual([...drawSlopes(line, 2000, 5)]);
});
