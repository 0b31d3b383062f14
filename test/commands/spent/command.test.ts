import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";
import { zipOf } from "../../support/zip.js";

const folder = temporaryFolder();
const NEW = "test/samples/export/user_data_tiktok.json";
const text = readFileSync(NEW, "utf8");

/** An export of one receiver, or of one purchase's Type. */
const exported = (name: string): string =>
  JSON.stringify({
    "Your Activity": {
      Purchases: { SendGifts: { SendGifts: [{ Date: "2026-05-14 21:05:00", GiftAmount: "1", UserName: name }] } },
    },
    "Income+ Wallet": {
      "Coin Purchase History": {
        CoinPurchaseHistoryList: [{ Date: "2026-05-14 21:05:00", Type: name, CoinAmount: 70 }, { Date: name }],
      },
    },
  });

describe("the same answer", () => {
  const ask = async (file: string, stdin?: string) => {
    const { stdout, stderr, exit } = await cli(["spent", file, "--json"], stdin === undefined ? {} : { stdin });
    expect(exit, stderr).toBe(0);
    return JSON.parse(stdout).result;
  };

  test("from a file, its zip, standard input and the folder", async () => {
    const zip = join(folder, "data.zip");
    writeFileSync(zip, zipOf([{ name: "TikTok/user_data_tiktok.json", text }]));
    const first = await ask(NEW);
    expect(await ask(zip)).toEqual(first);
    expect(await ask("-", text)).toEqual(first);
    expect(await ask("-", `\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(first);
    expect(await ask("test/samples/export/")).toEqual(first);
  });
});

describe("hostile names", () => {
  test.each([
    "\u001b]0;title\u0007\u001b[2J",
    "\u001b]52;c;ZXZpbA==\u0007",
    "a\rb\bc\u0000d\u009b31m",
    "\u202egnp.exe\u200b\u2066",
    `x${"\u0301".repeat(10_000)}`,
    "=cmd|' /C calc'!A0",
    '+1,"quoted"\nnext',
    "@SUM(A1)|`code`<img src=x>](javascript:1)",
    "\ud800 alone",
    "__proto__",
  ])("%j reaches no terminal, no spreadsheet and no page; JSON keeps it", async (name) => {
    const stdin = exported(name);
    const json = await cli(["spent", "-", "--json"], { stdin });
    const { result } = JSON.parse(json.stdout);
    // Trailing spaces are cut, as in every text of an export.
    expect(result.giftsSent[0].receiver).toBe(JSON.parse(JSON.stringify(name)).trim());
    expect(result.purchases[0].type).toBe(result.giftsSent[0].receiver);
    for (const format of ["table", "plain", "csv", "markdown", "ndjson", "json"]) {
      const { stdout, stderr, exit } = await cli(["spent", "-", "--format", format, "--color", "never"], {
        stdin,
        columns: 80,
      });
      expect(exit).toBe(0);
      const shown = format === "csv" ? stderr : stdout + stderr;
      // A quoted cell of csv keeps its line ends, which is all it keeps unescaped.
      expect(shown, format).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b]/u);
      if (format === "csv") expect(stdout).not.toMatch(/^[^"]*,"?[=+@]/m);
      if (format === "markdown") expect(stdout).not.toMatch(/(?<!\\)<img|(?<!\\)`code/);
    }
  });
});

