import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../support/runs.js";
import { tally } from "../reading.js";
import { ANY_ORDER, IN_ORDER, type Sent, type Writer } from "../writers.js";

/*
 * Lines that are like others before them are read without being parsed. A blank at its end makes a line unlike any
 * other, so the same log with blanks is parsed line by line: both must come to the same, whatever is in them.
 */

const GIFTS = [
  { id: 5655, name: "Rose", type: 1, coins: 1 },
  { id: 6369, name: "Lion", type: 2, coins: 29_999 },
  { id: 7934, name: "Heart Me 💗", type: 4, coins: 1 },
];

const NAMES = ["Ana", "小明", 'a "quoted" \\ name', "\u0007bell", "__proto__", "", "x".repeat(300), "Zoë"];

/** Events that differ in everything that may differ, many more than it takes to know them again. */
const events: readonly Sent[] = Array.from({ length: 400 }, (_, index) => {
  const who = Math.floor(index / 3) % 40;
  return {
    messageId: index % 50 === 7 ? "" : String(7_600_000_000_000_000_001n + BigInt(Math.floor(index / 1.1) * 37)),
    time: 1_790_000_000_000 + (index >> 3) * 1000,
    gift: GIFTS[Math.floor(index / 7) % 3]!,
    count: index % 3 === 0 ? 1 : 9 + (index % 3) * 45,
    end: index % 3 === 2,
    streakId: index % 90 < 3 ? "0" : String(1_790_000_000_000 + Math.floor(index / 3)),
    sender: { id: String(7_000_000_000_000_010_021n + BigInt(who)), handle: `viewer_${who}`, name: NAMES[who % 8]! },
    ...(index % 5 === 0 ? { receiver: { id: "7100000000000020599", handle: "guest", name: "Guest" } } : {}),
    room: index < 300 ? "7600000000000999999" : "7600000000000999000",
  };
});

const layouts = Object.entries({ ...ANY_ORDER, ...IN_ORDER }).filter(([, write]) => write(events[0]!).startsWith("{"));

const logOf = (lines: readonly string[], end = "\n"): string => lines.map((line) => line + end).join("");
const parsedOneByOne = (lines: readonly string[]): string => logOf(lines, " \n");

describe.each(layouts)("%s", (_, write: Writer) => {
  const lines = events.map(write);

  test("is the same parsed or not", () => {
    const expected = tally(parsedOneByOne(lines));
    expect(tally(logOf(lines))).toEqual(expected);
    expect(tally(logOf(lines, "\r\n"), { chunk: 1000 })).toEqual(expected);
  });

  test("as Python writes it", () => {
    const spaced = lines.map((line) =>
      line.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|([:,])/g, (all, text) => text ?? `${all} `),
    );
    expect(tally(logOf(spaced))).toEqual(tally(parsedOneByOne(lines)));
  });

  test("is the same where lines are damaged or changed", () => {
    const change = fc.record({
      line: fc.integer({ min: 40, max: lines.length - 1 }),
      at: fc.nat(),
      drop: fc.nat(4),
      put: fc.constantFrom("", '"', "\\", ",", "}", "1", "e", "-", " ", "\u0001", "null", '"gift"', "\\u00e9", "é"),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const changed = [...lines];
        for (const { line, at, drop, put } of changes) {
          const text = changed[line]!;
          const place = at % (text.length + 1);
          changed[line] = text.slice(0, place) + put + text.slice(place + drop);
        }
        const options = { skipInvalid: true };
        expect(tally(logOf(changed), options)).toEqual(tally(parsedOneByOne(changed), options));
      }),
      { numRuns: runs(25), endOnFailure: true },
    );
  });
});

test("kinds of records in turn, and chatter between them", () => {
  const chat = (event: Sent): string =>
    JSON.stringify({ type: "chat", data: { comment: "gift", user: event.sender.id } });
  const lines = events.flatMap((event, index) => [layouts[index % layouts.length]![1](event), chat(event)]);
  expect(tally(logOf(lines))).toEqual(tally(parsedOneByOne(lines)));
});

