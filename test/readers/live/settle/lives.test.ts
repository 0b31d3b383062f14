import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tally } from "../reading.js";

const START = 1_782_900_000_000; // 2026-07-01, 10:00 UTC
const HOUR = 3_600_000;

/** One Rose at that many hours after ten, in a layout that names no room. */
const rose = (hours: number, sender = 1): string =>
  JSON.stringify({
    ...{ msgId: `9${hours * HOUR}${sender}`, createTime: String(START + hours * HOUR), userId: `70${sender}` },
    ...{ giftId: 5655, giftName: "Rose", giftType: 2, diamondCount: 1, repeatCount: 1, repeatEnd: true },
  });
const log = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
const spans = (logs: readonly string[]) => tally(logs).lives.map(({ from, to, coins }) => [from, to, coins]);

describe("without a room, LIVEs are separated by the hours between their gifts", () => {
  const [first, second] = [
    [0, 1.5, 3.25],
    [7.5, 11.5],
  ].map((hours) => hours.map((hour) => rose(hour)));

  test("in one log or in two, in any order", () => {
    // From 13:15 to 17:30 are four hours and a quarter; from 17:30 to 21:30 are four, which are not more than four.
    const expected = [
      ["2026-07-01T10:00:00Z", "2026-07-01T13:15:00Z", 3],
      ["2026-07-01T17:30:00Z", "2026-07-01T21:30:00Z", 2],
    ];
    expect(spans([log(...first!, ...second!)])).toEqual(expected);
    expect(spans([log(...second!), log(...first!)])).toEqual(expected);
    expect(spans([log(first![2]!, second![1]!), log(second![0]!, first![0]!), log(first![1]!)])).toEqual(expected);
  });

  test("a log cut in two does not count returning senders", () => {
    const [early, late] = [log(rose(0), rose(0.5, 2)), log(rose(1), rose(1.5, 3))];
    for (const logs of [[early + late], [early, late], [late, early]]) {
      const found = tally(logs);
      expect(found.senders.map(({ id, lives, returning }) => [id, lives, returning])).toEqual([
        ["701", 1, false],
        ["702", 1, false],
        ["703", 1, false],
      ]);
      expect(found.lives).toMatchObject([{ id: null, events: 4, senders: 3 }]);
    }
  });

  test("a LIVE over midnight does not count returning senders, one on the next day does", () => {
    // From ten in the morning on: 23:50 and 00:10, and two in the afternoon of the next day.
    const night = [rose(13 + 5 / 6), rose(14 + 1 / 6)];
    const back = (...lines: readonly string[]) => tally(log(...lines)).senders.map(({ returning }) => returning);
    expect(spans([log(...night)])).toEqual([["2026-07-01T23:50:00Z", "2026-07-02T00:10:00Z", 2]]);
    expect(back(...night)).toEqual([false]);
    expect(back(...night, rose(28))).toEqual([true]);
  });

  test("gifts without a time are one LIVE", () => {
    const untimed = (id: number): string =>
      rose(0)
        .replace(/"msgId":"\d+"/, `"msgId":"${id}"`)
        .replace(/"createTime":"\d+"/, '"createTime":""');
    expect(tally([log(untimed(1)), log(untimed(2), rose(0)), log(untimed(3))]).lives).toMatchObject([
      { from: "2026-07-01T10:00:00Z", coins: 1 },
      { id: null, from: null, coins: 3, senders: 1 },
    ]);
  });

  test("any number of LIVEs, in any split of files", () => {
    const gift = fc.record({ quarter: fc.nat(200), sender: fc.nat(3), log: fc.nat(2) });
    fc.assert(
      fc.property(
        fc.uniqueArray(gift, { minLength: 1, selector: (one) => `${one.quarter} ${one.sender}` }),
        (gifts) => {
          const inOrder = [...gifts].sort((a, b) => a.quarter - b.quarter);
          const expected: (typeof gifts)[] = [];
          for (const one of inOrder) {
            const live = expected.at(-1);
            if (live === undefined || one.quarter - live.at(-1)!.quarter > 16) expected.push([one]);
            else live.push(one);
          }
          const found = tally(
            [0, 1, 2].map((at) =>
              log(...gifts.filter((one) => one.log === at).map((one) => rose(one.quarter / 4, one.sender))),
            ),
          );
          expect(found.lives.map(({ coins, senders }) => [coins, senders])).toEqual(
            expected.map((live) => [live.length, new Set(live.map(({ sender }) => sender)).size]),
          );
          for (const { id, lives } of found.senders)
            expect(lives).toBe(expected.filter((live) => live.some(({ sender }) => `70${sender}` === id)).length);
        },
      ),
    );
  });
});
