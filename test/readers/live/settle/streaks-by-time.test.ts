import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tally } from "../reading.js";
import { log, sent } from "../sending.js";
import { ANY_ORDER, type Sent } from "../writers.js";

const START = 1_790_000_000_000;

/** An event of a Rose without a streak id, that many seconds on. */
const rose = (seconds: number, count: number, end = false): Sent =>
  sent({ time: START + seconds * 1000, count, end, streakId: "" });
const studio = (...events: readonly Sent[]): string => log(events, ANY_ORDER["LIVE Studio"]);

describe("streaks without an id, by the time of their events", () => {
  test.each<[string, Sent[][], number, number]>([
    [
      "one in two logs",
      [
        [rose(1, 1), rose(2, 4)],
        [rose(3, 6), rose(4, 6, true)],
      ],
      6,
      0,
    ],
    [
      "one whose end was lost, then another",
      [
        [rose(1, 1), rose(2, 4)],
        [rose(3, 2), rose(4, 3, true)],
      ],
      3,
      4,
    ],
    ["one after the end of another", [[rose(1, 2), rose(2, 2, true)], [rose(3, 3)]], 2, 3],
    ["a fall between two that seemed one", [[rose(1, 1), rose(4, 5, true)], [rose(2, 7)]], 5, 7],
    ["an end between two that seemed one", [[rose(1, 2), rose(4, 5)], [rose(2, 3, true)]], 3, 5],
  ])("%s, in any order", (_, logs, settledCoins, unfinishedCoins) => {
    const written = logs.map((events) => studio(...events));
    for (const some of [written, [...written].reverse()])
      expect(tally(some)).toMatchObject({ settledCoins, unfinishedCoins });
  });

  test.each([
    ["with a time", 6 * 86_400],
    ["without one", Number.NaN],
  ])("one whose end was lost does not continue in another room, %s", (_, seconds) => {
    const timed = (event: Sent): Sent => (Number.isNaN(seconds) ? { ...event, time: 0 } : event);
    const lost = timed({ ...rose(0, 3), room: "1" });
    const ended = timed({ ...rose(seconds, 5, true), room: "2" });
    for (const events of [
      [lost, ended],
      [ended, lost],
    ]) {
      const found = tally(studio(...events));
      expect(found).toMatchObject({ settledCoins: 5, unfinishedCoins: 3, streaks: { settled: 1, unfinished: 1 } });
    }
  });

  test("an open one has the highest price its events state, in any order, until it continues without them", () => {
    const gift = { id: 99, name: "Nobody's", type: 1, coins: 20 };
    const events = [1, 2, 3].map((count) => ({
      ...rose(count, count),
      gift: { ...gift, coins: count === 2 ? 20 : 0 },
    }));
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ])
      expect(tally(order.map((at) => studio(events[at]!)))).toMatchObject({ unfinishedCoins: 60, settledCoins: 0 });
    expect(tally([studio(...events), studio(rose(4, 5), { ...rose(5, 3, true), gift })])).toMatchObject({
      unfinishedCoins: 5,
      settledCoins: 60,
    });
  });

  test("events of one second keep the order they are read in", () => {
    // Pressed once and ended, then once more: the second is open.
    expect(tally(studio(rose(1, 1), rose(1, 1, true), rose(1, 1)))).toMatchObject({
      settledCoins: 1,
      unfinishedCoins: 1,
    });
  });

  test("have the same totals in every order, those of the order of time", () => {
    const event = fc.record({ count: fc.integer({ min: 0, max: 4 }), end: fc.boolean(), at: fc.nat(), log: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (some) => {
        const expected = { settled: 0, unfinished: 0, streaks: 0 };
        some.forEach(({ count, end }, index) => {
          const next = some[index + 1];
          if (end) expected.settled += count;
          else if (next === undefined || next.count < count) {
            expected.unfinished += count;
            expected.streaks++;
          }
        });
        const placed = some.map((one, index) => ({ ...one, event: rose(index, one.count, one.end) }));
        const shuffled = placed.sort((a, b) => a.at - b.at);
        const logs = [0, 1, 2].map((which) =>
          studio(...shuffled.filter((one) => one.log === which).map((one) => one.event)),
        );
        const found = tally(logs);
        expect(found).toMatchObject({ settledCoins: expected.settled, unfinishedCoins: expected.unfinished });
        expect(found.streaks.unfinished).toBe(expected.streaks);
        expect(found.gifts.reduce((all, { unfinishedCount }) => all + unfinishedCount, 0)).toBe(expected.unfinished);
      }),
    );
  });

  test("beyond the bound, counts stay", () => {
    const rows = Array.from({ length: 200 }, (_, i) => [rose(2 * i, 3), rose(2 * i + 1, 3, true)]).flat();
    expect(tally(studio(...rows), { limits: { streaks: 16 } })).toMatchObject({
      settledCoins: 600,
      unfinishedCoins: 0,
      notes: [],
    });
  });
});
