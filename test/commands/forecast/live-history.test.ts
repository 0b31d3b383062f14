import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { livesOf, percentiles } from "../../../src/commands/forecast/live-history.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import type { PastLive } from "../../../src/readers/counts/records.js";

const day = (text: string): Day => dayOf(text)!;

describe("past LIVEs", () => {
  const at = (date: string, coins = 100): PastLive => ({ day: day(date), coins });
  const on = (...dates: readonly string[]): readonly PastLive[] => dates.map((date) => at(date));
  const asOf = day("2026-11-22");
  const codeOf = (lives: readonly PastLive[], livesPerWeek?: number): string => {
    const stated = livesPerWeek === undefined ? {} : { livesPerWeek };
    const found = livesOf({ history: { file: "f", lives }, ...stated }, asOf);
    return found.ok ? found.value.livesPerWeek.amount : found.diagnostics[0]!.message;
  };
  const seven = on(...["01", "02", "03", "04", "05", "06", "07"].map((date) => `2026-10-${date}`));

  test("eight are needed", () => {
    expect(codeOf(seven, 3)).toContain("7 LIVEs, too few to predict from: 8 are needed");
    expect(codeOf([...seven, at("2026-10-07")], 3)).toBe("3.0000");
    expect(codeOf([], 3)).toContain("0 LIVEs");
    expect(codeOf([at("2026-10-01")], 3)).toContain("1 LIVE, too few");
  });

  test("two weeks are needed to tell how many there are in one", () => {
    expect(codeOf([...seven, at("2026-10-13")])).toContain("13 days, too few");
    expect(codeOf([...seven, at("2026-10-14")])).toBe("4.0000");
    expect(codeOf([...seven, at("2026-10-13")], 5)).toBe("5.0000");
  });

  test("count up to the day asked about", () => {
    expect(codeOf([...seven, at("2026-11-22")])).toBe("1.0566"); // 8 × 7 ÷ 53
    expect(codeOf([...seven, at("2026-11-23")])).toContain("7 LIVEs up to 2026-11-22");
  });

  test("in any order are the same", () => {
    const lives = [...seven, at("2026-11-01", 5), at("2026-09-01", 9)];
    const [there, back] = [lives, [...lives].reverse()].map((some) =>
      unwrap(livesOf({ history: { file: "f", lives: some } }, asOf)),
    );
    expect(back).toEqual(there);
    expect(there!.past).toMatchObject({ lives: 9, from: "2026-09-01", to: "2026-11-01" });
  });

  test("more coins than there can be are refused, not miscounted", () => {
    const most = { day: day("2026-10-01"), coins: 100_000_000_000 };
    expect(codeOf([...seven.map(({ day: one }) => ({ day: one, coins: 0 })), most], 1)).toBe("1.0000");
    expect(codeOf([...seven, most], 1)).toContain("more coins than there can be");
  });

  test("a percentile is the smallest of them that so many do not exceed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 40 }), (coins) => {
        const found = percentiles(coins);
        for (const [bound, part] of [
          ["low", 10],
          ["likely", 50],
          ["high", 90],
        ] as const) {
          const enough = coins.filter(
            (one) => coins.filter((other) => other <= one).length * 100 >= part * coins.length,
          );
          expect(Number(found[bound].amount)).toBe(Math.min(...enough));
        }
      }),
    );
  });
});
