import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/core/date.js";
import { ages, isBefore, staleText } from "../../src/report/entry-age.js";
import { catalogueOf } from "../support/fixture.js";

const catalogue = catalogueOf(`sources:
  - { id: old, title: Old, grade: blog, date: 2026-01-10 }
  - { id: new, title: New, grade: blog, date: 2026-03 }
  - { id: undated, title: Undated, grade: blog }
gifts:
  - { id: 1, name: Star, coins: 5, seen: 2026-02-01, source: old }
  - { id: 2, name: Moon, coins: 7, source: old, retired: true }
  - { id: 3, name: Sun, coins: 8, source: undated }
  - { id: 4, name: Sky, coins: 9, sources: [old, new] }
rules:
  - { id: ended, rule: cap, regions: all, amount: 1, currency: USD, until: 2026-11-22, source: old }
  - { id: last-day, rule: cap, regions: all, amount: 1, currency: USD, from: 2026-11-22, until: 2026-11-23, source: old }
`);

const asOf = dayOf("2026-11-22")!;
const found = ages(catalogue, asOf);
const of = (name: string) => found.find(({ entry }) => entry.startsWith(name));

describe("the age of an entry", () => {
  test("it counts from the day it was last seen, or from the newest of its sources", () => {
    // From 1 February to 22 November: 27 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 days to the last of October, and 22.
    expect(of("Star")).toMatchObject({ day: "2026-02-01", days: 27 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 22 });
    // A month may be as old as its first day: 28 days less.
    expect(of("Sky")).toMatchObject({ day: "2026-03", days: 294 - 28 });
    expect(of("Sun")).toMatchObject({ day: null, days: null });
  });

  test("what has ended has no age: a retired gift, and a rule from the day it ends", () => {
    expect(of("Moon")).toBeUndefined();
    expect(of("ended")).toBeUndefined();
    expect(of("last-day")).toMatchObject({ day: "2026-01-10" });
  });

  test("the oldest comes first, the undated last", () => {
    expect(found.map(({ entry }) => entry)).toEqual(["last-day", "Star (id 1)", "Sky (id 4)", "Sun (id 3)"]);
  });

  test("a day in the future has no age", () => {
    expect(ages(catalogue, dayOf("2026-01-31")!).find(({ entry }) => entry.startsWith("Star"))?.days).toBeNull();
  });
});

test("an age is in days, and for a month the most it can be", () => {
  expect(staleText(of("Star")!)).toBe("“Star (id 1)” was last seen in 2026-02-01, 294 days ago");
  expect(staleText(of("Sky")!)).toBe("“Sky (id 4)” was last seen in 2026-03, up to 266 days ago");
});

test("an entry seen on a day does not count before that day", () => {
  expect(isBefore(of("Star")!, dayOf("2026-02-02")!)).toBe(true);
  expect(isBefore(of("Star")!, dayOf("2026-02-01")!)).toBe(false);
  expect(isBefore(of("Sun")!, dayOf("2026-02-02")!)).toBe(false);
});
