import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/runs.js";
import { type Log, refusal, tally } from "./reading.js";

/** A line of a log with some values changed; `undefined` leaves one out. */
const line = (over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    giftId: 5655,
    repeatCount: 30,
    groupId: "1790000000001",
    userId: "7000000000000010021",
    uniqueId: "viewer_21",
    nickname: "Viewer 21",
    msgId: "7600000000000000073",
    createTime: "1790000000001",
    repeatEnd: true,
    giftType: 1,
    diamondCount: 1,
    giftName: "Rose",
    ...over,
  });

/** A value as typed, if JSON.stringify would write it differently. */
const typed = (key: string, value: string): string => line({ [key]: "@@" }).replace('"@@"', value);

describe("empty logs", () => {
  test.each(["", "\n\n", " \r\n\t\n", "\uFEFF", "\uFEFF\n", "[]", " [ \n ] \n"])("%j", (log) => {
    expect(tally(log)).toMatchObject({ events: 0, settledCoins: 0, notes: [], from: null, gifts: [] });
  });
});

describe("one event, however the log is written", () => {
  const event = line();
  test.each<[string, Log]>([
    ["no last line end", event],
    ["CR LF and blank lines", `\r\n\r\n${event}\r\n\r\n`],
    ["a mark", `\uFEFF${event}\n`],
    ["a mark and an array", `\uFEFF[${event}]`],
    ["one object over many lines", JSON.stringify(JSON.parse(event), null, 2)],
    [
      "objects over many lines, one after the other",
      `${JSON.stringify({ a: [1] }, null, 2)}\n${JSON.stringify(JSON.parse(event), null, "\t")}\n`,
    ],
    ["an array over many lines", `${JSON.stringify([JSON.parse(event)], null, 2)}\n`],
    ["an envelope over many lines", `{ "messages": [\n  { "type": "gift", "data": ${event} }\n] }`],
    ["carriage returns alone", `{"a":1}\r${event}\r{"b":2}\r`],
    ["an array with carriage returns alone", `[{"a":1},\r${event}\r]`],
    ["blanks around", `   ${event}  \n  `],
  ])("%s", (_, log) => {
    for (const chunk of [1, 5, 64, 100_000]) expect(tally(log, { chunk }).settledCoins, `${chunk}`).toBe(30);
  });
});

