import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../../../support/cli.js";
import { file, folder, head, map, tallied } from "./by-map.js";

describe("tally --columns reads a table row by row", () => {
  const rows = (...days: readonly string[]): string => `${head}${days.map((day) => `${day};Rose;1;1;anna\n`).join("")}`;
  const days = (result: { days: readonly { key: string }[] }) => result.days.map(({ key }) => key);

  test.each<[string, string, readonly string[]]>([
    ["a day further on says that months go first", rows("7/1/2026", "7/1/2026", "7/13/2026"), ["07-01", "07-13"]],
    [
      "a day further on says that days go first",
      rows("1/7/2026", "2/7/2026", "13/7/2026"),
      ["07-01", "07-02", "07-13"],
    ],
    ["days that are the same both ways need no others", rows("7/7/2026", "8/8/2026"), ["07-07", "08-08"]],
  ])("%s", async (name, text, found) => {
    const result = await tallied(file(`${name}.csv`, text), "--columns", map);
    expect(days(result)).toEqual(found.map((day) => `2026-${day}`));
  });

  test("days that never show their order are refused at the first of them", async () => {
    const { exit, stderr } = await cli(["tally", file("open.csv", rows("7/7/2026", "7/8/2026")), "--columns", map]);
    expect(exit).toBe(3);
    expect(stderr).toContain("open.csv:3:1: error[sheet.ambiguous]: “7/8/2026” is 2026-07-08 or 2026-08-07");
  });

  test("bad rows are skipped, counted and placed; without that, the first stops it at its place", async () => {
    const text = `${rows("1/7/2026", "13/7/2026", "7/14/2026")}15/7/2026;Rose;x;1;anna\n16/7/2026;Rose;2;1;anna\n`;
    const table = file("bad.csv", text);
    const result = await tallied(table, "--columns", map, "--skip-invalid");
    // 1 + 1 on the first two days; the third row has months first, the fourth no count; 2 on the last.
    expect(result).toMatchObject({ settledCoins: 4, badLines: { count: 2, lines: [{ line: 4 }, { line: 5 }] } });
    const { exit, stderr } = await cli(["tally", table, "--columns", map]);
    expect(exit).toBe(3);
    expect(stderr).toContain("bad.csv:4:1: error[log.invalid]: “7/14/2026” is not a date\n 4 | 7/14/2026;Rose");
  });

  test.each<[string, string]>([
    ["2026-07-03 9:05:00 PM", "2026-07-03T21"],
    ["2026-07-31 9:05", "2026-07-31T09"],
    // One in the morning in Japan is four in the afternoon of the day before in UTC.
    ["2026-08-01 1:00+09:00", "2026-07-31T16"],
    // Half past eleven at night in New York is half past four of the next day in UTC.
    ["7/31/2026 11:30:00 PM -05:00", "2026-08-01T04"],
    ["31.07.2026 9:30", "2026-07-31T09"],
    ["7/31/2026, 12:05 AM", "2026-07-31T00"],
    ["7/31/2026, 12:05:30 p.m.", "2026-07-31T12"],
    ["2026-07-31T09:30:15.250Z", "2026-07-31T09"],
    ["2026-07-31 23:30:00 UTC", "2026-07-31T23"],
    ["2026-07-31 23:30-02", "2026-08-01T01"],
  ])("%s is in the hour %s", async (time, hour) => {
    const text = `When,Gift\n"${time}",Rose\n`;
    const when = file("when.yaml", "kind: log\ncolumns: { time: When, gift: Gift }\n");
    const result = await tallied(file("when.csv", text), "--columns", when);
    expect(result.hours).toEqual([{ key: hour, coins: 1 }]);
    expect(result.days).toEqual([{ key: hour.slice(0, 10), coins: 1 }]);
  });

  test.each(["2026-07-03 25:00", "2026-07-03 13:05 PM", "2026-07-03 0:05 AM", "2026-07-03 9h05", "2026-07-03 9:5"])(
    "%s has no time after its day, which is refused at its place",
    async (time) => {
      const { exit, stderr } = await cli(["tally", file("no-time.csv", rows("2026-07-02", time)), "--columns", map]);
      expect(exit).toBe(3);
      const message = `“${time.slice(11)}” after the day is not a time`;
      expect(stderr).toContain(`no-time.csv:3:1: error[log.invalid]: ${message}\n 3 | ${time};Rose`);
    },
  );

  test("an hour with a zone is shown in UTC; one without is taken as UTC, and a warning says so", async () => {
    const times = (...all: readonly string[]): string =>
      `${head}${all.map((time) => `${time};Rose;1;1;anna\n`).join("")}`;
    const zoned = file("zoned.csv", times("2026-07-02T01:30:00+02:00", "2026-07-02 03:30Z"));
    const warned = async (path: string) => JSON.parse((await cli(["tally", path, "--columns", map, "--json"])).stdout);
    const found = await warned(zoned);
    expect(days(found.result)).toEqual(["2026-07-01", "2026-07-02"]);
    expect(found.result.from).toBe("2026-07-01T23:30:00Z");
    const unclear = ({ warnings }: { warnings: readonly { code: string }[] }) =>
      warnings.filter(({ code }) => code === "log.unclear").length;
    expect(unclear(found)).toBe(0);
    expect(unclear(await warned(file("unzoned.csv", times("13.7.2026 01:30"))))).toBe(1);
    expect(unclear(await warned(file("days.csv", times("13.7.2026"))))).toBe(0);
  });

  test("in its own encoding, also if its first rows are plain", async () => {
    const text = `${rows("13.7.2026")}${"13.7.2026;Rose;1;1;anna\n".repeat(4000)}13.7.2026;Rose;1;1;Jos\xe9\n`;
    const latin = join(folder, "latin.csv");
    writeFileSync(latin, Buffer.from(text, "latin1"));
    const own = file(
      "latin.yaml",
      "kind: log\nencoding: windows-1252\ncolumns: { day: Datum, gift: Geschenk, count: Anzahl, sender: Von }\n",
    );
    const { senders } = await tallied(latin, "--columns", own);
    expect(senders).toMatchObject([
      { name: "anna", coins: 4001 },
      { name: "José", coins: 1 },
    ]);
  });

  test("below lines of its own, with its separator stated, over several lines, and with a quote that is never closed", async () => {
    const own = file("own.yaml", "kind: log\nskip: 2\ncolumns: { day: Day, gift: Gift, count: Times, sender: From }\n");
    const table = `sep=|\nMy gifts "of July\n\nDay|Gift|Times|From\n2026-07-13|Rose|2|"an\nna"\n2026-07-13|Rose|3|"bert\n2026-07-13|Rose|4|carl\n`;
    const result = await tallied(file("own.csv", table), "--columns", own, "--skip-invalid");
    // 2 over two lines and 4; the 3 are on a line whose quote stays open, the seventh.
    expect(result).toMatchObject({ settledCoins: 6, badLines: { count: 1, lines: [{ line: 7 }] } });
  });
});
