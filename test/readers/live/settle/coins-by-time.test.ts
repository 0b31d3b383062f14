import { describe, expect, test } from "vitest";
import { tally } from "../reading.js";
import { log, sent } from "../sending.js";
import { ANY_ORDER } from "../writers.js";

const AT = 1_790_000_000_000;

const rose = (times: object): string =>
  JSON.stringify({ msgId: "1", userId: "1", giftId: 5655, giftType: 2, diamondCount: 1, repeatCount: 1, ...times });

test.each([undefined, null, "", "0", 0])(
  "a createTime of %j leaves the time to the timestamp next to it",
  (createTime) => {
    const found = tally(rose({ createTime, timestamp: AT }));
    expect(found.from).not.toBeNull();
    expect(found.from).toBe(tally(rose({ createTime: String(AT), timestamp: 0 })).from);
  },
);

describe("coins by the time of their gifts", () => {
  /** One Rose each, at that many milliseconds after 2026-09-21, 14:13:20. */
  const roses = (...times: readonly number[]) =>
    log(
      times.map((time) => sent({ time: 1_790_000_000_000 + time })),
      ANY_ORDER["connector 1"],
    );

  test("to the millisecond; by the second, the minute and coarser if there are too many", () => {
    const times = [0, 1, 1500, 1999, 61_000];
    expect(tally(roses(...times)).moments.unit).toBe(1);
    const bySecond = tally(roses(...times), { limits: { periods: 3 } }).moments;
    expect(bySecond).toEqual({ unit: 1000, coins: [0, 1, 61].map((s, i) => [1_790_000_000 + s, [2, 2, 1][i]]) });
    const byMinute = tally(roses(...times), { limits: { periods: 2 } });
    expect(byMinute.moments.unit).toBe(60_000);
    expect(byMinute.minutes).toEqual([
      { key: "2026-09-21T14:13", coins: 4 },
      { key: "2026-09-21T14:14", coins: 1 },
    ]);
  });
});

describe("a time without a zone is taken as UTC, and a warning says so", () => {
  const unzoned =
    "times have no zone, so days are as written and hours are taken as UTC; state the zone, like --time-zone Asia/Tokyo";
  test.each([
    ["2026-09-21 14:13:20", [unzoned]],
    ["2026-09-21T14:13:20", [unzoned]],
    ["2026-09-21T14:13:20Z", []],
    ["2026-09-21T16:13:20+02:00", []],
    [String(AT), []],
    [AT, []],
  ])("%j", (createTime, said) => {
    const found = tally(rose({ createTime }));
    expect(found.from).toBe("2026-09-21T14:13:20Z");
    expect(found.notes.map(({ message }) => message)).toEqual(said);
  });
});
