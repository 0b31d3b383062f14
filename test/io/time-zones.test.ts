import { describe, expect, test } from "vitest";
import { clockAt, instantAt, offsetsBetween, onClock } from "../../src/core/time-zone.js";
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

  test("shows no year of five digits", () => {
    const [tokyo, last] = [timeZoneOf("Asia/Tokyo")!, at("9999-12-31T23:59:59.999Z")];
    expect(clockAt(last, tokyo)).toBe(last);
    expect(onClock("9999-12-31T20:00:00Z", [{ from: "1970-01-01T00:00:00Z", minutes: 540 }])).toBe(
      "9999-12-31T23:59:59",
    );
    expect(instantAt(last, timeZoneOf("America/New_York")!)).toBe(last);
  });

  test("has the offsets of a span: the first, and each change at its second", () => {
    const from = "2026-01-15T12:00:00Z";
    const offsets = offsetsBetween(at(from), at("2026-12-01T00:00:00Z"), timeZoneOf("Europe/Berlin")!);
    expect(offsets).toEqual([
      { from, minutes: 60 },
      { from: "2026-03-29T01:00:00Z", minutes: 120 },
      { from: "2026-10-25T01:00:00Z", minutes: 60 },
    ]);
    expect(onClock("2026-01-01T23:30:00Z", offsets)).toBe("2026-01-02T00:30:00");
    expect(onClock("2026-03-29T00:59:59Z", offsets)).toBe("2026-03-29T01:59:59");
    expect(onClock("2026-03-29T01:00Z", offsets)).toBe("2026-03-29T03:00:00");
    expect(onClock(from)).toBe("2026-01-15T12:00:00");
    expect(offsetsBetween(at(from), at(from), timeZoneOf("Asia/Tokyo")!)).toEqual([{ from, minutes: 540 }]);
  });
});
