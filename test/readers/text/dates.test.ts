import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOrderOf, daysWritten, readDay } from "../../../src/readers/text/dates.js";

const column = (...texts: string[]) => daysWritten(texts.map((text, index) => ({ text, line: index + 2, column: 1 })));

describe("the whole column decides", () => {
  test.each([
    [["7/8/2026", "7/18/2026"], "MDY"],
    [["7/8/2026", "18/7/2026"], "DMY"],
    [["7-8-2026", "07-18-26"], "MDY"],
    [["18.07.2026"], "DMY"],
    [["01.02.2026"], "DMY"],
    [["2026-07-08"], "YMD"],
    [["2026/07/08 10:00:00"], "YMD"],
    [["7/13/2026"], "MDY"],
    [["13/7/2026"], "DMY"],
    // Every date is the same day both ways.
    [["7/7/2026", "12/12/2026"], "MDY"],
    // Never a day, either way: for the reader to refuse.
    [["soon", ""], "MDY"],
  ])("%j", (texts, order) => expect(column(...texts)).toEqual({ order }));

  test("twelve is not above twelve", () => {
    expect(column("7/7/2026", "12/1/2026")).toEqual({
      open: { text: "12/1/2026", line: 3, column: 1 },
      readings: ["2026-01-12", "2026-12-01"],
    });
  });
});

test.each([
  ["M/D/Y", "MDY"],
  ["d.m.y", "DMY"],
  ["Y-M-D", "YMD"],
  ["Y-D-M", undefined],
  ["M/D", undefined],
  ["M/D.Y", undefined],
  ["M/M/Y", undefined],
])("the form %s", (form, order) => expect(dayOrderOf(form)).toBe(order));

describe("a day in its order", () => {
  test.each([
    ["7/8/2026", "MDY", "2026-07-08"],
    ["7/8/2026", "DMY", "2026-08-07"],
    ["07.08.26", "DMY", "2026-08-07"],
    [" 2026-07-08T23:59:59Z ", "YMD", "2026-07-08"],
    ["29/2/2024", "DMY", "2024-02-29"],
    ["29/2/2026", "DMY", undefined],
    ["18/7/2026", "MDY", undefined],
    ["7/8.2026", "MDY", undefined],
    ["7/8/126", "MDY", undefined],
    ["2026-07-08", "MDY", undefined],
    ["7/8/2026", "YMD", undefined],
    ["7/8/2026x", "MDY", undefined],
    ["", "YMD", undefined],
  ] as const)("%j %s", (text, order, day) => expect(readDay(text, order)).toBe(day));
});

test("days written in an order are read back in it, or reported as ambiguous", () => {
  const day = fc.record({
    y: fc.integer({ min: 1000, max: 9999 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  });
  const order = fc.constantFrom("YMD" as const, "DMY" as const, "MDY" as const);
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), order, fc.constantFrom("/", "-"), (days, how, mark) => {
      const texts = days.map(({ y, m, d }) => [...how].map((part) => ({ Y: y, M: m, D: d })[part]).join(mark));
      const isos = days.map(({ y, m, d }) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
      const written = column(...texts);
      // Two ways to read them all, worked out the long way.
      const both = how !== "YMD" && days.every(({ d }) => d <= 12) && days.some(({ d, m }) => d !== m);
      if (both) {
        expect(written).toHaveProperty("open");
      } else {
        expect("order" in written && texts.map((text) => readDay(text, written.order))).toEqual(isos);
      }
    }),
  );
});
