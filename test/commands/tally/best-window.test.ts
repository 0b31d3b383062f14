import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestWindow, type CoinsOf } from "../../../src/commands/tally/best-window.js";
import { giftGoal, giftWindow } from "../../../src/commands/tally/gift-goal.js";
import { tallied } from "../../support/tallied.js";

/** Every window there is, minute by minute, the earliest of the best. */
function bruteForce(minutes: readonly CoinsOf[], length: number): { from: number; coins: number } | undefined {
  const last = Math.max(-1, ...minutes.map(([minute]) => minute));
  let best: { from: number; coins: number } | undefined;
  for (let from = 0; from <= last; from++) {
    let coins = 0;
    for (let minute = from; minute < from + length; minute++)
      coins += minutes.find((one) => one[0] === minute)?.[1] ?? 0;
    if (coins > 0 && (best === undefined || coins > best.coins)) best = { from, coins };
  }
  return best;
}

const someMinutes = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(5)), { selector: ([minute]) => minute, maxLength: 15 })
  .map((all) => all.sort(([a], [b]) => a - b));

describe("the best window", () => {
  test("has as many coins as the best of all windows, and begins with coins", () => {
    fc.assert(
      fc.property(someMinutes, fc.integer({ min: 1, max: 12 }), (minutes, length) => {
        const [found, wanted] = [bestWindow(minutes, length), bruteForce(minutes, length)];
        expect(found?.coins).toBe(wanted?.coins);
        if (found === undefined) return;
        const inside = minutes.filter(([minute]) => minute >= found.from && minute < found.from + length);
        expect(inside.reduce((all, [, coins]) => all + coins, 0)).toBe(found.coins);
        expect(inside[0]![0]).toBe(found.from);
        expect(inside[0]![1]).toBeGreaterThan(0);
      }),
    );
  });

  test("is the earliest among equals", () => {
    const even = [0, 10, 20].map((minute): CoinsOf => [minute, 5]);
    expect(bestWindow(even, 5)).toEqual({ from: 0, coins: 5 });
    expect(bestWindow(even, 11)).toEqual({ from: 0, coins: 10 });
  });

  test("ends before the minute after it", () => {
    const two: CoinsOf[] = [
      [0, 1],
      [5, 1],
    ];
    expect(bestWindow(two, 5)?.coins).toBe(1);
    expect(bestWindow(two, 6)?.coins).toBe(2);
  });
});

describe("a gift goal", () => {
  const minutes = [
    { key: "2026-12-31T23:58", coins: 400 },
    { key: "2027-01-01T00:03", coins: 600 },
    { key: "2027-01-01T02:00", coins: 10 },
  ];

  test("is reached in the minute whose coins reach it", () => {
    expect(giftGoal(400, 1010, minutes)).toMatchObject({ reached: true, at: "2026-12-31T23:58Z", missing: 0 });
    expect(giftGoal(401, 1010, minutes)).toMatchObject({ reached: true, at: "2027-01-01T00:03Z" });
    expect(giftGoal(1010, 1010, minutes)).toMatchObject({ reached: true, at: "2027-01-01T02:00Z" });
    // 1010 of 1011 is 0.99901...
    const missed = giftGoal(1011, 1010, minutes);
    expect(missed).toMatchObject({ reached: false, at: null, missing: 1 });
    expect(missed.part.amount).toBe("0.9990");
  });

  test("that only coins without a time reach has no minute", () => {
    expect(giftGoal(1020, 1030, minutes)).toMatchObject({ reached: true, at: null, missing: 0 });
  });

  // 23:58:20.250, 00:03:50 and 02:00.
  const at = [Date.UTC(2026, 11, 31, 23, 58, 20, 250), Date.UTC(2027, 0, 1, 0, 3, 50), Date.UTC(2027, 0, 1, 2)];
  const by = (unit: number, settledCoins = 1010) =>
    tallied({
      settledCoins,
      moments: { unit, coins: at.map((time, i) => [Math.floor(time / unit), [400, 600, 10][i]!]) },
    });

  test("has its best minutes, across midnight and the year, wherever in a minute they begin", () => {
    const { best, reachesGoal } = giftWindow(6, by(1), 1000);
    // From 23:58:20.250 six minutes last until 00:04:20.250; 1000 coins in 6 minutes are 166.67 a minute.
    expect(best).toMatchObject({ from: "2026-12-31T23:58:20Z", until: "2027-01-01T00:04:20Z", coins: 1000 });
    expect(best?.perMinute.amount).toBe("166.67");
    expect(reachesGoal).toBe(true);
    expect(giftWindow(5, by(1), 1000)).toMatchObject({ best: { from: "2027-01-01T00:03:50Z" }, reachesGoal: false });
  });

  test("is not reported as missed if it may have been reached", () => {
    // By the minute, 23:58 and 00:03 may be five minutes apart, or more: six minutes in a row may be five and a bit.
    expect(giftWindow(5, by(60_000), 1000)).toMatchObject({ best: { coins: 600 }, reachesGoal: null });
    expect(giftWindow(5, by(60_000), 1001)).toMatchObject({ reachesGoal: false });
    expect(giftWindow(4, by(60_000), 1000)).toMatchObject({ reachesGoal: false });
    // 390 coins without a time may have come with the 600; by the hour nothing is known.
    expect(giftWindow(5, by(1, 1400), 990)).toMatchObject({ best: { coins: 600 }, reachesGoal: null });
    expect(giftWindow(5, by(1, 1400), 991)).toMatchObject({ reachesGoal: false });
    expect(giftWindow(5, by(3_600_000), 1010)).toMatchObject({ best: null, reachesGoal: null });
    expect(giftWindow(5, by(3_600_000), 1011)).toMatchObject({ best: null, reachesGoal: false });
  });

  test("has no best minutes if no coins have a time", () => {
    expect(giftWindow(5, tallied({}), 10)).toEqual({ minutes: 5, best: null, reachesGoal: false });
    expect(giftWindow(5, tallied({}))).toEqual({ minutes: 5, best: null });
  });
});
