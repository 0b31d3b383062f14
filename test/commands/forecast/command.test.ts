import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { sent } from "../../support/live-log.js";
import { temporaryFolder } from "../../support/temporary.js";

const LINE = "forecast --color never --per-live 2000/3000/5000 --lives-per-week 4 --periods 3 --region US";

const folder = temporaryFolder();

describe("the months", () => {
  test("have their bars in proportion: solid to low, paler to likely and to high", async () => {
    // December: 70.85, 255.08 and 469.42, the longest of all; of 36 cells 5.43, 19.56 and 36.
    const { stdout } = await cli(words(LINE), { columns: 100 });
    expect(stdout).toContain(`2026-12   $255.08  ${"█".repeat(5)}${"▒".repeat(15)}${"░".repeat(16)}`);
  });

  test("beyond the twelfth are counted, and shown with --all", async () => {
    const line = "forecast --per-live 7 --lives-per-week 1 --periods 14 --region GB";
    const { stdout } = await cli(words(line));
    expect(stdout).toContain("2027-11");
    expect(stdout).not.toContain("2027-12");
    expect(stdout).toContain("2 more: --all.");
    expect((await cli(words(`${line} --all`))).stdout).toContain("2028-01");
  });

  test("are not drawn in other formats", async () => {
    for (const format of ["json", "csv", "plain", "ndjson"])
      expect((await cli([...words(LINE), "-f", format], { columns: 100 })).stdout).not.toMatch(/[█▒░]/);
  });
});

