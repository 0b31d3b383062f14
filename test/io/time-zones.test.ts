import { describe, expect, test } from "vitest";
import { clockAt, instantAt, minutesAhead, offsetsBetween } from "../../src/core/time-zone.js";
import { timeZoneOf } from "../../src/io/time-zones.js";

const at = (text: string): number => Date.parse(text);

describe("a time zone", () => {
  // Berlin is an hour east of Greenwich, two from the last Sunday of March to that of October; Nepal 5:45.
  test.each([
    ["Asia/Tokyo", "2026-07-28T14:50:00Z", 540],
    ["Europe/Berlin", "2026-03-29T00:59:59Z", 60],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", 120],
    ["America/New_York", "2026-01-15T12:00:00Z", -300],
    ["Asia/Kathmandu", "2026-07-28T00:00:00Z", 345],
    ["UTC", "2026-07-28T00:00:00Z", 0],
  ])("%s at %s is %i minutes east", (name, instant, minutes) => {
    expect(timeZoneOf(name)!.offsetAt(at(instant))).toBe(minutes);
  });

  test.each(["Asia/Tokio", "+09:00", "", "9"])("%j is not a time zone", (name) =>
    expect(timeZoneOf(name)).toBeUndefined(),
  );

  test("has a clock, and instants for its times", () => {
    const berlin = timeZoneOf("Europe/Berlin")!;
    for (let instant = at("2026-03-28T00:00:00Z"); instant < at("2026-03-31T00:00:00Z"); instant += 1_200_000)
      expect(instantAt(clockAt(instant, berlin), berlin)).toBe(instant);
    // 02:30 is left out on 29 March, and comes twice on 25 October: the first is that of summer.
    expect(instantAt(at("2026-03-29T02:30:00Z"), berlin)).toBe(at("2026-03-29T01:30:00Z"));
    expect(instantAt(at("2026-10-25T02:30:00Z"), berlin)).toBe(at("2026-10-25T00:30:00Z"));
  });

  test("has the offsets of a span: the first, and each change at its second", () => {
    const [from, to] = [at("2026-01-15T12:00:00Z"), at("2026-12-01T00:00:00Z")];
    const offsets = offsetsBetween(from, to, timeZoneOf("Europe/Berlin")!);
    expect(offsets).toEqual([
      { from, minutes: 60 },
      { from: at("2026-03-29T01:00:00Z"), minutes: 120 },
      { from: at("2026-10-25T01:00:00Z"), minutes: 60 },
    ]);
    expect(
      ["2026-01-01", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"].map((one) => minutesAhead(at(one), offsets)),
    ).toEqual([60, 60, 120]);
    expect(offsetsBetween(from, from, timeZoneOf("Asia/Tokyo")!)).toEqual([{ from, minutes: 540 }]);
    expect(minutesAhead(from, [])).toBe(0);
  });
});
