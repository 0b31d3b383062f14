import { expect, test } from "vitest";
import { dayOf } from "../../src/core/date.js";
import { calendarPeriod, type Per, periodNames } from "../../src/pricing/calendar-periods.js";

// 22 November 2026 is a Sunday, 23 November a Monday.
test.each<[Per, string, { first: string; day: number; days: number }]>([
  ["day", "2026-11-22", { first: "2026-11-22", day: 1, days: 1 }],
  ["week", "2026-11-22", { first: "2026-11-16", day: 7, days: 7 }],
  ["week", "2026-11-23", { first: "2026-11-23", day: 1, days: 7 }],
  ["week", "2027-01-01", { first: "2026-12-28", day: 5, days: 7 }],
  ["month", "2026-11-22", { first: "2026-11-01", day: 22, days: 30 }],
  ["month", "2028-02-29", { first: "2028-02-01", day: 29, days: 29 }],
])("the %s of %s", (per, day, period) => expect(calendarPeriod(per, dayOf(day)!)).toEqual(period));

test.each<[Per, readonly string[]]>([
  ["day", ["2026-12-30", "2026-12-31", "2027-01-01"]],
  ["week", ["2026-12-30", "2027-01-06", "2027-01-13"]],
  ["month", ["2026-12", "2027-01", "2027-02"]],
])("three periods of a %s have these names", (per, names) => {
  expect(periodNames(per, 3, dayOf("2026-12-30")!)).toEqual(names);
});
