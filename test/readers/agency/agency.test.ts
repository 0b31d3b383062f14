import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readAgency } from "../../../src/readers/agency/agency.js";

const read = (text: string, name = "sheet.csv") => unwrap(readAgency({ name, text }));

const faults = (text: string): string[] => {
  const found = readAgency({ name: "sheet.csv", text });
  if (found.ok) throw new Error("it has no fault");
  return found.diagnostics.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
};

const HEAD = "Data period,Creator ID,Creator's username,Diamonds,LIVE duration,Valid go LIVE days,Fan contribution %";

describe("a creator's row", () => {
  const [row] = read(
    `\uFEFF${HEAD}\r\n2026-07-01 ~ 2026-07-06,7100000000000103718,nora,"1,234,567",23h 7m 8s,6,90.13%\r\n`,
  ).rows;

  test("ids stay text, thousands are thousands", () => {
    // 23 × 3,600 + 7 × 60 + 8
    expect(row).toEqual({
      line: 2,
      period: { from: "2026-07-01", to: "2026-07-06" },
      creator: { id: "7100000000000103718", username: "nora" },
      diamonds: 1234567,
      diamondsLastMonth: null,
      liveSeconds: 83228,
      validDays: 6,
      fanPart: "0.9013",
    });
  });

  test.each([
    // 88.46 × 3,600; 12.5 × 3,600; 180.5 × 3,600
    ["88.46h", 318456],
    ["12.5h", 45000],
    ["180.5", 649800],
    ["119h 47m 31s", 431251],
    ["7m", 420],
    ["-", null],
    ["", null],
  ])("LIVE for %j", (text, seconds) => {
    expect(read(`${HEAD}\n2026-07-01 ~ 2026-07-06,1,a,5,${text},,`).rows[0]!.liveSeconds).toBe(seconds);
  });

  test.each([
    ["21d", "0.94618", { validDays: 21, fanPart: "0.94618" }],
    ["-", "-", { validDays: null, fanPart: null }],
    ["0", "100%", { validDays: 0, fanPart: "1.00" }],
  ])("%s days, %s of the fans", (days, part, held) => {
    expect(read(`${HEAD}\n2026-07-01 ~ 2026-07-06,1,a,5,,${days},${part}`).rows[0]).toMatchObject(held);
  });

  test("a creator who has left has only a name, and an empty cell is not zero", () => {
    const text = `${HEAD}\n2026-07-01 ~ 2026-07-06,The creator has quit the network,zoe,-,,,`;
    expect(read(text).rows[0]).toMatchObject({ creator: { id: null, username: "zoe" }, diamonds: null });
  });
});

describe("the same sheet in other forms", () => {
  test.each([
    ["tabs", "Data period\tCreator ID\tDiamonds\n2026-07-01 ~ 2026-07-06\t1\t1,234"],
    ["semicolons", "Data period;Creator ID;Diamonds\n2026-07-01 ~ 2026-07-06;1;1,234"],
    [
      "semicolons, declared for a spreadsheet",
      "sep=;\r\nData period;Creator ID;Diamonds\r\n2026-07-01 ~ 2026-07-06;1;1,234",
    ],
    ["another heading", 'data PERIOD,Creator ID:,Total Diamonds\n2026-07-01 ~ 2026-07-06,1,"1,234"'],
    ["and another", 'Data period,Creator ID,Diamonds in selected period\n2026/07/01 - 2026/07/06,1,"1,234"'],
  ])("%s", (_, text) => {
    expect(read(text).rows[0]).toMatchObject({
      diamonds: 1234,
      creator: { id: "1" },
      period: { from: "2026-07-01", to: "2026-07-06" },
    });
  });

  test("the report on one profile counts thirty days, which are not a period", () => {
    const text = "Creator ID:,Diamonds in L30D,Valid go LIVE days in L30D,LIVE duration in L30D\n71,40500,7d,12.5h";
    expect(read(text).rows[0]).toMatchObject({ period: null, diamonds: 40500, validDays: 7, liveSeconds: 45000 });
  });
});

describe("the faults of a sheet, all at once", () => {
  test.each<[string, readonly string[]]>([
    ["Creator ID,Diamonds\n1,5", ["1:1 sheet.invalid the headings have no column “Data period”"]],
    ["Data period,Creator ID\n", ["1:1 sheet.invalid the headings have no column “Diamonds”"]],
    ["Data period,Diamonds,diamonds\n", ["1:22 sheet.invalid this heading is there twice"]],
    [
      "Data period,Diamonds\nJuly,5\n2026-07-06 ~ 2026-07-01,5\n2026-06-30 ~ 2026-07-06,many\n",
      [
        "2:1 sheet.invalid “July” is not a period",
        "3:1 sheet.invalid “2026-07-06 ~ 2026-07-01” is not a period",
        "4:1 sheet.invalid the period 2026-06-30 to 2026-07-06 spans two months",
        "4:25 sheet.invalid diamonds: “many” is not understood",
      ],
    ],
    [
      "Data period,Diamonds\n2026-02-01 ~ 2026-02-30,5",
      ["2:1 sheet.invalid “2026-02-01 ~ 2026-02-30” is not a period"],
    ],
    ["Data period,Diamonds\n2026-07-01 ~ 2026-07-06,12.5", ["2:25 sheet.invalid diamonds: “12.5” is not understood"]],
    ['"a,b\n', ["1:1 sheet.invalid a quote is opened and never closed"]],
    ["", ["1:1 sheet.invalid sheet.csv has no headings"]],
    [
      `${HEAD}\n2026-07-01 ~ 2026-07-06,1,a,5,long,some,most`,
      [
        "2:31 sheet.invalid duration: “long” is not understood",
        "2:36 sheet.invalid valid days: “some” is not understood",
        "2:41 sheet.invalid fan part: “most” is not understood",
      ],
    ],
  ])("%j", (text, expected) => expect(faults(text)).toEqual(expected));
});

test.each(["1.234.567", "1.000"])("%s may be thousands, and the error shows how to say so", (diamonds) => {
  const found = readAgency({ name: "a.csv", text: `Data period,Diamonds\n2026-07-01 ~ 2026-07-06,${diamonds}` });
  expect(found).toMatchObject({ diagnostics: [{ help: expect.stringContaining('decimal-mark: ","') }] });
});

test("an agency's sheet with all columns has three creators", () => {
  const { rows } = read(readFileSync("test/samples/agency-creator-data.csv", "utf8"));
  expect(rows.map(({ diamonds }) => diamonds)).toEqual([98_310, 1_412_906, 7_120]);
  expect(rows.map(({ fanPart }) => fanPart)).toEqual(["0.715", "0.25", null]);
  expect(new Set(rows.map(({ period }) => `${period?.from}..${period?.to}`))).toEqual(
    new Set(["2026-06-01..2026-06-09"]),
  );
  expect(rows.map(({ creator }) => creator.id)).toEqual(["6810000000000104407", "6810000000000104413", null]);
});
