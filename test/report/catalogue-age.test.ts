import { expect, test } from "vitest";
import { dayOf, observedOf } from "../../src/core/date.js";
import { catalogueDay, outdated } from "../../src/report/catalogue-age.js";
import { dataCatalogue } from "../support/data.js";

const [source] = dataCatalogue.sources;
const seen = (...dates: readonly (string | undefined)[]) => ({
  sources: dates.map((date) => {
    const { date: _, ...rest } = source!;
    return date === undefined ? rest : { ...rest, date: observedOf(date)! };
  }),
});

test("a catalogue is of the newest day of its sources", () => {
  expect(catalogueDay(seen("2024", undefined, "2026-08-20", "2026-09", "2026-07-31"))).toBe("2026-08-20");
  expect(catalogueDay(seen(undefined, "2026"))).toBeUndefined();
});

test.each([
  // Six months after August 20th is February 20th.
  ["2026-08-20", "2027-02-20", undefined],
  ["2026-08-20", "2027-02-21", "2026-08-20"],
  ["2026", "2030-01-01", undefined],
])("a catalogue of %s is too old on %s: %s", (of, asOf, day) => expect(outdated(seen(of), dayOf(asOf)!)).toBe(day));
