import { describe, expect, test } from "vitest";
import { drawnMonths } from "../../../src/commands/forecast/drawn-months.js";
import { knownPast } from "../../../src/commands/forecast/past-lives.js";
import { addDays, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { wholeOf } from "../../../src/core/quantity.js";

const MONDAY = dayOf("2026-08-03")!;
const AS_OF = dayOf("2026-11-30")!;

/** A forecast of December from LIVEs of 100 coins on those days. */
function december(days: readonly number[]) {
  const lives = days.map((day) => ({ day: addDays(MONDAY, day)!, coins: 100 }));
  const past = unwrap(knownPast({ files: ["past"], lives }, false, AS_OF));
  const { livesPerWeek, months } = drawnMonths(past, { asOf: AS_OF }, [{ period: "2026-12" }]);
  return { perWeek: Number(livesPerWeek.amount), coins: wholeOf(months[0]!.coins.likely) };
}

/** The first LIVEs of a weekly plan, beginning with any of them. */
const planned = (plan: readonly number[], first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const at = first + index;
    return 7 * Math.floor(at / plan.length) + plan[at % plan.length]!;
  });

describe("the pace of a past, seen from its first LIVE to its last", () => {
  test.each<[string, readonly number[]]>([
    ["three a week", [0, 2, 4]],
    ["two a week", [1, 5]],
    ["four a week", [0, 1, 4, 6]],
    ["one a week", [3]],
    ["every day", [0, 1, 2, 3, 4, 5, 6]],
  ])("is that of a weekly plan, %s, on average over where it begins", (_, plan) => {
    const paces = plan.flatMap((_, first) =>
      [14, 15, 16, 17, 18, 19, 20].map((count) => december(planned(plan, first, count)).perWeek),
    );
    const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    // Both ends counted in, twelve LIVEs on three days a week would be 3.23 a week in 26 days.
    expect(mean / plan.length).toBeGreaterThan(0.99);
    expect(mean / plan.length).toBeLessThan(1.01);
  });

  test("of several LIVEs a day is that of its days", () => {
    // Two LIVEs on each of 14 days
    expect(december(Array.from({ length: 28 }, (_, index) => Math.floor(index / 2))).perWeek).toBe(14);
  });

  test("is the pace that months are drawn at", () => {
    // 12 LIVEs from a Monday to a Friday, 25 days and 11 intervals: 12 ÷ (12 × 25 ÷ 11) × 31 = 13.64 in December, not 14.3.
    const { perWeek, coins } = december(planned([0, 2, 4], 0, 12));
    expect(perWeek).toBe(3.08);
    expect([1300, 1400]).toContain(coins);
    expect(december(planned([0, 1, 2, 3, 4, 5, 6], 0, 28)).coins).toBe(3100);
    // 8 LIVEs a week apart: 4.43 in a month, of which half of all months have at most 4.
    expect(december(planned([3], 0, 8)).coins).toBe(400);
  });
});
