import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, dayOf, daysInMonth, monthOf, weekdayOf } from "../../src/core/date.js";

/** The platform's own calendar, which src/ may not ask. */
const anyDate = fc.date({ min: new Date("0002-01-01"), max: new Date("9990-12-31"), noInvalidDate: true });
const text = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
const later = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

describe("days", () => {
  test.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 1, "2028-03-01"],
    ["2028-03-01", -1, "2028-02-29"],
    ["2027-01-01", -1, "2026-12-31"],
    ["1900-02-28", 1, "1900-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2026-11-22", 0, "2026-11-22"],
    ["2028-02-29", 366, "2029-03-01"],
    ["2027-02-28", 365, "2028-02-28"],
  ])("%s and %i days are %s", (day, days, expected) => {
    expect(addDays(dayOf(day)!, days)).toBe(expected);
  });

  test("agree with the platform's calendar, there and back", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 3000 }), (date, days) => {
        const moved = addDays(text(date), days);
        expect(moved).toBe(text(later(date, days)));
        expect(addDays(moved, -days)).toBe(text(date));
      }),
    );
  });

  test("after the last year of four digits there is no day", () => {
    expect(() => addDays(dayOf("9999-12-31")!, 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01" as Day, -1)).toThrow(RangeError);
  });
});

describe("weekdays", () => {
  test.each([
    ["2026-11-22", 7],
    ["2026-11-23", 1],
    ["2026-12-02", 3],
    ["2028-02-29", 2],
    ["2000-01-01", 6],
    ["1900-03-01", 4],
  ])("%s is day %i of its week", (day, weekday) => {
    expect(weekdayOf(dayOf(day)!)).toBe(weekday);
  });

  test("agree with the platform's calendar", () => {
    fc.assert(fc.property(anyDate, (date) => weekdayOf(text(date)) % 7 === date.getUTCDay()));
  });
});

describe("months", () => {
  test.each([
    ["2026-11", 0, "2026-11"],
    ["2026-11", 1, "2026-12"],
    ["2026-12", 1, "2027-01"],
    ["2027-01", -1, "2026-12"],
    ["2026-11", 14, "2028-01"],
    ["2026-01", -13, "2024-12"],
  ])("%s and %i months are %s", (month, months, expected) => {
    expect(addMonths(month, months)).toBe(expected);
  });

  test.each([
    ["2026-01", 31],
    ["2026-02", 28],
    ["2028-02", 29],
    ["1900-02", 28],
    ["2000-02", 29],
    ["2026-04", 30],
    ["2026-12", 31],
  ])("%s has %i days", (month, days) => {
    expect(daysInMonth(month)).toBe(days);
  });

  test("the day after the last of a month is the first of the next", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const month = monthOf(text(date));
        const last = `${month}-${daysInMonth(month)}` as Day;
        expect(addDays(last, 1)).toBe(`${addMonths(month, 1)}-01`);
      }),
    );
  });

  test("after the years of four digits there is no month", () => {
    expect(() => addMonths("9999-12", 1)).toThrow(RangeError);
    expect(() => addMonths("0000-01", -1)).toThrow(RangeError);
  });
});
