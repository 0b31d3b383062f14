import { expect, test } from "vitest";
import { atLastLevel, trendOf } from "../../../../src/commands/forecast/statistics/trend.js";

const points = Array.from({ length: 11 }, (_, day) => ({ day, coins: 100 + 10 * day }));

test("every LIVE is raised to the level of the last, in proportion", () => {
  expect(atLastLevel(points, trendOf(points, 1))).toEqual(points.map(() => 200));
  // A LIVE of twice its level becomes one of twice the last level.
  const one = points.map(({ day, coins }) => ({ day, coins: day === 0 ? 200 : coins }));
  expect(atLastLevel(one, trendOf(one, 1))[0]).toBe(400);
});

test("the level goes on in a line, and never below a tenth of the median LIVE", () => {
  const { level } = trendOf(points, 1);
  expect([level(0), level(20), level(-9)]).toEqual([100_000, 300_000, 15_000]);
});

test("other lines cross in the middle of the past and part from there", () => {
  const noisy = points.map(({ day, coins }) => ({ day, coins: coins + ((day * 37) % 11) * 9 }));
  const { levels } = trendOf(noisy, 1);
  const spread = (day: number): number => Math.max(...levels(day, 500)) - Math.min(...levels(day, 500));
  expect(spread(5)).toBe(0);
  expect(spread(10)).toBeGreaterThan(0);
  expect(spread(40)).toBe(7 * spread(10));
});
