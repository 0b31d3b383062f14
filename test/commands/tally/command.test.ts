import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { START, sent } from "../../support/live-log.js";
import { SAMPLE_LOGS, sampleLog } from "../../support/sample-logs.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const EXAMPLE = "data/example-live.ndjson";

async function answer(argv: readonly string[], stdin?: string) {
  const { stdout, stderr, exit } = await cli([...argv, "--json"], stdin === undefined ? {} : { stdin });
  expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
  return JSON.parse(stdout);
}

test("a LIVE of less than a minute is said to be one", async () => {
  const { stdout } = await cli(["tally", "test/samples/logs/rising-count.ndjson"]);
  expect(stdout.split("\n")[1]).toBe("United States, 2026-07-31 12:13 UTC, under a minute.");
});

describe("every sample log", () => {
  test.for(SAMPLE_LOGS)("$file", async ({ file, settled, unfinished, duplicates, badLines, unpriced }) => {
    const path = sampleLog(file);
    const { result } = await answer(["tally", path, ...(badLines.length === 0 ? [] : ["--skip-invalid"])]);
    const { coins } = result.payout;
    expect([result.settledCoins, result.unfinishedCoins, coins]).toEqual([settled, unfinished, settled]);
    expect(result.duplicates).toBe(duplicates);
    expect(result.badLines.lines.map(({ line }: { line: number }) => line)).toEqual(badLines);
    expect(result.unpriced).toMatchObject(unpriced);
    if (badLines.length > 0) {
      const { stdout, stderr, exit } = await cli(["tally", path]);
      expect([stdout, exit]).toEqual(["", 3]);
      expect(stderr).toContain(`${file}:${badLines[0]}:`);
    }
  });
});

describe("the groups of a log", () => {
  const GROUPS = { gift: "gifts", sender: "senders", receiver: "receivers", live: "lives", day: "days", hour: "hours" };

  test.each(Object.entries(GROUPS))("--group-by %s makes %s the rows", async (by, list) => {
    const { result } = await answer(["tally", EXAMPLE]);
    const argv = ["tally", EXAMPLE, "--group-by", by, "--format"];
    const { stdout, stderr } = await cli([...argv, "ndjson"]);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(result[list]);
    expect(stderr).toContain("tally.unfinished");
    const csv = (await cli([...argv, "csv"])).stdout.split("\n");
    expect(csv).toHaveLength(result[list].length + 2);
    const [head = ""] = csv;
    for (const column of head.split(",")) expect(result[list][0]).toHaveProperty(column);
  });

  test("--fields selects from the chosen list", async () => {
    const line = `tally ${EXAMPLE} --group-by hour --fields coins`;
    expect((await cli([...words(line), "--format", "csv"])).stdout).toBe("coins\n1433\n");
    expect((await answer(words(line))).result.hours).toEqual([{ coins: 1433 }]);
    const { stderr, exit } = await cli(words(`tally ${EXAMPLE} --group-by hour --fields name --format csv`));
    expect(exit).toBe(2);
    expect(stderr).toContain("tally has no column “name”");
  });

  test("one giver never has all of what others gave too", async () => {
    // 29,999 of 30,005 are 99.98 %.
    const { stdout } = await cli(words("tally test/samples/logs/recorder.csv"));
    expect(stdout).toContain("Over 99% came from one giver, Tom.");
    const alone = await cli(words("tally -"), { stdin: sent({ count: 3 }) });
    expect(alone.stdout).toContain("100% came from one giver");
  });

  test("--top shortens tables, not the data", async () => {
    const { stdout } = await cli(words(`tally ${EXAMPLE} --top 2`));
    expect(stdout).toContain("5 more");
    expect(stdout).not.toContain("Doughnut");
    expect((await answer(words(`tally ${EXAMPLE} --top 2`))).result.gifts).toHaveLength(7);
  });

  test("days and hours are in order, or the best first", async () => {
    const days = [3, 1, 2].map((coins, day) => sent({ count: coins, time: START + day * 86_400_000 })).join("");
    const shown = async (more: string): Promise<string[]> => {
      const { stdout } = await cli(words(`tally - --group-by day ${more}`), { stdin: days });
      return [...stdout.matchAll(/^ +(2026-\d\d-\d\d) +(\d) /gm)].map(([, day, coins]) => `${day} ${coins}`);
    };
    expect(await shown("")).toEqual(["2026-07-03 3", "2026-07-04 1", "2026-07-05 2"]);
    expect(await shown("--top 2")).toEqual(["2026-07-03 3", "2026-07-05 2"]);
  });
});

describe("days and hours without the coins that have no time", () => {
  const untimed = sent({ count: 30 }).replace(/"createTime":"\d+"/, '"createTime":""');
  const log = sent({ count: 7, time: START }) + untimed;

  test.each([
    ["day", "--format=plain"],
    ["hour", "--format=csv"],
    ["hour", "--json"],
    ["day", "--color=never"],
  ])("by %s say in %s that they are incomplete", async (by, form) => {
    const { stderr, stdout, exit } = await cli(["tally", "-", "--group-by", by, form], { stdin: log });
    expect(exit).toBe(0);
    // 30 have no time, 7 of the 37 do.
    const says = `30 coins without a time are not in any ${by}: the rows total 7 of 37 coins`;
    expect(form === "--json" ? stdout : stderr + stdout).toContain(says);
  });

  test("have no such note if all coins have a time, nor do other lists", async () => {
    const other = await answer(["tally", "-", "--group-by", "gift"], log);
    const all = await answer(["tally", "-", "--group-by", "day"], sent());
    expect([...other.warnings, ...all.warnings]).toEqual([]);
  });
});

