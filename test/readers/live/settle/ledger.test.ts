import { describe, expect, test } from "vitest";
import { refusal, tally } from "../reading.js";
import { log, ROSE, sent, withMore } from "../sending.js";

describe("prices", () => {
  test("the event's own over the catalogue's, with the difference reported", () => {
    const found = tally(log([sent({ gift: { ...ROSE, coins: 2 }, count: 5 }), sent({ gift: { ...ROSE, coins: 0 } })]));
    expect(found.gifts).toMatchObject([
      { id: "5655", coinsEach: 2, priced: "event", count: 5, coins: 10 },
      { id: "5655", coinsEach: 1, priced: "catalogue", count: 1, coins: 1 },
    ]);
    expect(found.flagged).toEqual([
      {
        flag: "price-differs",
        giftId: "5655",
        name: "Rose",
        events: 1,
        coins: 10,
        detail: "2 coins in the log, 1 in the catalogue",
      },
    ]);
  });

  test("an unknown price is listed, not zero; a gift with an id is never priced by name", () => {
    const found = tally(
      log([
        sent({ gift: { id: 99, name: "Rose", type: 1, coins: 0 }, count: 3 }),
        sent({ gift: { id: 99, name: "Rose", type: 1, coins: 0 }, end: false, count: 4 }),
      ]),
    );
    expect(found).toMatchObject({ settledCoins: 0, unfinishedCoins: 0, gifts: [] });
    expect(found.unpriced).toEqual([{ id: "99", name: "Rose", count: 3, unfinishedCount: 4, reason: "unknown" }]);
  });

  test("a price stated only at the end of a streak holds for the whole streak", () => {
    const end = sent({ gift: { id: 99, name: "Q", type: 1, coins: 5 }, count: 4, streakId: "7" });
    const before = sent({ ...end, messageId: "8", gift: { ...end.gift, coins: 0 }, count: 3, end: false });
    for (const events of [
      [before, end],
      [end, before],
    ])
      expect(tally(log(events))).toMatchObject({ settledCoins: 20, unpriced: [] });
    expect(tally(log([before])).unpriced).toMatchObject([{ id: "99", count: 0, unfinishedCount: 3 }]);
  });

  test("a gift that no event names has the catalogue's name, until one does", () => {
    const nameless = withMore({}, { name: undefined });
    const [first, second] = [log([sent()], nameless), log([sent({ gift: { ...ROSE, name: "Róża" } })])];
    expect(tally(first).gifts).toMatchObject([{ id: "5655", name: "Rose", named: "catalogue", priced: "event" }]);
    for (const logs of [
      [first, second],
      [second, first],
    ]) {
      const { gifts } = tally(logs);
      expect(gifts).toMatchObject([{ id: "5655", name: "Róża", count: 2 }]);
      expect(gifts[0]).not.toHaveProperty("named");
    }
  });

  test("a price within a streak is the highest its events state, in any order", () => {
    const streak = [0, 3, 2].map((coins, i) =>
      sent({ gift: { ...ROSE, coins }, count: i + 1, end: i === 2, streakId: "5" }),
    );
    for (const events of [streak, [...streak].reverse()]) expect(tally(log(events)).settledCoins).toBe(9);
  });

  test("sums beyond exact numbers are refused, not wrong", () => {
    const most = sent({ gift: { ...ROSE, coins: 2 ** 31 }, count: 2 ** 21 });
    expect(tally(log([most])).settledCoins).toBe(2 ** 52);
    expect(refusal(log([most, sent({ ...most, messageId: "1", streakId: "1" })]))).toMatchObject({
      code: "log.overflow",
    });
    expect(refusal(log([sent({ gift: { ...ROSE, coins: 2 ** 52 }, count: 3, end: false })])).code).toBe("log.overflow");
  });

  test("gifts without a price are counted exactly or not at all", () => {
    const free = () => sent({ gift: { id: 99, name: "?", type: 1, coins: 0 }, count: 2 ** 52 });
    expect(tally(log([free()])).unpriced).toMatchObject([{ count: 2 ** 52 }]);
    expect(refusal(log([free(), free()]))).toMatchObject({ code: "log.overflow", at: { line: 2 } });
  });

  test("the place where a sum passes the limit is named", () => {
    // Twice 2^52 is 2^53, one more than can be counted.
    const large = () => sent({ gift: { ...ROSE, coins: 2 ** 52 } });
    const found = refusal(log([large(), sent(), large(), sent()]));
    expect(found).toMatchObject({ code: "log.overflow", at: { file: "log-1", line: 3 } });
    const rows = ["gift_name,repeat_count,coins", "Rose,1,1", "Rose,10,999999999999999", "Rose,1,1"].join("\n");
    expect(refusal(rows)).toMatchObject({ code: "log.overflow", at: { line: 3 } });
  });
});

