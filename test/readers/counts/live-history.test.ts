import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { hasDays, readHistory } from "../../../src/readers/counts/live-history.js";
import { readCsv } from "../../../src/readers/text/csv.js";

const read = (text: string) => unwrap(readHistory({ name: "lives", text }));

/** `line:column what`, for every fault of a text. */
const faults = (text: string): string[] => {
  const found = readHistory({ name: "lives", text });
  if (found.ok) throw new Error("it has no fault");
  return found.diagnostics.map(({ code, at, message, help, excerpt }) => {
    expect([code, at?.file]).toEqual(["history.invalid", "lives"]);
    expect(help).toMatch(/^[a-z]/);
    expect(text.split(/\r\n|\r|\n/)[at!.line - 1]).toBe(excerpt!.text);
    return `${at!.line}:${at!.column} ${message}`;
  });
};

const TWO = [
  { day: "2026-10-01", coins: 1000 },
  { day: "2026-10-01", coins: 0 },
];

describe("the same two LIVEs, one day", () => {
  test.each([
    ["as it should be", "day,coins\n2026-10-01,1000\n2026-10-01,0\n"],
    ["no last line end", "day,coins\n2026-10-01,1000\n2026-10-01,0"],
    ["a byte-order mark and CRLF", "\uFEFFday,coins\r\n2026-10-01,1000\r\n2026-10-01,0\r\n"],
    ["CR alone", "day,coins\r2026-10-01,1000\r2026-10-01,0\r"],
    ["names in any case, other columns, another order", "Coins,who,DAY\n1000,x,2026-10-01\n0,,2026-10-01\n"],
    ["quotes, commas and line ends in them", '"day","a,\nb","coins"\n"2026-10-01","c ""d""\n","1000"\n2026-10-01,"",0'],
    ["spaces around", " day , coins \n 2026-10-01 , 1000 \n2026-10-01,0\n"],
    ["blank lines and a spreadsheet's empty rows", "\nday,coins,\n\n2026-10-01,1000,\n,,\n2026-10-01,0,\n,\n"],
    ["objects", '{"day":"2026-10-01","coins":1000}\n{"day":"2026-10-01","coins":0}\n'],
    [
      "objects with more in them",
      '\n{"DAY":"2026-10-01","Coins":1000,"who":["x",{}]}\r\n\r\n{"coins":0,"day":"2026-10-01"}',
    ],
    ["semicolons and thousands", "day;coins\n2026-10-01;1,000\n2026-10-01;0\n"],
    ["tabs, declared for a spreadsheet", "sep=\t\nday\tcoins\n2026-10-01\t1 000\n2026-10-01\t0\n"],
    ["a tally by day", "key,coins\n2026-10-01,1000\n2026-10-01,0\n"],
    ["objects after a mark", '\uFEFF {"day":"2026-10-01","coins":1000}\n{"day":"2026-10-01","coins":0}'],
  ])("%s", (_, text) => expect(read(text)).toEqual(TWO));
});

describe("a tally in JSON", () => {
  const tally = (days: readonly object[], lives: readonly object[], untimedCoins = 0, clock = {}) => {
    const settledCoins = 300 + untimedCoins;
    return JSON.stringify(
      { report: "tally/1", result: { settledCoins, untimedCoins, ...clock, days, lives } },
      null,
      2,
    );
  };
  const days = [
    { key: "2026-10-01", coins: 100 },
    { key: "2026-10-02", coins: 200 },
  ];

  test("is its LIVEs, each on the day it began by the clock of the tally", () => {
    const lives = [
      { id: "1", from: "2026-10-01T14:59:00Z", to: "2026-10-01T15:30:00Z", coins: 100 },
      { id: "2", from: "2026-10-01T15:00:00Z", to: "2026-10-01T15:30:00Z", coins: 200 },
    ];
    const clock = { timeZone: "Asia/Tokyo", utcOffsets: [{ from: "2026-10-01T14:59:00Z", minutes: 540 }] };
    expect(read(tally(days, lives, 0, clock))).toEqual([
      { day: "2026-10-01", coins: 100 },
      { day: "2026-10-02", coins: 200 },
    ]);
  });

  test("is its LIVEs, each on the day it began", () => {
    const lives = [
      { id: "1", from: "2026-10-01T23:00:00Z", to: "2026-10-02T01:00:00Z", coins: 250 },
      { id: "2", from: "2026-10-02T20:00:00Z", to: "2026-10-02T21:00:00Z", coins: 50 },
    ];
    expect(read(tally(days, lives))).toEqual([
      { day: "2026-10-01", coins: 250 },
      { day: "2026-10-02", coins: 50 },
    ]);
  });

  test("is its days if a LIVE has no time", () => {
    const lives = [{ id: null, from: null, to: null, coins: 300 }];
    expect(read(tally(days, lives))).toEqual(days.map(({ key, coins }) => ({ day: key, coins })));
  });

  test("is refused if coins have no time", () => {
    const found = readHistory({ name: "lives", text: tally(days, [], 7) });
    expect(found).toMatchObject({
      diagnostics: [{ message: "lives has 7 coins without a time, so their day is unknown" }],
    });
  });
});

