import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../../../support/cli.js";
import { file, folder, head, map, tallied } from "./by-map.js";

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
    // 10 of anna's Rosas, 2 of her Roses; 5 of bert's gift and 21 of his Rosas, whatever price one of them states.
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
