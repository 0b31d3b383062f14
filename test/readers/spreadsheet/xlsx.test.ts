import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { isXlsx, sheetAsCsv } from "../../../src/readers/spreadsheet/xlsx.js";
import { xlsxOf } from "../../support/xlsx.js";
import { zipOf } from "../../support/zip.js";

const csv = async (bytes: Uint8Array, sheet?: string): Promise<string> =>
  new TextDecoder().decode(unwrap(await sheetAsCsv("a.xlsx", bytes, sheet)));

const refusalOf = async (bytes: Uint8Array, sheet?: string) => {
  const read = await sheetAsCsv("a.xlsx", bytes, sheet);
  return read.ok ? undefined : read.diagnostics[0];
};

describe("a sheet of an Excel file", () => {
  const two = xlsxOf({
    Notes: [["nothing"]],
    Data: [
      ["Creator ID", "Diamonds"],
      ["7359135855103475718", { stored: "12" }],
    ],
  });

  test("is the first one, or the one named or numbered", async () => {
    expect(await csv(two)).toBe('"nothing"\n');
    expect(await csv(two, "Data")).toBe('"Creator ID","Diamonds"\n"7359135855103475718",12\n');
    expect(await csv(two, "2")).toBe(await csv(two, "Data"));
  });

  test("that does not exist is refused with the list of sheets", async () => {
    expect(await refusalOf(two, "July")).toMatchObject({
      code: "sheet.unknown",
      message: "a.xlsx has no sheet “July”",
      help: "its sheets are “Notes”, “Data”: name one with --sheet",
    });
  });

  // 46204 days after 30 December 1899 is 1 July 2026; half a day more is noon.
  test("has texts, numbers, days and gaps at their places", async () => {
    const rows = [
      ['a "b", c', null, { stored: "12.300000000000001" }, { stored: "0.1" }, { stored: "1.5E+2" }],
      [],
      [null, "two\nlines", { day: "46204" }, { day: "46204.5" }, { stored: "-0.10000000000000001" }],
    ];
    expect(await csv(xlsxOf({ One: rows }))).toBe(
      ['"a ""b"", c",,12.3,0.1,150', ",,,,", ',"two lines",2026-07-01,2026-07-01 12:00:00,-0.1', ""].join("\n"),
    );
  });

  test("with an id that Excel has rounded is refused, with its cell and what to do", async () => {
    const rows = [["Creator ID"], [{ stored: "7.3591358551034757E+18" }]];
    expect(await refusalOf(xlsxOf({ One: rows }))).toMatchObject({
      code: "sheet.invalid",
      message: expect.stringMatching(/^a\.xlsx, cell A2: 7\.3591358551034757E\+18 has more than 15 digits/),
      help: expect.stringMatching(/CSV of the same export/),
    });
    expect(await csv(xlsxOf({ One: [[{ stored: "999999999999999" }]] }))).toBe("999999999999999\n");
  });

  test("that is larger than the limit is not unpacked", async () => {
    const files = [{ name: "xl/workbook.xml", text: "x", size: 65 * 1024 * 1024 }];
    expect(await refusalOf(zipOf(files))).toMatchObject({ code: "file.too-large" });
  });

  test("that is damaged is reported as damaged", async () => {
    expect(await refusalOf(zipOf([{ name: "xl/workbook.xml", text: "<workbook" }]))).toMatchObject({
      code: "sheet.invalid",
      message: "a.xlsx is a damaged Excel file",
    });
  });

  test("is distinguished from other zips", async () => {
    expect(await isXlsx("a", two)).toBe(true);
    expect(await isXlsx("a", zipOf([{ name: "user_data.json", text: "{}" }]))).toBe(false);
  });
});
