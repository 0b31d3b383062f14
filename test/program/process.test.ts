import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/text/display-width.js";
import { cli } from "../support/cli.js";
import { START, sent } from "../support/live-log.js";
import { chunks, ENV, form, runBuilt, type Settings } from "./built.js";
import { folder, shell } from "./shell.js";

const root = join(import.meta.dirname, "../..");

const run = (argv: readonly string[], settings: Settings = {}) => runBuilt(argv, { cwd: folder, ...settings });

describe("the built program", () => {
  test("lines columns up, whatever the script of names", () => {
    const names = ["Zoë", "小明 金", "김민준", "राम कुमार", "తెలుగు", "👩‍👩‍👧 family", "e\u0301lan"];
    const input = names.map((nickname, n) => {
      const gift = { giftId: 5655, giftName: "Rose", giftType: 2, diamondCount: 1, repeatCount: n + 1 };
      const data = { ...gift, msgId: String(n + 1), userId: String(n + 1), uniqueId: `id-${n}`, nickname };
      return `${JSON.stringify({ event: "gift", data })}\n`;
    });
    const argv = ["tally", "-", "--group-by", "sender", "--format", "table"];
    const rows = run(argv, { input: input.join("") })
      .stdout.split("\n")
      .filter((line) => line.includes("id-"));
    expect(rows).toHaveLength(names.length);
    expect(new Set(rows.map((row) => displayWidth(row.slice(0, row.indexOf("id-"))))).size).toBe(1);
  });
  test("is there: npm run build", () => {
    expect(existsSync(join(chunks, "cli.cjs"))).toBe(true);
  });
  test("answers", () => {
    const { stdout, stderr, status } = run(["payout", "Lion", "--region", "GB", "--json"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout).result.net.likely).toMatchObject({ amount: "149.99", currency: "USD" });
  });
  test("fails with its status", () => {
    expect(run(["cost"]).status).toBe(2);
    expect(run(["cost", "700", "--region", "SA"]).status).toBe(3);
  });
  test("knows its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const word of ["--version", "-V", "version"])
      expect(run([word]).stdout).toMatch(
        new RegExp(`^giftworth ${version} \\(${form}\\), catalogue of \\d{4}-\\d{2}-\\d{2}\n$`),
      );
  });
  test("answers many questions from standard input", () => {
    const { stdout, stderr, status } = run(["payout", "-", "--region", "GB", "--fields", "coins"], {
      input: "Lion\r\n\r\nLino\r\nRose",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("stdin:3:1: error[gift.unknown]");
    expect(stdout.split("\n")).toEqual([
      '{"question":"Lion","coins":29999}',
      expect.stringContaining('{"question":"Lino","error":{"code":"gift.unknown"'),
      '{"question":"Rose","coins":1}',
      "",
    ]);
  });
});

describe("the same bytes everywhere", () => {
  const lines = [
    ["cost", "Lion"],
    ["payout", "Lion", "--explain"],
    ["compare", "700", "--json"],
    ["gifts", "--max", "20", "--sort", "name", "--format", "csv"],
    ["gifts", "Lion"],
    ["cost", "Lino"],
  ];
  // Variables that nothing may depend on, all at once.
  test.for([
    [{ LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr", TZ: "Pacific/Kiritimati", HOME: "/nowhere", COLUMNS: "30" }, lines],
    [{ LANG: "C", TZ: "bad", TERM: "dumb" }, lines.slice(0, 1)],
    [{ LC_ALL: "ar_EG", LANG: "de_DE.UTF-8", TZ: "Asia/Kathmandu", CI: "1" }, lines.slice(-3)],
  ] as const)("%j, and nothing is written unless asked", async ([env, asked]) => {
    const before = readdirSync(folder);
    for (const argv of asked) {
      const { stdout, stderr, status } = run(argv, { env: { ...ENV, ...env } as Record<string, string> });
      expect({ stdout, stderr, exit: status }).toEqual(await cli(argv));
      expect(stdout + stderr).not.toContain("\u001B");
    }
    expect(readdirSync(folder)).toEqual(before);
  });
  test("with no environment at all", async () => {
    const { stdout, status } = run(["cost", "Lion", "--as-of", "2026-11-22"], { env: {} });
    expect(status).toBe(0);
    expect(stdout).toBe((await cli(["cost", "Lion"])).stdout);
  });
});

test.runIf(process.platform === "linux")("a hundred logs need no hundred open files", () => {
  const names = Array.from({ length: 100 }, (_, n) => `live-${n}.ndjson`);
  for (const [n, name] of names.entries()) writeFileSync(join(folder, name), sent({ time: START + n * 60_000 }));
  writeFileSync(join(folder, "columns.yaml"), "kind: log\ncolumns: { time: When, coins: Coins }\n");
  writeFileSync(join(folder, "live-table.csv"), "When,Coins\n2024-01-01T10:00:00Z,7\n");
  const counted = shell(`ulimit -n 64; giftworth reconcile ${names.join(" ")} --json`);
  expect(counted.status).toBe(0);
  expect(JSON.parse(counted.stdout).result.files).toHaveLength(100);
  const tallied = shell(
    `ulimit -n 64; giftworth tally ${names.join(" ")} live-table.csv --columns columns.yaml --json`,
  );
  expect(tallied.status).toBe(0);
  expect(JSON.parse(tallied.stdout).result.settledCoins).toBe(107);
});

describe("working folders and standard input", () => {
  // The engine of the binary ends every program that is started in such a folder.
  test.runIf(form === "package")("a working folder that is gone", () => {
    const { stdout, stderr, status } = shell(
      `mkdir gone && cd gone && rmdir ../gone && giftworth cost 700 --region GB --json`,
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).result.cheapest).toBe("gb-ios-2023");
  });
  test("standard input closed", () => {
    expect(shell("giftworth cost 700 --json <&-")).toMatchObject({ stderr: "", status: 0 });
  });
  test.for([
    ["payout - <&-", "standard input is closed"],
    ["payout - </dev/null", "standard input is closed"],
    ["payout - <.", "standard input is a folder"],
    ["tally - <&-", "standard input is closed"],
    ["tally - <.", "standard input is a folder"],
  ] as const)("standard input without content: %s", ([line, said]) => {
    const { stdout, stderr, status } = shell(`giftworth ${line}`);
    expect({ stdout, status }).toEqual({ stdout: "", status: 4 });
    expect(stderr).toContain(said);
  });
});