test("more kinds than are known at a time", () => {
  const lines = events.map((event, index) => {
    const more = Object.fromEntries(Array.from({ length: index % 30 }, (_, key) => [`more${key}`, key]));
    return JSON.stringify({ ...JSON.parse(ANY_ORDER["connector 2.3"]!(event)), ...more });
  });
  const log = [...lines, ...lines, ...lines];
  expect(tally(logOf(log))).toEqual(tally(parsedOneByOne(log)));
});

test("a fault is told of its text, and where it is", () => {
  const lines = events.map(ANY_ORDER["connector 2.3"]!);
  lines[200] = lines[200]!.replace(/"repeatCount":\d+/, '"repeatCount":-1');
  const { badLines } = tally(logOf(lines), { skipInvalid: true });
  expect(badLines).toEqual({ count: 1, lines: [{ file: "log-1", line: 201, message: "count -1 is negative" }] });
});

describe("what a pattern could be fooled by", () => {
  const flat = (index: number, more: object = {}): string =>
    JSON.stringify({
      msgId: String(7_600_000_000_000_000_000n + BigInt(index)),
      giftId: 5655,
      giftName: "Rose",
      giftType: 2,
      diamondCount: 5,
      repeatCount: 1,
      userId: "7",
      nickname: "V",
      ...more,
    });
  const webhook = (index: number, triggerTypeId: unknown): string =>
    JSON.stringify({
      triggerTypeId,
      msgId: `m${index}`,
      giftId: "5655",
      giftName: "Rose",
      coins: "1",
      repeatCount: "1",
    });
  const many = (write: (index: number) => string): string[] => Array.from({ length: 60 }, (_, index) => write(index));
  const deep = JSON.parse(`${"[".repeat(3000)}${"]".repeat(3000)}`);

  test.each<[string, string[]]>([
    ["lists in lists", many((index) => flat(index, { x: deep }))],
    ["an empty key with keys of gifts in it", many((index) => flat(index, { "": { repeatCount: 99, msgId: "5" } }))],
    ["a trigger that is a list", [...many((index) => webhook(index, ["3"])), webhook(99, ["2"])]],
    [
      "names that are long numbers",
      many((index) => flat(index, { userId: String(index) }).replace('"V"', "12345678901234567")),
    ],
    [
      "events that would be of two shapes",
      [
        flat(100),
        ...many((index) => flat(index, { triggerTypeId: "3", coins: 40 })),
        webhook(101, "3"),
        flat(102, { triggerTypeId: "3", coins: 40 }),
      ],
    ],
  ])("%s", (_, lines) => {
    expect(tally(logOf(lines))).toEqual(tally(parsedOneByOne(lines)));
  });
});

test("a shape does not depend on the one before", () => {
  const both = JSON.stringify({
    triggerTypeId: "3",
    coins: "40",
    giftId: 5655,
    giftType: 2,
    diamondCount: 5,
    repeatCount: 1,
    msgId: "b",
  });
  const webhook = JSON.stringify({ triggerTypeId: "3", coins: "1", giftId: "5655", repeatCount: "1", msgId: "w" });
  const inOrder = tally(`${both}\n${webhook}\n`);
  expect(tally(`${webhook}\n${both}\n`).settledCoins).toBe(inOrder.settledCoins);
  expect(inOrder.settledCoins).toBe(5 + 1);
});

test("a webhook's event is whole and ended, as a replay of it in another layout shows", () => {
  const webhook = {
    triggerTypeId: "3",
    createTime: 1_790_000_000_000,
    giftId: "5655",
    coins: "2",
    repeatCount: "2",
    userId: "7",
  };
  const flat = {
    giftId: 5655,
    giftType: 2,
    diamondCount: 1,
    repeatCount: 2,
    userId: "7",
    createTime: 1_790_000_000_000,
  };
  const logged = (end: boolean) =>
    tally(`${JSON.stringify(webhook)}\n${JSON.stringify({ ...flat, repeatEnd: end })}\n`);
  expect(logged(true)).toMatchObject({ settledCoins: 2, duplicates: 1 });
  expect(logged(false)).toMatchObject({ settledCoins: 4, duplicates: 0 });
});
