import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText, hourText, instantOf, instantText, LAST_INSTANT, minuteText } from "../../src/core/instant.js";

/** The platform's own calendar, as the independent opinion. */
const iso = (at: number): string => new Date(at).toISOString();

describe("instants", () => {
  const at = fc.integer({ min: 0, max: LAST_INSTANT });

  test("are written as the platform writes them", () => {
    fc.assert(
      fc.property(at, (ms) => {
        expect(instantText(ms)).toBe(`${iso(ms).slice(0, 19)}Z`);
        expect(minuteText(Math.floor(ms / 60_000))).toBe(iso(ms).slice(0, 16));
        expect(hourText(Math.floor(ms / 3_600_000))).toBe(iso(ms).slice(0, 13));
        expect(dayText(Math.floor(ms / 86_400_000))).toBe(iso(ms).slice(0, 10));
      }),
    );
  });

  test("are read back", () => {
    fc.assert(
      fc.property(at, (ms) => {
        expect(instantOf(iso(ms))).toEqual({ at: ms, zoned: true });
      }),
    );
  });

  test.each([
    ["2026-07-03T14:30:25.000000", "2026-07-03T14:30:25.000Z", false],
    ["2026-07-03 14:30", "2026-07-03T14:30:00.000Z", false],
    ["2026-07-03T14:30:25,5Z", "2026-07-03T14:30:25.500Z", true],
    ["2026-07-03T14:30:25+05:45", "2026-07-03T08:45:25.000Z", true],
    ["2026-12-31T23:30:00-0100", "2027-01-01T00:30:00.000Z", true],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z", true],
    ["2026-06-30T23:59:60Z", "2026-07-01T00:00:00.000Z", true],
  ])("%s", (text, same, zoned) => expect(instantOf(text)).toEqual({ at: new Date(same).getTime(), zoned }));

  test.each([
    "",
    "2026-07-03",
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-07-03T24:00:00Z",
    "1e3",
    "2026-07-03T14:30:25 CET",
  ])("%j is not an instant", (text) => expect(instantOf(text)).toBeUndefined());
});
