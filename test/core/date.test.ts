import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Dated,
  type Day,
  dayOf,
  firstDayOf,
  inForce,
  latestObserved,
  monthOf,
  monthsBetween,
  type Observed,
  observedOf,
} from "../../src/core/date.js";

const day = (text: string): Day => {
  const found = dayOf(text);
  if (found === undefined) throw new Error(`the test has a bad day: ${text}`);
  return found;
};

describe("days", () => {
  test.each([
    "2026-11-22",
    "2024-02-29",
    "2000-02-29",
    "2026-01-31",
    "2026-04-30",
    "2026-06-30",
    "2026-09-30",
    "2026-11-30",
    "2026-12-31",
    "1999-01-01",
  ])("%s is a day", (text) => expect(dayOf(text)).toBe(text));

  test.each([
    "2026-02-30",
    "2026-02-29",
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-01-32",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026",
    "2026-01",
    "2026/01/01",
    "01-01-2026",
    "1/2/2026",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01 ",
    "2026-01-01\n",
    "+002026-01-01",
    "-2026-01-01",
    "２０２６-01-01",
    "tomorrow",
    "",
  ])("%j is not a date", (text) => expect(dayOf(text)).toBeUndefined());

  test("agrees with the calendar of the platform on every day of four centuries", () => {
    let days = 0;
    for (let year = 1890; year <= 2110; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let date = 28; date <= 32; date++) {
          const text = `${year}-${String(month).padStart(2, "0")}-${date}`;
          const real = new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(text);
          expect(dayOf(text) !== undefined).toBe(real);
          days++;
        }
      }
    }
    expect(days).toBe(221 * 12 * 5);
  });
});

describe("observations", () => {
  test.each(["2024", "2024-05", "2024-05-02", "2024-02-29", "2024-12"])("%s is an observation", (text) => {
    expect(observedOf(text)).toBe(text);
  });
  test.each([
    "24",
    "02024",
    "2024-0",
    "2024-13",
    "2024-00",
    "2024-5",
    "2024-02-30",
    "2024-",
    "2024-05-",
    "2024..2025",
    "",
  ])("%j is not an observation", (text) => expect(observedOf(text)).toBeUndefined());
  test("the earliest day each can mean", () => {
    expect(["2024", "2024-05", "2024-05-02"].map((text) => firstDayOf(text as Observed))).toEqual([
      "2024-01-01",
      "2024-05-01",
      "2024-05-02",
    ]);
  });
});

describe("in force", () => {
  interface Rule extends Dated {
    readonly id: string;
  }
  const rules: readonly Rule[] = [
    { id: "old", until: day("2025-02-10") },
    { id: "mid", from: day("2025-02-10"), until: day("2025-08-04") },
    { id: "new", from: day("2025-08-05") },
  ];
  // Half-open: the first day counts, the day of `until` does not.
  test.each([
    ["0001-01-01", "old"],
    ["2025-02-09", "old"],
    ["2025-02-10", "mid"],
    ["2025-02-11", "mid"],
    ["2025-08-03", "mid"],
    ["2025-08-04", undefined],
    ["2025-08-05", "new"],
    ["9999-12-31", "new"],
  ])("on %s: %s", (on, id) => expect(inForce(rules, day(on))?.id).toBe(id));

  test("before the first rule there is none, never the nearest", () => {
    expect(inForce([{ from: day("2025-01-01") }], day("2024-12-31"))).toBeUndefined();
    expect(inForce([], day("2024-12-31"))).toBeUndefined();
  });

  test("without bounds always", () => expect(inForce([{}], day("0001-01-01"))).toEqual({}));
});

describe("latest observed", () => {
  const latest = (seen: readonly string[], on: string): string | undefined =>
    latestObserved(seen as readonly Observed[], day(on), (one) => one);

  test.each<[seen: readonly string[], on: string, found: string | undefined]>([
    // A day: from that day on.
    [["2024-05-02"], "2024-05-01", undefined],
    [["2024-05-02"], "2024-05-02", "2024-05-02"],
    [["2024-05-02"], "2026-01-01", "2024-05-02"],
    // A month: from its first day on.
    [["2024-05"], "2024-04-30", undefined],
    [["2024-05"], "2024-05-01", "2024-05"],
    // A year: from New Year on.
    [["2024"], "2023-12-31", undefined],
    [["2024"], "2024-01-01", "2024"],
    // The newer of several, in any order.
    [["2022", "2024", "2023"], "2026-01-01", "2024"],
    [["2022", "2024", "2023"], "2023-12-31", "2023"],
    [["2022", "2024", "2023"], "2022-06-01", "2022"],
    [["2022", "2024", "2023"], "2021-12-31", undefined],
    [["2024", "2024-05", "2024-05-02"], "2024-05-02", "2024-05-02"],
    [["2024-05-02", "2024-05", "2024"], "2024-05-01", "2024-05"],
    [["2024-05-02", "2024-05", "2024"], "2024-04-30", "2024"],
    [[], "2024-04-30", undefined],
  ])("of %j on %s: %s", (seen, on, found) => expect(latest(seen, on)).toBe(found));

  test("between two from the same day the first wins", () => {
    const entries = [
      { id: 1, seen: "2024" as Observed },
      { id: 2, seen: "2024-01-01" as Observed },
    ];
    expect(latestObserved(entries, day("2025-01-01"), ({ seen }) => seen)?.id).toBe(1);
  });

  test("is never after the day, and never older than another up to the day", () => {
    const days = fc
      .tuple(
        fc.integer({ min: 2020, max: 2023 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, date, parts]) =>
        [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")].slice(0, parts).join("-"),
      );
    fc.assert(
      fc.property(fc.array(days), days, (seen, on) => {
        const today = firstDayOf(on as Observed);
        const answer = latest(seen, today);
        const open = seen.map((one) => firstDayOf(one as Observed)).filter((first) => first <= today);
        expect(answer === undefined ? undefined : firstDayOf(answer as Observed)).toBe(open.sort().at(-1));
      }),
    );
  });
});

test("months", () => {
  expect(monthOf(day("2026-11-22"))).toBe("2026-11");
  expect(monthsBetween("2026-06", "2026-06")).toBe(0);
  expect(monthsBetween("2026-06", "2026-11")).toBe(5);
  expect(monthsBetween("2025-12", "2026-01")).toBe(1);
  expect(monthsBetween("2021-01", "2026-06")).toBe(65);
  expect(monthsBetween("2026-01", "2025-11")).toBe(-2);
});