describe("a record that cannot be read is named with its line", () => {
  test.each<[string, string]>([
    ["null", "expected an object, found null"],
    ["1", "expected an object, found a number"],
    ['"x"', "expected an object, found a text"],
    ["[]", "expected an object, found a list"],
    ["true", "expected an object, found true"],
    ['{"a":1}{"b":2}', "this is not JSON"],
    ['{"a":1,}', "this is not JSON"],
    ['{"a":NaN}', "this is not JSON"],
    ['{"a":1} // why', "this is not JSON"],
    ['{"giftId":5655,"repeatC', "this is not JSON"],
    ["chat", "this is not JSON"],
    [line({ diamondCount: -5 }), "price -5 is negative"],
    [line({ diamondCount: 1.5 }), "price 1.5 is not whole"],
    [typed("diamondCount", "1e400"), "price is too large to be exact"],
    [typed("diamondCount", "9007199254740992"), "price is too large to be exact"],
    [line({ diamondCount: "x" }), "price “x” contains “x”"],
    [line({ diamondCount: "-1" }), "price “-1” is negative"],
    [line({ diamondCount: "1.0" }), "price “1.0” is not whole"],
    [line({ diamondCount: [] }), "price “[]” is not a number"],
    [line({ repeatCount: -1 }), "count -1 is negative"],
    [line({ repeatCount: "1e3" }), "count “1e3” contains “e”"],
    [line({ repeatCount: true }), "count “true” is not a number"],
    [line({ giftType: "one" }), "gift type “one” contains “o”"],
    [line({ createTime: "yesterday" }), "time “yesterday” is not a time from 1970 on"],
    [line({ createTime: -1 }), "time “-1” is not in the years 1970 to 9999"],
    [line({ createTime: "1790000000000000000" }), "time “1790000000000000000” is not a time from 1970 on"],
    [line({ createTime: "2026-02-30T00:00:00Z" }), "time “2026-02-30T00:00:00Z” is not a time from 1970 on"],
    [
      line({ giftType: undefined, diamondCount: undefined, coins: "23", repeatCount: "22", triggerTypeId: 3 }),
      "coins 23 are not a multiple of the count 22",
    ],
  ])("%s", (bad, message) => {
    const log = `${line()}\n\n${bad}\n${line({ msgId: "2", groupId: "2" })}`;
    const fault = refusal(log, { strict: true });
    expect(fault).toMatchObject({ code: "log.invalid", severity: "error", message });
    expect(fault.at).toEqual({ file: "log-1", line: 3, column: expect.any(Number) });
    // Otherwise it is left out, and reported.
    const rest = tally(log, { skipInvalid: true, strict: true });
    expect(rest).toMatchObject({ settledCoins: 60, events: 2 });
    expect(rest.badLines).toEqual({ count: 1, lines: [{ file: "log-1", line: 3, message }] });
    // The same as an element of an array.
    if (!/^[[{]/.test(bad) || !bad.endsWith("}") || message.includes("JSON")) return;
    expect(refusal(`[${line()},\n\n${bad}]`)).toMatchObject({ message, at: { line: 3 } });
  });

  test("the first hundred places are kept, all are counted", () => {
    const { badLines } = tally(`${"x\n".repeat(250)}${line()}`, { skipInvalid: true });
    expect([badLines.count, badLines.lines.length, badLines.lines[99]!.line]).toEqual([250, 100, 100]);
  });

  test("a line with a fault does not count at all, whatever else is in it", () => {
    const both = JSON.stringify({
      messages: [
        { type: "gift", data: JSON.parse(line()) },
        { type: "gift", data: JSON.parse(line({ msgId: "2", repeatCount: -1 })) },
      ],
    });
    expect(tally(both, { skipInvalid: true })).toMatchObject({ events: 0, settledCoins: 0, badLines: { count: 1 } });
  });
});

describe("arrays that are broken", () => {
  test.each<[string, number, string]>([
    [`[${line()},]`, 1, "a comma before the end of the array"],
    [`[${line()}\n${line({ msgId: "2" })}]`, 2, "no comma between two records"],
    [`[${line()}]\n\nmore`, 3, "text after the end of the array"],
    [`[${line()}`, 1, "the log ends before its array does"],
    [`[${line()},\n{"a":`, 2, "the log ends before this record does"],
    [`[${line()},\n"x`, 2, "the log ends before this record does"],
    [`[,${line()}]`, 1, "a comma where a record was expected"],
    [`[1,${line()}]`, 1, "expected an object, found a number"],
    [`[${line()},\n"x"]`, 2, "expected an object, found a text"],
    [`[${line()},\n[]]`, 2, "expected an object, found a list"],
    [`[${line()}, nope]`, 1, "this is not JSON"],
  ])("%s", (log, at, message) => {
    for (const chunk of [1, 1000]) expect(refusal(log, { chunk })).toMatchObject({ message, at: { line: at } });
    expect(tally(log, { skipInvalid: true }).settledCoins).toBe(30);
  });
});

describe("bytes that are not text", () => {
  const spoilt = (text: string): Buffer =>
    Buffer.from(text.replace("Viewer 21", "\u0001"), "latin1").map((byte) => (byte === 1 ? 0xff : byte)) as Buffer;

  test("invalid UTF-8 is a fault of its line only", () => {
    const log = Buffer.concat([
      Buffer.from(`${line({ nickname: "小明" })}\n`),
      spoilt(`${line()}\n`),
      Buffer.from(line({ msgId: "3", groupId: "3" })),
    ]);
    for (const chunk of [1, 7, 10_000]) {
      expect(refusal(log, { chunk })).toMatchObject({ code: "log.encoding", at: { line: 2 } });
      const found = tally(log, { chunk, skipInvalid: true });
      expect(found).toMatchObject({ settledCoins: 60, badLines: { count: 1 } });
      expect(found.senders[0]!.name).toBe("小明");
    }
    expect(refusal(Buffer.concat([Buffer.from("["), spoilt(line()), Buffer.from("]")]))).toMatchObject({
      code: "log.encoding",
    });
  });

  describe.each([
    ["with a mark", "\uFEFF"],
    ["without one", ""],
  ])("UTF-16 %s", (_, mark) => {
    const lines = `${line({ nickname: "小明" })}\n${line({ msgId: "2", groupId: "2", nickname: "Ada" })}\n`;
    const little = Buffer.from(mark + lines, "utf16le");
    test.each([
      ["little-endian", little],
      ["big-endian", Buffer.from(little).swap16()],
    ])("is read %s, however its bytes are split", (_, log) => {
      for (const chunk of [1, 3, 10_000]) expect(tally(log, { chunk })).toEqual(tally(Buffer.from(lines), { chunk }));
    });
    test("is read up to the broken byte", () => {
      const broken = Buffer.concat([little, Buffer.from([0x00, 0xd8, 0x20, 0x00]), little]);
      for (const chunk of [1, 10_000]) {
        expect(refusal(broken, { chunk })).toMatchObject({ code: "log.encoding", message: /not valid UTF-16/ });
        const found = tally(broken, { chunk: 1, skipInvalid: true });
        expect(found).toMatchObject({ events: 2, badLines: { count: 1 } });
      }
      expect(refusal(little.subarray(0, -1))).toMatchObject({ code: "log.encoding" });
    });
  });

  test("a picture", () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff, 0x0a]);
    expect(refusal(picture)).toMatchObject({ code: "log.encoding", at: { line: 1 } });
  });
});

