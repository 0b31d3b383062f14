import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type Day, dayOf, daysBetween, daysInMonth, monthWords } from "../../src/core/date.js";

const day = (text: string): Day => dayOf(text)!;

describe("months", () => {
  test.each([
    ["2026-11", 0, "2026-11"],
    ["2026-11", 1, "2026-12"],
    ["2026-11", 2, "2027-01"],
    ["2026-12", 12, "2027-12"],
    ["2026-01", -1, "2025-12"],
    ["2026-12", 13, "2028-01"],
    ["0999-12", 1, "1000-01"],
  ])("%s and %i months more is %s", (month, n, wanted) => expect(addMonths(month, n)).toBe(wanted));

  test.each([
    ["2026-02", 28],
    ["2028-02", 29],
    ["2100-02", 28],
    ["2000-02", 29],
    ["2026-04", 30],
    ["2026-12", 31],
    ["2026-07", 31],
    ["2026-08", 31],
  ])("%s has %i days", (month, days) => expect(daysInMonth(month)).toBe(days));

  test("there and back is the same month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 8000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(2000),
        (year, month, n) => {
          const from = `${year}-${String(month).padStart(2, "0")}`;
          expect(addMonths(addMonths(from, n), -n)).toBe(from);
        },
      ),
    );
  });
});

describe("days between", () => {
  test.each([
    ["2026-11-22", "2026-11-22", 0],
    ["2026-11-22", "2026-11-23", 1],
    ["2026-02-28", "2026-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2028-02-29", "2028-03-01", 1],
    ["2025-12-31", "2026-01-01", 1],
    ["2000-01-01", "2001-01-01", 366],
    ["1900-01-01", "1901-01-01", 365],
    ["2026-01-01", "2027-01-01", 365],
  ])("%s and %s: %i", (earlier, later, days) => expect(daysBetween(day(earlier), day(later))).toBe(days));

  test("are those of the runtime's calendar", () => {
    const any = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, other] = [a, b].map((date) => date.toISOString().slice(0, 10));
        const wanted = (Date.parse(other!) - Date.parse(one!)) / 86_400_000;
        expect(daysBetween(day(one!), day(other!))).toBe(wanted);
      }),
    );
  });
});

test.each([
  ["2027-01", "January 2027"],
  ["2027-03", "March 2027"],
  ["1999-12", "December 1999"],
])("%s is %s in a sentence", (month, words) => {
  expect(monthWords(month)).toBe(words);
});
