import { Buffer } from "node:buffer";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../../../support/cli.js";
import { temporaryFolder } from "../../../support/temporary.js";

const folder = temporaryFolder();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const map = file(
  "map.yaml",
  "kind: log\ncolumns: { day: Datum, gift: Geschenk, count: Anzahl, coins-each: Preis, sender: Von }\n",
);
const head = "Datum;Geschenk;Anzahl;Preis;Von\n";

const tallied = async (...argv: readonly string[]) => {
  const { stdout, stderr, exit } = await cli(["tally", ...argv, "--json"]);
  expect(exit, stderr).toBe(0);
  return JSON.parse(stdout).result;
};

/** A Rose streak of three in the layout of TikTok-Live-Connector 1.x: running totals, then the end. */
const streak = [1, 3, 3]
  .map((count, index) =>
    JSON.stringify({
      msgId: `70000000000000000${index}`,
      createTime: "1782900000000",
      userId: "7000000000000000001",
      uniqueId: "anna",
      giftId: 5655,
      giftName: "Rose",
      giftType: 1,
      diamondCount: 1,
      repeatCount: count,
      repeatEnd: index === 2,
      groupId: "1782900000001",
    }),
  )
  .join("\n");

describe("tally --columns", () => {
  test("counts every row once, alike or not, by its own price or the catalogue's by name", async () => {
    const rows = "1.7.2026;Rose;5;1;anna\n1.7.2026;Rose;5;1;anna\n13.7.2026;Lion;2;;bert\n";
    const result = await tallied(file("log.csv", head + rows), "--columns", map);
    // 5 + 5 Roses at 1, 2 Lions at 29,999
    expect(result).toMatchObject({ settledCoins: 60_008, unfinishedCoins: 0, events: 3, duplicates: 0 });
    expect(result.days).toEqual([
      { key: "2026-07-01", coins: 10 },
      { key: "2026-07-13", coins: 59_998 },
    ]);
    expect(result.senders).toMatchObject([
      { id: null, name: "bert", coins: 59_998 },
      { id: null, name: "anna", coins: 10, gifts: 10 },
    ]);
  });

  test("a price of the whole row is of all its gifts", async () => {
    const whole = file("whole.yaml", "kind: log\ncolumns: { day: Day, gift: Gift, count: Times, coins: Coins }\n");
    const result = await tallied(file("whole.csv", "Day,Gift,Times,Coins\n2026-07-14,Rosa,3,30\n"), "--columns", whole);
    expect(result.settledCoins).toBe(30);
    expect(result.gifts).toMatchObject([{ name: "Rosa", count: 3, coinsEach: 10 }]);
  });

  test("a price of the whole row that its gifts do not share evenly is counted whole, as reconcile counts it", async () => {
    const whole = file(
      "uneven.yaml",
      "kind: log\ncolumns: { day: Day, gift: Gift, count: Times, coins: Coins, coins-each: Each, sender: Who }\n",
    );
    const rows =
      "2026-07-14,Rosa,3,10,,anna\n2026-07-14,Rose,3,2,,anna\n2026-07-14,Gift,0,5,,bert\n2026-07-14,Rosa,2,21,9,bert\n";
    const table = file("uneven.csv", `Day,Gift,Times,Coins,Each,Who\n${rows}`);
    const result = await tallied(table, "--columns", whole);
    // 10 of anna's Rosas, 2 of her Roses; 5 of bert's gift and 21 of his Rosas, whatever one of them is said to cost.
    expect(result).toMatchObject({ settledCoins: 38, events: 4, duplicates: 0, days: [{ coins: 38 }] });
    expect(result.senders).toMatchObject([
      { name: "bert", coins: 26, gifts: 3 },
      { name: "anna", coins: 12, gifts: 6 },
    ]);
    // 3 + 3 + 4 and 10 + 11 Rosas; 1 + 1 + 0 Roses.
    const gifts = (result.gifts as { name: string; coinsEach: number; count: number }[])
      .map(({ name, coinsEach, count }) => `${count} ${name} at ${coinsEach}`)
      .sort();
    expect(gifts).toEqual([
      "1 Gift at 5",
      "1 Rosa at 10",
      "1 Rosa at 11",
      "1 Rosa at 4",
      "1 Rose at 0",
      "2 Rosa at 3",
      "2 Rose at 1",
    ]);
    const { stdout } = await cli(["reconcile", table, "--columns", whole, "--json"]);
    expect(stdout).toContain('"coins": 38,');
  });

  test("a table given under two names counts once, as one given twice does", async () => {
    const table = file("twice.csv", `${head}14.7.2026;Rosa;1;10;carl\n14.7.2026;Rosa;1;10;carl\n`);
    const link = join(folder, "link.csv");
    symlinkSync(table, link);
    for (const again of [table, `${folder}/./twice.csv`, link]) {
      const result = await tallied(table, again, "--columns", map);
      expect(result).toMatchObject({ settledCoins: 20, events: 2, duplicates: 2 });
    }
    const copy = file("copy.csv", `${head}14.7.2026;Rosa;1;10;carl\n`);
    expect((await tallied(table, copy, "--columns", map)).settledCoins).toBe(30);
  });

  test("is read together with logs that need no columns file", async () => {
    const table = file("beside.csv", `${head}14.7.2026;Rosa;1;10;carl\n`);
    const result = await tallied(table, file("live.ndjson", `${streak}\n`), "--columns", map);
    expect(result.settledCoins).toBe(13);
  });

  test.each([
    ["a columns file without its table", "live.ndjson", `${streak}\n`, "describes none of the logs"],
    ["a heading that is missing", "other.csv", "Datum;Gift\n1.7.2026;Rose\n", "Geschenk"],
  ])("%s is refused", async (_, name, text, says) => {
    const { exit, stderr } = await cli(["tally", file(name, text), "--columns", map]);
    expect(exit).toBe(3);
    expect(stderr).toContain(says);
  });

  test("an agency's sheet is not a log", async () => {
    const sheet = file(
      "agency.csv",
      "Data period,Creator ID,Creator's username,Diamonds\n2026-07-01 ~ 2026-07-31,1,a,5\n",
    );
    const { exit, stderr } = await cli(["tally", sheet, "--columns", map]);
    expect(exit).toBe(3);
    expect(stderr).toContain("is not a log but of kind: agency");
  });
});

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
    expect(stderr).toContain("bad.csv:4:1: error[log.invalid]: “7/14/2026” is not a day\n 4 | 7/14/2026;Rose");
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

  test("in its own encoding, also where its first rows are plain", async () => {
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

describe("reconcile reads logs", () => {
  const agency = file(
    "july.csv",
    "Data period,Creator ID,Creator's username,Diamonds\n2026-07-01 ~ 2026-07-31,7100000000000000001,nora,5\n",
  );
  // 1782900000 is 2026-07-01, 10:00 UTC.
  const first = file("a.ndjson", `${streak}\n`);
  const again = file("b.ndjson", `${streak}\n`);

  test("all of them as one, so that a replay in another file counts once", async () => {
    const { stdout, exit } = await cli(["reconcile", agency, first, again, "--json"]);
    expect(exit).toBe(0);
    const [july] = JSON.parse(stdout).result.months;
    expect(july).toMatchObject({ period: "2026-07", counted: { coins: 3 }, reported: { diamonds: 5 } });
  });

  test("a bad line stops it with its place, and is skipped on request", async () => {
    const broken = file("broken.ndjson", `${streak}\nnot json\n`);
    const stopped = await cli(["reconcile", agency, broken]);
    expect(stopped.exit).toBe(3);
    expect(stopped.stderr).toContain("broken.ndjson:4:1: error[log.invalid]");
    expect((await cli(["reconcile", agency, broken, "--skip-invalid"])).exit).toBe(0);
  });

  test("JSON that is not a log is refused", async () => {
    const { exit, stderr } = await cli(["reconcile", agency, file("other.json", '{"a":1}\n{"a":2}\n')]);
    expect(exit).toBe(3);
    expect(stderr).toContain("error[sheet.unknown]");
    expect(stderr).toContain("nothing in");
  });
});
