import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, daysBetween } from "../../src/core/date.js";

test.each([
  ["2026-11-22", "2026-11-22", 0],
  ["2026-11-22", "2026-11-23", 1],
  ["2026-12-31", "2027-01-01", 1],
  ["2027-02-28", "2027-03-01", 1],
  ["2028-02-28", "2028-03-01", 2],
  ["1900-02-28", "1900-03-01", 1],
  ["2000-02-28", "2000-03-01", 2],
  ["2026-01-01", "2027-01-01", 365],
  ["2028-01-01", "2029-01-01", 366],
  // Four centuries hold 97 leap days: 400 × 365 + 97.
  ["1600-03-01", "2000-03-01", 146097],
  ["0001-01-01", "0001-03-01", 59],
])("from %s to %s are %i days", (earlier, later, days) => {
  expect(daysBetween(dayOf(earlier)!, dayOf(later)!)).toBe(days);
});

test("as many as the calendar of the machine counts", () => {
  const stamp = fc.integer({ min: -25_000, max: 2_900_000 });
  const text = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(stamp, stamp, (a, b) => {
      expect(daysBetween(dayOf(text(a))!, dayOf(text(b))!)).toBe(b - a);
    }),
  );
});
