import { describe, expect, test } from "vitest";
import { refusal, tally } from "../reading.js";

const TIME = 1_790_000_000_000; // 2026-09-21, 14:13:20 UTC

/** A message of one Rose in the layout of the Euler websocket, without a time of its own. */
const message = (id: number, name = "Ana", more = ""): string =>
  `{"type":"WebcastGiftMessage","data":{"common":{"msgId":"${id}"},"giftId":5655,"repeatCount":1,"user":{"userId":"7","nickname":"${name}"},"repeatEnd":1,"giftDetails":{"giftName":"Rose","giftType":2,"diamondCount":1}${more}}}`;
const messages = (count: number, join = ","): string =>
  Array.from({ length: count }, (_, i) => message(i + 1, i % 2 === 0 ? "Ana" : "小明")).join(join);

/** Records of the test are long beyond a thousand bytes; twenty messages are about five thousand. */
const limits = { record: 1000 };

describe("an envelope longer than a record is read message by message", () => {
  test.each<[string, string, number]>([
    ["alone", `{"messages":[${messages(20)}]}`, 20],
    [
      "with more around its messages",
      `{"timestamp":${TIME},"v":"2","messages":[${messages(20)}],"left":{"a":[1]}}\n`,
      20,
    ],
    ["between other lines", `${message(90)}\n{"messages":[${messages(20)}]}\r\n${message(91)}\n`, 22],
    ["over many lines", `{\n  "messages": [\n${messages(20, ",\n")}\n  ]\n}\n${message(92)}\n`, 21],
    ["in an array", `[{"messages":[${messages(20)}]},\n${message(93)}]`, 21],
  ])("%s", (_, log, coins) => {
    for (const chunk of [7, 300, 1_000_000]) {
      const found = tally(log, { limits, chunk });
      expect(found).toMatchObject({ settledCoins: coins, badLines: { count: 0 } });
      expect(found.senders).toMatchObject([{ id: "7", name: "Ana" }]);
    }
  });

  test("with the time before them, if one is there", () => {
    const log = (head: string) => `{${head}"messages":[${messages(20)}]}\n`;
    expect(tally(log(`"timestamp":${TIME},`), { limits }).from).toBe("2026-09-21T14:13:20Z");
    expect(tally(log(""), { limits }).from).toBeNull();
  });

  test("a bad message is named with its line, and one too long is skipped alone", () => {
    const bad = `{\n"messages": [\n${messages(20, ",\n")},\n{"type":1,},\n${message(30, "Ana", `,"x":"${"x".repeat(2000)}"`)},\n${message(31)}]}`;
    expect(tally(bad, { limits, skipInvalid: true })).toMatchObject({
      settledCoins: 21,
      badLines: { count: 2, lines: [{ line: 23 }, { line: 24 }] },
    });
    expect(refusal(`{"messages":[${messages(20)}`, { limits }).message).toBe("the log ends before its array does");
  });

  test("any other record is still too long", () => {
    const long = message(1, "x".repeat(2000));
    expect(refusal(long, { limits })).toMatchObject({ code: "log.line-too-long", at: { line: 1 } });
    expect(tally(`${long}\n${message(2)}\n`, { limits, skipInvalid: true }).settledCoins).toBe(1);
  });
});

describe("an envelope that is named for another event", () => {
  const gift = `"giftId":5655,"giftName":"Rose","giftType":2,"diamondCount":1,"repeatCount":3`;
  test("holds the gift that its body says it is, also after another line if every line is parsed", () => {
    const line = `{"event":"chat","data":{"type":"gift",${gift}}}`;
    expect(tally(`{"event":"like","data":{}}\n${line}`, { strict: true })).toMatchObject({ settledCoins: 3 });
    expect(tally(`{"event":"chat","data":{"type":"gift",${gift}}}`)).toMatchObject({ settledCoins: 3, otherEvents: 0 });
  });
  test("is reported if its body is a gift that cannot be read", () => {
    expect(refusal(`{"event":"chat","data":{"type":"gift","giftName":"Rose"}}`)).toMatchObject({ code: "log.unread" });
  });
  test("holds no gift if its body does not say so", () => {
    expect(tally(`{"event":"chat","data":{${gift}}}`)).toMatchObject({ settledCoins: 0, otherEvents: 1 });
  });
});
