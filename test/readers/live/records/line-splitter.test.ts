import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusal, tally } from "../reading.js";
import { log, sent } from "../sending.js";
import { ANY_ORDER, IN_ORDER, type Sent } from "../writers.js";

const GIFT = log([sent()]);

/** The part of a tally that does not depend on how much of a log was parsed. */
const both = (text: string): void => expect(tally(text)).toEqual(tally(text, { strict: true }));

describe("lines that may hold a gift are read, and no others", () => {
  const event: Sent = {
    messageId: "7600000000000000001",
    time: 1_790_000_000_000,
    gift: { id: 5655, name: "Rose", type: 2, coins: 1 },
    count: 3,
    end: true,
    streakId: "1790000000000",
    sender: { id: "7000000000000010021", handle: "viewer_21", name: "小明 🌹" },
    room: "7600000000000999999",
  };

  test.each(Object.entries({ ...ANY_ORDER, ...IN_ORDER }))("%s, after a known line", (_, write) => {
    const text = `{"event":"chat","data":{"comment":"hi"}}\n${write(event)}\n{"event":"like","data":{}}\n`;
    both(text);
    expect(tally(text).events).toBe(1);
  });

  test.each([
    ["flat, without any key of a gift's", { diamondCount: 5, repeatCount: 2, userId: "7" }],
    ["Go's", { RepeatCount: 2, Diamonds: 5, ID: 5655, Name: "Rose" }],
    ["a webhook's", { triggerTypeId: 3, coins: 10, repeatCount: 2, value3: "5655" }],
    ["a webhook's without a count", { triggerTypeId: "3", value1: "ana" }],
    ["in capitals", { event: "GIFT", data: {} }],
  ])("%s", (_, gift) => both(`${GIFT}${JSON.stringify(gift)}\n`));

  const PLAIN = { giftType: 2, diamondCount: 5, repeatCount: 2, giftId: 5655 };

  test.each([
    ["an event's name without an envelope", { event: "chat", ...PLAIN }],
    ["an event's name after its data", { data: PLAIN, event: "gift" }],
    ["a name within an envelope of another kind", { event: "gift", data: { event: "chat", data: {}, ...PLAIN } }],
    ["a payload", { event: "live.gift", payload: PLAIN }],
    ["another's payload", { event: "live.chat", payload: PLAIN }],
    ["another's data", { event: "chat", data: PLAIN }],
    ["an empty name", { event: "", data: PLAIN }],
    ["a long name", { event: "x".repeat(80), data: PLAIN }],
    ["an empty method", { common: { method: "" }, ...PLAIN }],
    ["a gift's method", { common: { method: "WebcastGiftMessage" }, ...PLAIN }],
    ["another's method", { common: { method: "WebcastChatMessage" }, ...PLAIN }],
  ])("after %s", (_, gift) => both(`${GIFT}${JSON.stringify(gift)}\n`));

  test("with an escape in the name", () => both(`${GIFT}${log([sent()]).replace('"gift"', '"gif\\u0074"')}`));

  test("with letters of the key written as escapes", () => {
    const text = `${GIFT}${log([sent()]).replaceAll(/[gG]ift/g, (word) => `${word[0]}\\u0069ft`)}`;
    both(text);
    expect(tally(text).events).toBe(2);
  });

  test("chats about gifts, gifters of any level, and neither", () => {
    const other = fc.record({
      event: fc.constantFrom("chat", "like", "roomUser"),
      data: fc.record({
        comment: fc.constantFrom("what a gift!", "gifter", "gif", "peatCou", "小明", '"giftId":5655', "\\u0067ift"),
        isNewGifter: fc.boolean(),
        gifterLevel: fc.nat(50),
      }),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(other, fc.constant(undefined)), { maxLength: 12 }), (lines) => {
        both(lines.map((one) => (one === undefined ? log([sent()]) : `${JSON.stringify(one)}\n`)).join(""));
      }),
    );
  });
});

describe("a damaged line is noticed without being parsed", () => {
  const CHAT = '{"event":"chat","data":{"comment":"hello there","user":{"id":"1"},"x":[1,2]}}';

  test.each([
    ["cut", `${CHAT.slice(0, 30)}\n`],
    ["without its beginning", `${CHAT.slice(30)}\n`],
    ["another log's", "2026-11-29 20:00:00 reconnecting\n"],
    ["cut where the log ends, at an inner end", CHAT.slice(0, CHAT.indexOf("}") + 1)],
  ])("%s", (_, damaged) => {
    expect(refusal(`${GIFT}${CHAT}\n${damaged}`)).toMatchObject({ message: "this is not JSON", at: { line: 3 } });
    expect(tally(`${GIFT}${damaged}`, { skipInvalid: true }).badLines.count).toBe(1);
  });

  test("bytes that are not UTF-8", () => {
    const bytes = Buffer.concat([
      Buffer.from(`${GIFT}${CHAT.slice(0, 40)}`),
      Buffer.from([0xff]),
      Buffer.from(`${CHAT.slice(40)}\n`),
    ]);
    expect(refusal(bytes)).toMatchObject({ code: "log.encoding", at: { line: 2 } });
  });

  test("between its two ends only if every line is parsed", () => {
    const text = `${GIFT}${CHAT.replace("[1,2]", "[1,,2]")}\n`;
    expect(tally(text).otherEvents).toBe(1);
    expect(refusal(text, { strict: true })).toMatchObject({
      message: "this is not JSON",
      at: { line: 2, column: CHAT.indexOf("[1,") + 4 },
    });
  });

  test("anywhere, before a log says what it is, and in lists of messages", () => {
    expect(refusal(`${CHAT.replace("[1,2]", "[1,,2]")}\n`).message).toBe("this is not JSON");
    const batch = '{"messages":[{"type":"chat","data":{}},{"type":"chat","data":{}}]}';
    expect(tally(`${batch}\n${batch}\n`).otherEvents).toBe(4);
  });
});