describe("what people see", () => {
  test("with --why each list with when it was seen, or that it is derived", async () => {
    const { stdout } = await cli(words("spent data/example-export.json --region GB --why"));
    expect(stdout).toContain("iPhone: gb-ios-2023, derived, likely for");
    expect((await cli(words("cost 70 --region JP --why"))).stdout).toMatch(
      /jp-app-2025, seen 2025\b.*jp-ios-derived, derived\n/s,
    );
  });

  test("a table has the months, the receivers, the LIVEs and what was not read", async () => {
    const { stdout } = await cli(["spent", NEW, "--color", "never"], { columns: 80 });
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^You spent at least \$11\.63, likely \$15\.97 or more, on coins\.$/m);
    expect(stdout).toMatch(/^ {2}2026-11 +2 +1,050 +\$14\.98 \(\$10\.90 to \$14\.98\)$/m);
    expect(stdout).toMatch(/^ {2}2021-03 +1 +70 +unknown$/m);
    expect(stdout).toContain("3.70 is what us-web-2024 charges for 350 coins");
    expect(stdout).toMatch(/^ {2}host_account +2 +6 +2026-05-14 +2026-06-14$/m);
    expect(stdout).toContain("You hosted 2 LIVEs, 2:45:30 on air.");
  });

  test("a Type of its own is named, as every row counts", async () => {
    const { stdout } = await cli(["spent", "test/samples/export/refund.json", "--channel", "ios"]);
    expect(stdout).toContain("Types     1 Recharge, 1 Refund: every row counts as coins bought.");
  });

  test("a missing file, or none named, leads to how to get one", async () => {
    const missing = await cli(["spent", "no-such-file.json"]);
    expect(missing.stderr).toContain("help: giftworth help export: how to get it from TikTok");
    const unnamed = await cli(["spent"]);
    expect(unnamed.stderr).toContain("giftworth help export");
  });

  test("everything else with --why", async () => {
    const { stdout } = await cli(["spent", NEW, "--why", "--color", "never"], { columns: 80 });
    expect(stdout).toContain("  - 2021-03-05: 70 coins in 1 purchase");
    expect(stdout).toContain("  - 2026-11-03 09:00:00: 3.70 is what us-web-2024");
    expect(stdout).toMatch(/^ +2026-05-31 23:30:00 +0:45:30 +unknown +unknown +unknown$/m);
    expect(stdout).toContain("CoinAmount: “many” contains “m”");
  });

  test("many faults are shown by the first twenty", async () => {
    const rows = Array.from({ length: 30 }, () => ({ Date: "never", CoinAmount: 1 }));
    const stdin = JSON.stringify({ Post: {}, x: { CoinPurchaseHistory: { CoinPurchaseHistoryList: rows } } });
    const { stdout } = await cli(["spent", "-", "--why"], { stdin });
    expect(stdout.match(/is not a date/g)).toHaveLength(20);
    expect(stdout).toContain("and 10 more; --json has them");
  });

  test("csv is the purchases, with warnings beside it", async () => {
    const { stdout, stderr } = await cli(["spent", NEW, "--format", "csv", "--in", "EUR"]);
    const [head, ...rows] = stdout.trim().split("\n");
    expect(head).toContain("time,type,coins,estimate.low.amount,estimate.low.in.amount");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^2021-03-05T08:00:00Z,Recharge,70,+$/);
    expect(stderr).toContain("warning[export.unread]: 5 places");
  });

  test("without a pipe, without a file, and a folder without the file", async () => {
    expect((await cli(["spent", "-"])).exit).toBe(2);
    expect((await cli(["spent"])).exit).toBe(2);
    const { stderr, exit } = await cli(["spent", folder]);
    expect(exit).toBe(4);
    expect(stderr).toContain("is a folder");
    expect(stderr).toContain("name its user_data_tiktok.json");
  });
});

test("thousands of purchases add up to the cent", async () => {
  // 2,000 of 70 and 2,000 of 350 on Android: 2,000 x 0.99 + 2,000 x 4.99
  const rows = Array.from({ length: 4000 }, (_, n) => ({
    Date: `2026-0${1 + (n % 9)}-11 10:00:00`,
    CoinAmount: n % 2 === 0 ? 70 : 350,
  }));
  const stdin = JSON.stringify({ Post: {}, x: { CoinPurchaseHistory: { CoinPurchaseHistoryList: rows } } });
  const { stdout } = await cli(["spent", "-", "--channel", "android", "--json"], { stdin });
  const { result } = JSON.parse(stdout);
  expect(result.coinsBought).toBe(840_000);
  expect(result.estimate.totals[0].likely).toEqual({ amount: "11960.00", currency: "USD" });
});