describe("people", () => {
  test("who come back are counted apart from those who are new", async () => {
    const [anna, ben] = [
      ["1", "anna", "Anna"],
      ["2", "ben", "Ben"],
    ] as const;
    const log = [
      sent({ sender: anna, count: 10, room: "1" }),
      sent({ sender: ben, count: 5, room: "1" }),
      sent({ sender: anna, count: 20, room: "2", time: START + 86_400_000 }),
    ].join("");
    const { result } = await answer(["tally", "-"], log);
    expect(result.loyalty).toEqual({ newSenders: 1, newCoins: 5, returningSenders: 1, returningCoins: 30 });
    expect(result.lives).toHaveLength(2);
    expect((await cli(["tally", "-"], { stdin: log })).stdout).toContain(
      "1 new with 5 coins, 1 returning with 30 coins",
    );
  });

  test("without a name are never counted as new", async () => {
    const nameless = (count: number, room: string) => sent({ count, room }).replace(/"user":\{.*?\}/, '"user":{}');
    const { result } = await answer(["tally", "-"], nameless(10, "1") + nameless(20, "2"));
    expect(result.senders).toMatchObject([{ id: null, handle: null, coins: 30, returning: false }]);
    expect(result.lives.map(({ senders }: { senders: number }) => senders)).toEqual([0, 0]);
    expect(result.loyalty).toEqual({ newSenders: 0, newCoins: 0, returningSenders: 0, returningCoins: 0 });
    // Of the one who is named, only 7 coins are new.
    const some = nameless(10, "1") + nameless(20, "2") + sent({ count: 7, room: "2" });
    const { stdout } = await cli(["tally", "-"], { stdin: some });
    expect(stdout).toContain("37 coins from 1 giver.");
    expect(stdout).toContain("1 new with 7 coins, 0 returning with 0 coins");
  });

  test("who stay over midnight do not come back", async () => {
    // From 14:30 to 23:50, and to 00:10 of the next day.
    const night = [560, 580].map((minutes) => sent({ time: START + minutes * 60_000 })).join("");
    const { result } = await answer(["tally", "-"], night);
    expect(result.days).toHaveLength(2);
    expect(result).toMatchObject({ loyalty: null, lives: [{ senders: 1 }], senders: [{ lives: 1, returning: false }] });
    expect((await cli(["tally", "-"], { stdin: night })).stdout).not.toContain("returning");
  });

  test("who receive as well as the host are listed, and can be paid alone", async () => {
    const log = sent({ count: 700 }) + sent({ count: 300, receiver: "88" });
    const both = await answer(["tally", "-", "--region", "GB"], log);
    expect(both.result.payout.net.likely.amount).toBe("5.00");
    expect(both.warnings[0].message).toContain("the host 700 coins, @guest-88 300 coins");
    const one = await answer(["tally", "-", "--region", "GB", "--receiver", "guest-88"], log);
    expect(one.result.payout.net.likely.amount).toBe("1.50");
    expect((await cli(["tally", "-"], { stdin: log })).stdout).toContain("Receiver  ");
  });
});

test("a day's coins are the payout of that day, and --in shows them in another currency", async () => {
  const log = sent({ gift: ["6369", "Lion", 29_999] });
  const tally = await answer(words("tally - --region GB --in EUR --as-of 2026-07-03"), log);
  const payout = await answer(words("payout 29999 --region GB --in EUR --as-of 2026-07-03"));
  expect(tally.result.payout.net).toEqual(payout.result.net);
  expect(tally.result.payout.net.likely).toHaveProperty("in");
});

test("the catalogue prices what a log does not, and the user's own entries do too", async () => {
  const csv =
    "timestamp,user_id,nickname,gift_name,repeat_count,streakable,streaking\n2026-07-03T14:30:25.000000,a,A,Thing,2,False,False\n";
  const none = await answer(["tally", "-"], csv);
  expect(none.result).toMatchObject({ settledCoins: 0, unpriced: [{ name: "Thing", count: 2, reason: "unknown" }] });
  const mine = join(folder, "mine.yaml");
  writeFileSync(
    mine,
    "sources:\n  - { id: m, title: M, grade: blog }\ngifts:\n  - { id: 999001, name: Thing, coins: 7, source: m }\n",
  );
  const priced = await answer(["tally", "-", "--catalogue", mine], csv);
  expect(priced.result).toMatchObject({ settledCoins: 14, gifts: [{ id: "999001", priced: "catalogue" }] });
});

describe("a file that is not a log", () => {
  const ask = (stdin: string, options = "") => cli(words(`tally - ${options}`), { stdin });

  test("is refused if no event is recognized: a count of nothing is not a LIVE that earned nothing", async () => {
    const { stdout, stderr, exit } = await ask('{"name": "giftworth"}\n');
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 3 });
    expect(stderr).toContain("error[log.invalid]: nothing in stdin was recognized: 1 record of an unknown kind");
    expect(stderr).toContain("and tables with gift_name and repeat_count\n");
    expect(stderr).toContain("giftworth spent");
  });

  test("is a warning if bad lines are skipped, or another log is recognized", async () => {
    const skipped = await ask('{"name": "giftworth"}\n', "--skip-invalid --json");
    expect(JSON.parse(skipped.stdout).warnings).toContainEqual(expect.objectContaining({ code: "log.unrecognised" }));
    const two = await cli(words("tally package.json data/example-live.ndjson --json"));
    expect(JSON.parse(two.stdout).warnings).toContainEqual(expect.objectContaining({ code: "log.unrecognised" }));
  });

  test("is a report of zero if it is empty", async () => {
    expect((await ask("")).exit).toBe(0);
    expect((await ask("\n\n")).stdout).toContain("No gift was counted: there is no record to read.");
  });
});