describe("a history", () => {
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const rows = Array.from({ length: 20 }, (_, n) => ({
    day: `2026-10-${String(n + 1).padStart(2, "0")}`,
    coins: n * 100,
  }));

  test("answers the same as CSV and as JSON lines, whatever its name", async () => {
    const csv = write("a.json", `\uFEFFDAY,coins\r\n${rows.map(({ day, coins }) => `${day},${coins}\r\n`).join("")}`);
    const json = write("b.csv", rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const [one, other] = await Promise.all([csv, json].map((path) => cli(["forecast", "--history", path, "--json"])));
    const { result } = JSON.parse(one!.stdout);
    // Ranks 2, 10 and 18 of 0, 100, … 1,900; 20 LIVEs in 20 days.
    expect(result.perLive).toEqual({ low: 100, likely: 900, high: 1700 });
    expect(result.livesPerWeek).toBe("7.0000");
    expect(JSON.parse(other!.stdout).result).toEqual(result);
  });

  test("with faults reports every place", async () => {
    const path = write("bad.csv", "day,coins\n2026-10-01,x\nnever,5\n");
    const { stdout, stderr, exit } = await cli(["forecast", "--history", path]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 3 });
    expect(stderr).toContain(`${path}:2:12: error[history.invalid]: coins: “x” contains “x”`);
    expect(stderr).toContain(`${path}:3:1: error[history.invalid]: “never” is not a date`);
    const json = await cli(["forecast", "--history", path, "--json"]);
    expect(JSON.parse(json.stderr).diagnostics).toMatchObject([
      { code: "history.invalid", file: path, line: 2, column: 12 },
      { code: "history.invalid", file: path, line: 3, column: 1 },
    ]);
  });

  describe("of logs and tallies", () => {
    // Nine LIVEs, a Monday each from 2026-08-03, of 100, 200, … 900 Roses.
    const days = Array.from({ length: 9 }, (_, week) => Date.UTC(2026, 7, 3 + 7 * week, 19));
    const log = (n: number): string =>
      write(`live-${n}.ndjson`, sent({ count: 100 * (n + 1), time: days[n]!, room: `room-${n}` }));
    const past = async (line: readonly string[]) => {
      const { stdout, stderr, exit } = await cli(["forecast", ...line, "--json"]);
      expect(exit, stderr).toBe(0);
      return JSON.parse(stdout).result.past;
    };

    test("is the same from logs, from the tally of each, and from both", async () => {
      const logs = days.map((_, n) => log(n));
      const tallies = await Promise.all(
        logs.map(async (one, n) => write(`live-${n}.json`, (await cli(["tally", one, "--json"])).stdout)),
      );
      const fromLogs = await past(["--history", ...logs]);
      expect(fromLogs).toMatchObject({ lives: 9, coins: 4500, from: "2026-08-03", to: "2026-09-28" });
      expect(await past(["--history", ...tallies])).toEqual(fromLogs);
      expect(await past([...logs.slice(0, 4), ...tallies.slice(4)])).toEqual(fromLogs);
    });

    test("is refused if a LIVE would count twice, or if it has no LIVE", async () => {
      const one = log(0);
      const tally = write("twice.json", (await cli(["tally", one, "--json"])).stdout);
      expect((await cli(["forecast", one, tally])).stderr).toContain("count the same LIVE, room “room-0”");
      const other = write("other.json", (await cli(["models", "--json"])).stdout);
      expect((await cli(["forecast", other])).stderr).toContain("other.json is a models/1, which counts no LIVE");
      const strange = write("strange.ndjson", '{"a":1}\n{"a":2}\n');
      expect(await cli(["forecast", strange])).toMatchObject({ exit: 3, stdout: "" });
    });
  });

  test("cannot send the terminal a command", async () => {
    const path = write("escape.csv", "day,coins\n\u001b[2J2026-10-01,\u001b]0;x\u0007\n");
    const { stderr, exit } = await cli(["forecast", "--history", path]);
    expect(exit).toBe(3);
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test("that is a folder or not UTF-8 is refused", async () => {
    expect((await cli(["forecast", "--history", folder])).exit).toBe(4);
    const path = join(folder, "latin.csv");
    writeFileSync(path, Buffer.from([0x64, 0xe9]));
    expect((await cli(["forecast", "--history", path])).exit).toBe(3);
  });
});

describe("a minimum laid over the catalogue", () => {
  const own = (name: string, rule: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `sources:\n  - id: mine\n    title: My own app\n    grade: blog\nrules:\n${rule}`);
    return path;
  };
  const minimum = (more: string): string =>
    `  - id: minimum-own\n    rule: minimum\n    method: paypal\n    sources: [mine]\n${more}`;
  const asked = async (line: string, path: string) => {
    const { stdout, stderr, exit } = await cli([...words(line), "--catalogue", path, "--json"]);
    expect(exit, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  test("counts from the first month that begins with it", async () => {
    const path = own(
      "dated.yaml",
      minimum("    regions: [US]\n    from: 2027-01-15\n    amount: 50.00\n    currency: USD\n"),
    );
    const { result, sources } = await asked("forecast --per-live 7000 --lives-per-week 7 --region US", path);
    const highest = result.periods.map(({ minimum }: { minimum: { high: { amount: string } } }) => minimum.high.amount);
    // The claimed 100.00 in December and January, then from February on the 50.00 of the file.
    expect(highest).toEqual(["100.00", "100.00", "50.00", "50.00", "50.00", "50.00"]);
    expect(sources.map(({ id }: { id: string }) => id)).toContain("mine");
  });

  test("in another currency is compared in dollars", async () => {
    // 3,500 a week, February 2027: 14,000 coins, 70.00 at the flat rate; 100 of 1.4 a dollar are 71.43, of 1.5 66.67.
    const line =
      "forecast --per-live 3500 --lives-per-week 1 --periods 1 --region DE --method paypal --as-of 2027-02-01";
    const alone = own(
      "euro-alone.yaml",
      `${minimum("    regions: [DE]\n    amount: 100.00\n    currency: EUR\n")}`.replace(
        "minimum-own",
        "minimum-paypal-eea",
      ),
    );
    const [above, below] = await Promise.all(["1.4", "1.5"].map((rate) => asked(`${line} --fx EUR=${rate}`, alone)));
    expect(above.result).toMatchObject({ firstCashout: null, periods: [{ minimum: { high: { amount: "71.43" } } }] });
    expect(below.result).toMatchObject({
      firstCashout: { low: "2027-02" },
      periods: [{ minimum: { high: { amount: "66.67" } } }],
    });
  });

  test("in a currency without a rate is a warning", async () => {
    const path = own("afghani.yaml", minimum("    regions: [US]\n    amount: 100.00\n    currency: AFN\n"));
    const { result, warnings } = await asked(
      "forecast --per-live 7000 --lives-per-week 7 --region US --method paypal",
      path,
    );
    expect(result.firstCashout).toBeNull();
    expect(warnings.map(({ code }: { code: string }) => code).sort()).toEqual(["minimum.unknown", "rate.unknown"]);
  });
});