describe("a file that is not a history gets one fault, not a hundred", () => {
  const log = '{"giftId":5655,"diamondCount":1}\n'.repeat(100);
  test("a log of a LIVE, by its first line", () => {
    const found = readHistory({ name: "lives", text: log });
    if (found.ok) throw new Error("it was read");
    expect(found.diagnostics).toHaveLength(2);
    for (const { message } of found.diagnostics) expect(message).toContain("the object has no “");
  });

  test("rows that are all wrong, by the first of them", () => {
    const found = faults(`day,coins\n${"x,1\n".repeat(100)}`);
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe("12:1 “x” is not a date, and 89 more faults");
  });
});

test.each(["", "\n\n", "day,coins", "day,coins\n", "\uFEFF"])("%j has no LIVEs", (text) =>
  expect(read(text)).toEqual([]),
);

describe("the faults of a text, all at once", () => {
  test.each<[string, readonly string[]]>([
    ["date,coins\n2026-10-01,1", ["1:1 the headings have no column “day”"]],
    ["a,b\n", ["1:1 the headings have no column “day”", "1:1 the headings have no column “coins”"]],
    ["2026-10-01,1000\n", ["1:1 the headings have no column “day”", "1:1 the headings have no column “coins”"]],
    ["day,coins,Day\n", ["1:11 the headings have the column “day” twice"]],
    ["day,coins\n2026-02-30,1\n01/10/2026,2\n", ["2:1 “2026-02-30” is not a date", "3:1 “01/10/2026” is not a date"]],
    ['day,coins\n2026-10-01,"1,00"\n', ["2:12 coins: “1,00” is not a whole number"]],
    ["day,coins\n2026-10-01,1.600\n", ["2:12 coins: “1.600” is not a whole number"]],
    ["day,coins\n2026-10-01,\n", ["2:12 coins: “” is empty"]],
    ["day,coins\n2026-10-01\n", ["2:1 the row ends before its coins"]],
    ["day,coins\n2026-10-01,1.5\n", ["2:12 coins: “1.5” is not a whole number"]],
    ["day,coins\n2026-10-01,-5\n", ["2:12 coins: “-5” is negative"]],
    ["day,coins\n2026-10-01,1e3\n", ["2:12 coins: “1e3” contains “e”"]],
    ["day,coins\n2026-10-01,9007199254740993\n", ["2:12 coins: “9007199254740993” is too large"]],
    ["day,coins\nx,y\n", ["2:1 “x” is not a date", "2:3 coins: “y” contains “y”"]],
    ['day,coins\n"2026-10-01,5\n', ["2:1 a quote is opened and never closed"]],
    ['day,note,coins\n2026-10-01,"a\nb",x\n', ["3:4 coins: “x” contains “x”"]],
    ['[{"day":"2026-10-01","coins":1}]', ["1:1 this is a JSON array, not one object per line"]],
    ['{"day":"2026-10-01","coins":1}{"a":1}', ["1:31 the line is damaged: this is not JSON"]],
    [
      '{"day":"2026-10-01","coins":1}\n  nonsense\n1\nnull',
      [
        "2:3 the line is damaged: this is not JSON",
        "3:1 the line is not one JSON object",
        "4:1 the line is not one JSON object",
      ],
    ],
    ['{\n  "day":"2026-10-01",\n  "coins":1\n}', ["1:2 the line is cut off: its JSON is incomplete"]],
    ['{"day":"2026-10-01"}', ["1:1 the object has no “coins”"]],
    ["{}", ["1:1 the object has no “day”", "1:1 the object has no “coins”"]],
    ['{"day":"2026-10-01","coins":1,"COINS":2}', ["1:1 the object has “coins” twice"]],
    ['{"day":20261001,"coins":"1"}', ["1:1 day: 20261001 is not a date", '1:1 coins: "1" is not a whole number']],
    ['{"day":"2026-10-01","coins":-1}', ["1:1 coins: -1 is not a whole number"]],
    ['{"day":"2026-10-01","coins":1.5}', ["1:1 coins: 1.5 is not a whole number"]],
    ['{"day":"2026-10-01","coins":9007199254740993}', ["1:1 coins: 9007199254740992 is not a whole number"]],
    ['{"day":"2026-10-01","coins":null}', ["1:1 coins: null is not a whole number"]],
    ['{"__proto__":{"day":"2026-10-01","coins":1}}', ["1:1 the object has no “day”", "1:1 the object has no “coins”"]],
  ])("%j", (text, wanted) => expect(faults(text)).toEqual(wanted));
});

test("any cells, written as CSV has them, are read back at their places", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "é", "x"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
      const { rows: found, open } = readCsv(text);
      expect(open).toBeUndefined();
      expect(found.map((row) => row.map((one) => one.text))).toEqual(
        rows.filter((row) => row.some((one) => one.trim() !== "")),
      );
      const lines = text.split(/\r\n|\n|\r/);
      for (const { line, column } of found.flat()) expect(lines[line - 1]![column - 1]).toBe('"');
    }),
  );
});

test("a quote that is never closed in a large text is refused as quickly as a small one", () => {
  const { open } = readCsv(`day,coins\n"${"2026-10-01,5\n".repeat(400_000)}`);
  expect(open).toEqual({ line: 2, column: 1 });
});

describe("JSON is a history if its first object has a day", () => {
  test.each([
    ['{"day":"2026-10-01","coins":5}\n{"day":', true],
    ['\uFEFF\n {"Day":"x"}\n', true],
    ['{"coins":5}', false],
    ['{"type":"gift","day":1', false],
    ['[{"day":"2026-10-01"}]', false],
  ])("%j: %s", (text, is) => expect(hasDays(text)).toBe(is));
});