describe("flags", () => {
  test.each([
    ["box", {}, { isBoxGift: true }],
    ["random", {}, { isRandomGift: true }],
    ["bundle", { isAssetBundleGift: true }, {}],
    ["group-count", { groupCount: 2 }, {}],
    ["multiplied", { matchInfo: { critical: true } }, {}],
    ["multiplied", { matchInfo: { multiplierType: 1, multiplierValue: "3" } }, {}],
  ])("%s", (flag, more, gift) => {
    const found = tally(
      log([sent({ end: false, streakId: "9" }), sent({ count: 2, streakId: "9" })], withMore(more, gift)) +
        log([sent()]),
    );
    expect(found.settledCoins).toBe(3);
    expect(found.flagged).toEqual([{ flag, giftId: "5655", name: "Rose", events: 2, coins: 2 }]);
    expect(found.battles).toBe(flag === "multiplied" ? 2 : 0);
  });
});

describe("times, LIVEs and people", () => {
  test("seconds, milliseconds and ISO are one time", () => {
    const times = [
      1_790_000_000,
      1_790_000_000_000,
      "1790000000",
      "1790000000.25",
      "2026-09-21T14:13:20Z",
      "2026-09-21T16:13:20+02:00",
    ];
    const found = tally(
      times.map((createTime, i) => withMore({ common: { msgId: `${i + 1}`, createTime } })(sent())).join("\n"),
    );
    expect(found).toMatchObject({
      from: "2026-09-21T14:13:20Z",
      to: "2026-09-21T14:13:20Z",
      days: [{ key: "2026-09-21", coins: 6 }],
    });
  });

  test("the earlier of two ends says when and where a streak was, whichever is read first", () => {
    const hour = 3_600_000;
    const ends = [0, 1].map((later) =>
      sent({ count: 5, streakId: "1", time: 1_790_000_000_000 + later * hour, room: `7600000000000000${later}` }),
    );
    for (const events of [ends, [...ends].reverse()]) {
      const found = tally(log(events));
      // 1,790,000,000 seconds after 1970 is 14:13:20 on 21 September 2026.
      expect(found.hours).toEqual([{ key: "2026-09-21T14", coins: 5 }]);
      expect(found.lives.map(({ id, coins }) => [id, coins])).toEqual([
        ["76000000000000000", 5],
        ["76000000000000001", 0],
      ]);
    }
  });

  test("a streak belongs to the time of its end", () => {
    const day = 86_400_000;
    const events = [
      sent({ end: false, streakId: "1", time: 1_790_000_000_000 }),
      sent({ count: 2, streakId: "1", time: 1_790_000_000_000 + day }),
      sent({ time: 0 }),
    ];
    expect(tally(log(events))).toMatchObject({
      days: [{ key: "2026-09-22", coins: 2 }],
      hours: [{ key: "2026-09-22T14", coins: 2 }],
      minutes: [{ key: "2026-09-22T14:13", coins: 2 }],
      untimedCoins: 1,
      from: "2026-09-21T14:13:20Z",
    });
  });

  test("a returning sender is one in another LIVE, not on another day of the same LIVE", () => {
    const other = { id: "2", handle: "b", name: "B" };
    const found = tally(
      log([
        sent(),
        sent({ room: "77" }),
        sent({ sender: other }),
        sent({ sender: { id: "3", handle: "c", name: "C" } }),
        sent({ sender: other, time: 1_790_086_400_000, count: 5 }),
      ]),
    );
    expect(found.senders.map(({ handle, lives, returning, coins }) => [handle, lives, returning, coins])).toEqual([
      ["b", 1, false, 6],
      ["viewer_21", 2, true, 2],
      ["c", 1, false, 1],
    ]);
    expect(found.lives.map(({ id, senders, coins, events }) => [id, senders, coins, events])).toEqual([
      ["7600000000000999999", 3, 8, 4],
      ["77", 1, 1, 1],
    ]);
  });

  test("a log without any known event says so; a log with other events does not", () => {
    expect(tally('{"a":1}\n{"b":2}\n').notes).toMatchObject([{ code: "log.unrecognised" }]);
    expect(tally('{"event":"chat","data":{"comment":"gift"}}\n')).toMatchObject({ notes: [], otherEvents: 1 });
    expect(tally('{"common":{"method":"WebcastLikeMessage"}}\n').notes).toEqual([]);
    expect(refusal('{"event":"gift","data":{"new":1}}\n')).toMatchObject({ code: "log.unread", at: { line: 1 } });
    expect(tally(log([sent({ count: 0 })])).notes).toMatchObject([{ code: "log.unclear" }]);
  });
});
