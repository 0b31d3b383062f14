import { expect, test } from "vitest";
import { dataCatalogue } from "../../support/data.js";
import { catalogueOf } from "../../support/fixture.js";

const dated = (date: string): string => `sources:\n  - { id: s, title: S, grade: blog, date: ${date} }\n`;
const READ = "sources:\n  - { id: s, title: S, grade: blog, read: 2026-08-20 }\n";

test.for<readonly [what: string, text: string, day: string | undefined]>([
  ["a source", dated("2026-08-20"), "2026-08-20"],
  ["a source that was read", READ, "2026-08-20"],
  ["only a year or a month", dated("2026") + dated("2026-09").replace(/.*\n/, "").replace("id: s", "id: t"), undefined],
  ["a gift", `${READ}gifts:\n  - { name: Rose, coins: 1, seen: 2026-08-31, source: s }\n`, "2026-08-31"],
  ["rates of a day", `${READ}rates:\n  - { day: 2026-09-15, source: s, perUsd: { EUR: 0.9 } }\n`, "2026-09-15"],
  ["rates of a month", `${READ}rates:\n  - { month: 2026-09, source: s, perUsd: { EUR: 0.9 } }\n`, "2026-08-20"],
])("a catalogue's day is the newest whole day in it: %s", ([, text, day]) => expect(catalogueOf(text).day).toBe(day));

test("files laid over a catalogue can make it newer, not older", () => {
  const below = catalogueOf(dated("2026-08-20"));
  const above = (date: string): string => dated(date).replace("id: s", "id: t");
  expect(catalogueOf(above("2026-09-01"), below).day).toBe("2026-09-01");
  expect(catalogueOf(above("2020-01-01"), below).day).toBe("2026-08-20");
});

test("no day of our own rates is newer than the catalogue", () =>
  expect(dataCatalogue.rates.filter(({ day }) => (day ?? "") > dataCatalogue.day!)).toEqual([]));
