import { describe, expect, test } from "vitest";
import { refusal, tally } from "../reading.js";
import { log, sent } from "../sending.js";

const KNOWN = log([sent()]);
const beside = (record: object) => tally(`${KNOWN}${JSON.stringify(record)}\n`);

/** Two Roses at the end of their streak; the event has no name. */
const ROSES = { giftId: 5655, repeatCount: 2, repeatEnd: true, userId: "7" };

describe("a gift is read in any place and under any name", () => {
  test.each<[string, object]>([
    ["event", { event: "gift", ...ROSES }],
    ["type, in capitals", { type: "GIFT", ...ROSES }],
    ["eventType", { eventType: "gift", body: ROSES }],
    ["event_type", { event_type: "gift_event", detail: { content: ROSES } }],
    ["name", { name: "WebcastGiftMessage", args: [ROSES] }],
    ["method", { method: "WebcastGiftMessage", ...ROSES }],
    ["trigger", { trigger: "gift", values: ROSES }],
    ["an envelope in an envelope", { type: "log", data: { event: "gift", data: ROSES } }],
    ["a list", { events: [ROSES] }],
    ["an envelope with a name of its own", { type: "info", data: ROSES }],
    ["a gift id next to a count, two objects down", { a: { b: ROSES } }],
  ])("%s", (_, record) => {
    expect(beside(record)).toMatchObject({ settledCoins: 3, events: 2, otherEvents: 0, unreadGifts: { count: 0 } });
  });

  test("the legacy class of the connector, whose gift has lost its name, type and price", () => {
    // Rose 1, 2, and its end at 2: 2 coins. A Lion never streaks, so it needs no end: 29,999.
    const legacy = (giftId: string, count: number, end: boolean, groupId: string) =>
      `${JSON.stringify({
        giftId,
        groupCount: 1,
        repeatCount: count,
        repeatEnd: end,
        groupId,
        userId: "7",
        uniqueId: "viewer_7",
        method: "WebcastGiftMessage",
        msgId: `${groupId}${count}${end}`,
        gift: { gift_id: giftId, repeat_count: count, repeat_end: end ? 1 : 0 },
      })}\n`;
    const lines = [legacy("5655", 1, false, "1"), legacy("5655", 2, false, "1"), legacy("5655", 2, true, "1")];
    const found = tally([...lines, legacy("6369", 1, false, "2")].join(""));
    expect(found).toMatchObject({ settledCoins: 30_001, unfinishedCoins: 0, senders: [{ id: "7" }], notes: [] });
    // A gift that may streak waits for its end, and a warning says so.
    const open = tally(legacy("7057", 1, false, "3"));
    expect(open).toMatchObject({ settledCoins: 0, unfinishedCoins: 10, notes: [{ code: "log.unclear" }] });
  });
});

describe("a gift that cannot be read is named with its line", () => {
  test.each<[string, object]>([
    ["its count has an unknown name", { event: "gift", data: { giftName: "Rose", giftCount: 3, diamondCount: 3 } }],
    ["it names no gift", { event: "gift", data: { user: { id: 7 }, repeatCount: 3 } }],
    ["it is empty", { event: "gift", data: null }],
    ["a gift id next to a count", { giftId: 5655, count: 3 }],
    ["the same, two objects down", { a: { b: { gift_id: 5655, quantity: 3 } } }],
    ["a name within", { data: { a: { type: "gift" } } }],
  ])("%s", (_, record) => {
    const found = beside(record);
    expect(found).toMatchObject({ settledCoins: 1, otherEvents: 0 });
    expect(found.unreadGifts).toMatchObject({ count: 1, lines: [{ file: "log-1", line: 2 }] });
    expect(found.notes).toMatchObject([{ code: "log.unread" }]);
    // If there is no other gift, the log is refused.
    expect(refusal(`\n${JSON.stringify(record)}\n`)).toMatchObject({ code: "log.unread", at: { line: 2 } });
  });
});

test.each<[string, object]>([
  ["a chat about gifts", { event: "chat", data: { comment: "gift", user: { id: 7 }, giftCount: 1 } }],
  ["another message of TikTok", { common: { method: "WebcastLinkMicArmies" }, giftId: "5655", repeatCount: 3 }],
  ["the same without a name", { battleId: "8", giftId: "5655", repeatCount: 3 }],
  ["a goal", { event: "goalUpdate", data: { giftId: "5655", repeatCount: 3 } }],
  ["a list of gifts", { gifts: [{ id: 5655, name: "Rose", diamond_count: 1 }] }],
])("%s is not a gift", (_, record) => {
  expect(beside(record)).toMatchObject({ settledCoins: 1, otherEvents: 1, unreadGifts: { count: 0 } });
});
