import { expect, test } from "vitest";
import { dayOf } from "../../src/core/date.js";
import { present } from "../../src/core/present.js";
import { outdated } from "../../src/report/catalogue-age.js";

test.each([
  // Six months after August 20th is February 20th.
  ["2026-08-20", "2027-02-20", undefined],
  ["2026-08-20", "2027-02-21", "2026-08-20"],
  [undefined, "2030-01-01", undefined],
])("a catalogue of %s is too old on %s: %s", (of, asOf, day) =>
  expect(outdated(present({ day: of === undefined ? undefined : dayOf(of) }), dayOf(asOf)!)).toBe(day),
);
