import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { LiveReader } from "../../../src/readers/live/live-reader.js";
import { PRICES, refusal, tally } from "./reading.js";
import { log, sent } from "./sending.js";

const reader = (): LiveReader => {
  const made = new LiveReader({ prices: PRICES, skipInvalid: false });
  made.open("log");
  return made;
};

test("the first event counts when its line is whole, not when the next comes", () => {
  const made = reader();
  const line = log([sent()]);
  made.push(Buffer.from(line.slice(0, -1)));
  expect(made.totals().events).toBe(0);
  made.push(Buffer.from("\n"));
  expect(made.totals().events).toBe(1);
});

test("an object over many lines counts only at its end", () => {
  const made = reader();
  const text = JSON.stringify(JSON.parse(log([sent()])), null, 2);
  for (const line of text.split("\n").slice(0, -1)) made.push(Buffer.from(`${line}\n`));
  expect(made.totals().events).toBe(0);
  made.push(Buffer.from("}\n"));
  made.close();
  expect(made.totals().events).toBe(1);
});

test("a streak of Java without a type goes on until sendType is 0, even if an event leaves it out", () => {
  const line = (count: number, sendType: unknown): string =>
    `${JSON.stringify({ gift: { id: 5655 }, comboCount: count, groupId: 7, sendType, messageId: `m${count}` })}\n`;
  const made = reader();
  made.push(Buffer.from(line(1, null) + line(2, "") + line(3, 1)));
  expect(made.totals()).toMatchObject({ settledCoins: 0, unfinishedCoins: 3 });
  made.push(Buffer.from(line(4, "0")));
  made.close();
  expect(made.totals()).toMatchObject({ settledCoins: 4, unfinishedCoins: 0 });
});

test("the start of a log shows how its lines end, however the bytes are split", () => {
  const lines = Array.from({ length: 3000 }, () => log([sent()]).trimEnd());
  const text = `${lines.slice(0, 2000).join("\r")}\r${lines.slice(2000).join("\n")}\n`;
  const made = reader();
  made.push(Buffer.from(text));
  made.close();
  expect(made.totals().events).toBe(3000);
});

describe("server-sent events", () => {
  const rose = (id: number): string => JSON.stringify({ msgId: `${id}`, giftId: 5655, giftType: 2, repeatCount: 1 });

  test.each<[string, string]>([
    ["named", `event: gift\ndata: ${rose(1)}\n\n: still here\nid: 7\nevent: chat\ndata: {"comment":"hello"}\n\n`],
    [
      "without names",
      `data: {"event":"gift","data":${rose(1)}}\n\ndata:{"event":"chat","data":{"comment":"hello"}}\n\n`,
    ],
    ["with a first comment", `:ok\n\nevent: gift\ndata: ${rose(1)}\n\nevent: chat\ndata: {}\n`],
  ])("%s", (_, log) => {
    for (const chunk of [1, 1000])
      expect(tally(log, { chunk })).toMatchObject({ settledCoins: 1, events: 1, otherEvents: 1, notes: [] });
  });
});

test("a form feed is not white space in JSON", () => {
  expect(refusal("[\f]")).toMatchObject({ code: "log.invalid", at: { line: 1 } });
  expect(refusal('{"a":1}\n\f\n')).toMatchObject({ code: "log.invalid", at: { line: 2 } });
});
