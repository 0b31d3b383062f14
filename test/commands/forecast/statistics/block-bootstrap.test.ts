import fc from "fast-check";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { expect, test } from "vitest";
import { drawFutures, type Past } from "../../../../src/commands/forecast/statistics/block-bootstrap.js";
import { runs } from "../../../support/runs.js";

/** One step after another, each run a list of its steps, without sums and without arithmetic on places. */
function byHand({ coins, run, pace }: Past, last: number, futures: number, seed: number): number[][] {
  const random = xoroshiro128plus(seed);
  return Array.from({ length: futures }, () => {
    const phase = uniformInt(random, 0, pace.days - 1);
    const urn = coins.map((_, start) => start);
    const copies: number[] = [];
    const lived: number[] = [];
    while (lived.length < Math.floor((last * pace.steps + phase) / pace.days)) {
      const ball = uniformInt(random, 0, urn.length + run * copies.length - 1);
      const start = ball < urn.length ? ball : copies[Math.floor((ball - urn.length) / run)]!;
      copies.push(start);
      for (let step = 0; step < run; step++) lived.push(coins[(start + step) % coins.length]!);
    }
    return Array.from({ length: last + 1 }, (_, day) =>
      lived.slice(0, Math.floor((day * pace.steps + phase) / pace.days)).reduce((all, one) => all + one, 0),
    );
  });
}

const pasts = fc.record({
  coins: fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
  run: fc.integer({ min: 1, max: 9 }),
  pace: fc.record({ steps: fc.integer({ min: 1, max: 30 }), days: fc.integer({ min: 1, max: 30 }) }),
});

test("futures are those drawn step by step", () => {
  fc.assert(
    fc.property(
      pasts,
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      fc.integer(),
      (past, marks, seed) => {
        const days = [...marks].sort((a, b) => a - b);
        const { until } = drawFutures(past, days, seed);
        for (const [future, sums] of byHand(past, days.at(-1)!, 20, seed).entries())
          for (const day of days) expect(until.get(day)![future]).toBe(sums[day]);
      },
    ),
    { numRuns: runs(300) },
  );
});

test("a steady past has one future", () => {
  // 300 a day, two days: 4 LIVEs a week of 300 are 9 in 14 days or 8: 14 × 4 ÷ 7 = 8 exactly.
  const even = drawFutures({ coins: [300, 300, 300], run: 2, pace: { steps: 4, days: 7 } }, [14], 1);
  expect(new Set(even.until.get(14))).toEqual(new Set([2400]));
});

test("LIVEs that do not fill a month evenly are in some futures only, on average the right number", () => {
  // Half a LIVE a week: 31 × 0.5 ÷ 7 = 2.2143 in 31 days, so 2 in four of five months and 3 in the fifth.
  const { until } = drawFutures({ coins: [100], run: 1, pace: { steps: 5, days: 70 } }, [31], 7);
  const sums = [...until.get(31)!];
  expect(new Set(sums)).toEqual(new Set([200, 300]));
  expect(sums.reduce((all, one) => all + one, 0) / sums.length / 100).toBeCloseTo(2.2143, 1);
});

test("on average futures equal the past", () => {
  // Mean 40 a day, one day in ten 400.
  const coins = Array.from({ length: 90 }, (_, day) => (day % 10 === 3 ? 400 : 0));
  const { until, futures } = drawFutures({ coins, run: 7, pace: { steps: 1, days: 1 } }, [30], 11);
  const mean = [...until.get(30)!].reduce((all, one) => all + one, 0) / futures;
  expect(mean).toBeGreaterThan(1180);
  expect(mean).toBeLessThan(1220);
});

test("more months are drawn fewer times, but always often enough", () => {
  const past = { coins: [1, 2, 3], run: 1, pace: { steps: 1, days: 1 } };
  expect(drawFutures(past, [30], 1).futures).toBe(5000);
  // 1,000,000 runs of one day, and one more in each future for a run begun.
  expect(drawFutures(past, [999], 1).futures).toBe(1000);
  expect(drawFutures(past, [6000], 1).futures).toBe(200);
});
