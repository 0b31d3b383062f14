import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestWindow, type MinuteCoins } from "../../src/reports/best-window.js";
import { giftGoal, giftWindow } from "../../src/reports/gift-goal.js";

/** Every window there is, minute by minute, the earliest of the best. */
function bruteForce(minutes: readonly MinuteCoins[], length: number): { from: number; coins: number } | undefined {
  const last = Math.max(-1, ...minutes.map(({ minute }) => minute));
  let best: { from: number; coins: number } | undefined;
  for (let from = 0; from <= last; from++) {
    let coins = 0;
    for (let minute = from; minute < from + length; minute++)
      coins += minutes.find((one) => one.minute === minute)?.coins ?? 0;
    if (coins > 0 && (best === undefined || coins > best.coins)) best = { from, coins };
  }
  return best;
}

const someMinutes = fc
  .uniqueArray(fc.record({ minute: fc.nat(40), coins: fc.nat(5) }), { selector: ({ minute }) => minute, maxLength: 15 })
  .map((all) => all.sort((a, b) => a.minute - b.minute));

describe("the best window", () => {
  test("has as many coins as the best of all windows, and begins with coins", () => {
    fc.assert(
      fc.property(someMinutes, fc.integer({ min: 1, max: 12 }), (minutes, length) => {
        const [found, wanted] = [bestWindow(minutes, length), bruteForce(minutes, length)];
        expect(found?.coins).toBe(wanted?.coins);
        if (found === undefined) return;
        const inside = minutes.filter(({ minute }) => minute >= found.from && minute < found.from + length);
        expect(inside.reduce((all, { coins }) => all + coins, 0)).toBe(found.coins);
        expect(inside[0]).toMatchObject({ minute: found.from });
        expect(inside[0]!.coins).toBeGreaterThan(0);
      }),
    );
  });

  test("of equals is the earliest", () => {
    const even = [0, 10, 20].map((minute) => ({ minute, coins: 5 }));
    expect(bestWindow(even, 5)).toEqual({ from: 0, coins: 5 });
    expect(bestWindow(even, 11)).toEqual({ from: 0, coins: 10 });
  });

  test("ends before the minute after it", () => {
    const two = [
      { minute: 0, coins: 1 },
      { minute: 5, coins: 1 },
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

  test("has its best minutes, across midnight and the year", () => {
    const { best, reachesGoal } = giftWindow(6, minutes, 1000);
    // From 23:58 six minutes last until 00:04; 1000 coins in 6 minutes are 166.67 a minute.
    expect(best).toMatchObject({ from: "2026-12-31T23:58Z", until: "2027-01-01T00:04Z", coins: 1000 });
    expect(best?.perMinute.amount).toBe("166.67");
    expect(reachesGoal).toBe(true);
    expect(giftWindow(5, minutes, 1000)).toMatchObject({ best: { from: "2027-01-01T00:03Z" }, reachesGoal: false });
  });

  test("has no best minutes where no coins have a time", () => {
    expect(giftWindow(5, [], 10)).toEqual({ minutes: 5, best: null, reachesGoal: false });
    expect(giftWindow(5, [])).toEqual({ minutes: 5, best: null });
  });
});
