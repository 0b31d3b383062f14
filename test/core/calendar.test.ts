import fc from "fast-check";
import { expect, test } from "vitest";
import { civil, daysSince1970 } from "../../src/core/calendar.js";

test.each([
  [[1970, 1, 1], 0],
  [[1969, 12, 31], -1],
  // 1968 and 1972 to 1996 are leap years, and so is 2000: 30 years of 365 days and 7 days more.
  [[2000, 1, 1], 30 * 365 + 7],
  [[2000, 3, 1], 30 * 365 + 7 + 31 + 29],
  // 70 years of 365 days and the 17 leap days from 1904 to 1968; 1900 has none.
  [[1900, 1, 1], -(70 * 365 + 17)],
] as const)("%j is %i days after 1970 began", ([year, month, day], days) => {
  expect(daysSince1970(year, month, day)).toBe(days);
  expect(civil(days)).toEqual([year, month, day]);
});

test("every day is that of the platform's own calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const wanted = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
      expect(civil(days)).toEqual(wanted);
      expect(daysSince1970(...wanted)).toBe(days);
    }),
  );
});