describe("records too long", () => {
  const limits = { record: 1000 };
  const long = line({ nickname: "x".repeat(2000) });

  test.each([1, 10, 100_000])("a line, in chunks of %d", (chunk) => {
    const log = `${line()}\n${long}\n${line({ msgId: "2", groupId: "2" })}\n`;
    expect(refusal(log, { chunk, limits })).toMatchObject({ code: "log.line-too-long", at: { line: 2 } });
    const found = tally(log, { chunk, limits, skipInvalid: true });
    expect(found).toMatchObject({ settledCoins: 60, badLines: { count: 1 } });
    // The last line, with no end.
    expect(tally(`${line()}\n${long}`, { chunk, limits, skipInvalid: true }).badLines.count).toBe(1);
  });

  test.each([1, 10, 100_000])("an element, in chunks of %d", (chunk) => {
    const log = `[${line()},\n${long},\n${line({ msgId: "2", groupId: "2" })}]`;
    expect(refusal(log, { chunk, limits })).toMatchObject({ code: "log.line-too-long", at: { line: 2 } });
    expect(tally(log, { chunk, limits, skipInvalid: true })).toMatchObject({
      settledCoins: 60,
      badLines: { count: 1 },
    });
  });

  // More than the mebibyte a line may have; seventy in the long run, in which a copy for each chunk would show.
  test(`${runs(70)} megabytes in one line are neither kept nor parsed`, () => {
    const piece = Buffer.alloc(1_000_000, "[");
    const pieces = Array.from({ length: runs(70) }, () => piece);
    const log = Buffer.concat([
      Buffer.from(`${line()}\n{`),
      ...pieces,
      Buffer.from(`\n${line({ msgId: "2", groupId: "2" })}`),
    ]);
    const found = tally(log, { chunk: 65_536, skipInvalid: true });
    expect(found.badLines.lines).toMatchObject([{ line: 2, message: "the line is longer than 1048576 bytes" }]);
    expect(found.settledCoins).toBe(60);
    const array = Buffer.concat([Buffer.from("["), ...pieces]);
    expect(refusal(array, { chunk: 65_536 })).toMatchObject({ code: "log.line-too-long", at: { line: 1 } });
  });

  test.each(["[", '{"a":'])("a million deep %s", (open) => {
    const deep = open.repeat(1_000_000 / open.length);
    expect(refusal(`${line()}\n${deep}`).message).toBe("this is not JSON");
    const closed = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(tally(`${line()}\n${closed}`)).toMatchObject({ settledCoins: 30, otherEvents: 1 });
  });
});
