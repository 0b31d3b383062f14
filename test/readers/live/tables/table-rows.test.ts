import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadRecord } from "../../../../src/readers/live/records/record.js";
import { TableRows } from "../../../../src/readers/live/tables/table-rows.js";
import { readCsv, type Separator } from "../../../../src/readers/text/csv.js";
import { refusal, tally } from "../reading.js";

const HEAD = "timestamp,user_id,nickname,gift_name,repeat_count,streakable,streaking";
const row = (second: number, nickname = "Ana", count = 1): string =>
  `2026-07-03 14:30:${String(second).padStart(2, "0")}Z,ana,${nickname},Rose,${count},False,False`;
const table = (...rows: readonly string[]): string => `${[HEAD, ...rows].join("\n")}\n`;
const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => row(i % 60, "Ana", 1 + i));

describe("a quote that is never closed spoils its line", () => {
  const badLines = (log: string) => tally(log, { skipInvalid: true }).badLines.lines.map(({ line }) => line);

  test.each<[string, string, number[], number]>([
    // One Rose each: of the rows, those on bad lines are missing.
    ["at the end of the log", table(row(1), row(2, '"Ana')), [3], 1],
    ["before more rows than a cell may go on for", table(row(1), row(2, '"Ana'), ...rows(70)), [3], 1 + (70 * 71) / 2],
    ["before a row with quotes of its own", table(row(1, '"Ana'), row(2, '"A, B"'), row(3)), [2], 2],
    ["before a row with a quote like it", table(row(1, '"Ana'), row(2, '"Ana'), row(3)), [2, 3], 1],
  ])("%s", (_, log, lines, coins) => {
    expect(badLines(log)).toEqual(lines);
    expect(tally(log, { skipInvalid: true }).settledCoins).toBe(coins);
  });

  test("and is shown at its place", () => {
    const found = refusal(table(row(1), row(2, '"Ana')));
    expect(found).toMatchObject({ code: "log.invalid", message: "a quote is opened and never closed" });
    expect(found.at).toEqual({ file: "log-1", line: 3, column: row(2).indexOf("Ana") + 1 });
    expect(found.excerpt).toMatchObject({ text: row(2, '"Ana'), width: 1 });
  });

  test("a quote within a bare cell opens nothing, and a cell may span lines", () => {
    const found = tally(table(row(1, '5" tall'), row(2, '"Ana\r\n, ""B"""'), row(3)));
    expect(found.settledCoins).toBe(3);
    expect(found.senders).toMatchObject([{ handle: "ana", name: '5" tall' }]);
  });

  test("a log full of them is read in one go", () => {
    // Read again on every line, sixty thousand rows would take minutes.
    const log = table(...Array.from({ length: 60_000 }, (_, i) => row(i % 60, i % 100 === 0 ? '"Ana' : "Ana", 1 + i)));
    const found = tally(log, { skipInvalid: true });
    expect(found.badLines.count).toBe(600);
    expect(found.events).toBe(59_400);
  });
});

describe("the recorder's table, saved by a spreadsheet", () => {
  test.each<[string, string]>([
    ["with semicolons", table(row(1), row(2)).replaceAll(",", ";")],
    ["with tabs", table(row(1), row(2)).replaceAll(",", "\t")],
    ["with its separator stated", `sep=;\r\n${table(row(1), row(2)).replaceAll(",", ";")}`],
    ["with blank lines before its head", `\n\n${table(row(1), row(2))}`],
  ])("%s", (_, log) => expect(tally(log)).toMatchObject({ settledCoins: 2, events: 2 }));
});

describe("a table that is not a log", () => {
  test.each<[string, string, string]>([
    ["of an agency", "Creator ID,Diamonds\n1,5\n", "Creator ID, Diamonds"],
    ["with semicolons", "Datum;Geschenk;Anzahl\n1.7.2026;Rose;5\n", "Datum, Geschenk, Anzahl"],
    ["with a row that is damaged", 'Datum;Geschenk;Anzahl\n1.7.2026;"Rose;5\n', "Datum, Geschenk, Anzahl"],
    ["with a cell over two lines", 'a,b\n1,"two\nlines"\n', "a, b"],
    ["of many columns", "a\tb\tc\td\te\tf\tg\n", "a, b, c, d, e, f, …"],
  ])("%s is called a table", (_, log, headings) => {
    const found = refusal(log);
    expect(found.message).toBe(`this is not a log of gift events but a table with ${headings}`);
    expect(found.help).toContain("--columns FILE");
    expect(found.help).toMatch(/giftworth reconcile$/);
    const { notes, badLines } = tally(log, { skipInvalid: true });
    expect(notes).toMatchObject([{ code: "log.unrecognised" }]);
    expect(badLines.count).toBe(log.split("\n").length - 1);
  });

  test.each(["chat, hello\n{}\n", "hello\nthere\n", "a,b\nc\n"])("%j is not a table", (log) => {
    expect(refusal(log).message).toContain("this is not JSON");
  });
});

test("rows are those of the whole text, wherever their cells span lines", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", " "), maxLength: 6 });
  const lines = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lines, fc.constantFrom<Separator>(",", ";", "\t", "|"), (cells, separator) => {
      const text = cells.map((one) => one.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator)).join("\n");
      const reader = new TableRows(separator);
      const rows = text.split("\n").flatMap((line, index) => [...reader.line(line, index + 1)]);
      expect([...reader.end()]).toEqual([]);
      const found = rows.map((row) => (row instanceof BadRecord ? row : row.cells.map((one) => one.text)));
      expect(found).toEqual(readCsv(text, separator).rows.map((some) => some.map((one) => one.text)));
    }),
  );
});
