import { describe, expect, test } from "vitest";
import { knownPast, summaryOf } from "../../../src/commands/forecast/past-lives.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import type { PastLive } from "../../../src/readers/counts/records.js";

const day = (text: string): Day => dayOf(text)!;

describe("past LIVEs", () => {
  const at = (date: string, coins = 100): PastLive => ({ day: day(date), coins });
  const on = (...dates: readonly string[]): readonly PastLive[] => dates.map((date) => at(date));
  const asOf = day("2026-11-22");
  const found = (lives: readonly PastLive[], isPaceStated = false): string => {
    const past = knownPast({ files: ["f"], lives }, isPaceStated, asOf);
    return past.ok
      ? `${past.value.lives.length} in ${past.value.days}, ${past.value.later} later`
      : past.diagnostics[0]!.message;
  };
  const seven = on(...["01", "02", "03", "04", "05", "06", "07"].map((date) => `2026-10-${date}`));

  test("eight are needed", () => {
    expect(found(seven, true)).toContain("7 LIVEs, too few to predict from: 8 are needed");
    expect(found([...seven, at("2026-10-07")], true)).toBe("8 in 7, 0 later");
    expect(found([], true)).toContain("0 LIVEs");
    expect(found([at("2026-10-01")], true)).toContain("1 LIVE, too few");
  });

  test("two weeks are needed to know how many there are a week", () => {
    expect(found([...seven, at("2026-10-13")])).toContain("13 days, too few");
    expect(found([...seven, at("2026-10-14")])).toBe("8 in 14, 0 later");
    expect(found([...seven, at("2026-10-13")], true)).toBe("8 in 13, 0 later");
  });

  test("count up to the day asked about", () => {
    expect(found([...seven, at("2026-11-22"), at("2026-11-23")])).toBe("8 in 53, 1 later");
    expect(found([...seven, at("2026-11-23")])).toContain("7 LIVEs up to 2026-11-22");
  });

  test("in any order give the same", () => {
    const lives = [...seven, at("2026-10-07", 1), at("2026-11-01", 5), at("2026-09-01", 9)];
    const [there, back] = [lives, [...lives].reverse()].map((some) =>
      unwrap(knownPast({ files: ["f"], lives: some }, false, asOf)),
    );
    expect(back).toEqual(there);
    expect(there).toMatchObject({ days: 62, from: "2026-09-01", to: "2026-11-01" });
  });

  test("more coins than the largest count are refused, not miscounted", () => {
    const most = { day: day("2026-10-01"), coins: 100_000_000_000 };
    expect(found([...seven.map(({ day: one }) => ({ day: one, coins: 0 })), most], true)).toBe("8 in 7, 0 later");
    expect(found([...seven, most], true)).toContain("more coins than can be counted");
  });

  test("say which part came from the largest", () => {
    // 700 + 2,300: 3,000 in eight, 375 each; 2,300 ÷ 3,000 = 0.76667.
    const past = unwrap(knownPast({ files: ["f"], lives: [...seven, at("2026-10-20", 2300)] }, false, asOf));
    const { mean, largest } = summaryOf(past);
    expect(mean.amount).toBe("375.0");
    expect([largest?.day, largest?.coins.amount, largest?.part.amount]).toEqual(["2026-10-20", "2300", "0.7667"]);
  });

  test("that all earned nothing have no largest", () => {
    const nothing = [...seven, at("2026-10-20")].map(({ day: one }) => ({ day: one, coins: 0 }));
    expect(summaryOf(unwrap(knownPast({ files: ["f"], lives: nothing }, false, asOf))).largest).toBeNull();
  });
});
