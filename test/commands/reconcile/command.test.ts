import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary.js";

const folder = temporaryFolder();

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const fixture = (name: string): string => join("test/samples/reconcile", name);

describe("text from outside is harmless", () => {
  const head = "Data period,Creator ID,Creator's username,Diamonds\n";
  const hostile = file("hostile.csv", `${head}2026-07-01 ~ 2026-07-31,71,"\u001b[31m=cmd()|' /C calc'!A0\u202e",500\n`);

  test("to a terminal", async () => {
    const { stdout } = await cli(["reconcile", hostile], { columns: 100, env: { NO_COLOR: "1" } });
    for (const character of ["\u001b", "\u202e"]) expect(stdout).not.toContain(character);
    // 500 × 0.01 × 0.48
    expect(stdout).toContain("$2.40");
  });

  test("to a spreadsheet, and a negative number stays a number", async () => {
    const less = file("less.csv", `${head}2026-07-01 ~ 2026-07-31,71,a,500\n`);
    const { stdout } = await cli([
      ...words(`reconcile ${fixture("tally.json")} ${less} --region GB -f csv`),
      ...["--fields", "period,difference.diamonds,reported.sheet"],
    ]);
    expect(stdout).toBe(`period,difference.diamonds,reported.sheet\n2026-06,,\n2026-07,-26500,${less}\n`);
  });

  test("with a currency next to every amount", async () => {
    const files = ["tally.json", "paypal.csv"].map(fixture);
    const { stdout } = await cli(["reconcile", ...files, "--payer", "tiktok", "--region", "GB", "-f", "csv"]);
    const [head = "", , july = ""] = stdout.split("\n");
    const columns = head.split(",");
    for (const column of columns.filter((one) => one.endsWith(".amount")))
      expect(columns).toContain(
        column.replace(/(?:(?:low|likely|high)(\.in)?\.)?amount$/, (end, shown = "") =>
          end === "amount" ? "currency" : `likely${shown}.currency`,
        ),
      );
    const cells = Object.fromEntries(july.split(",").map((cell, index) => [columns[index], cell]));
    expect(cells).toMatchObject({ "receivedGross.amount": "199.00", "receivedGross.currency": "USD" });
    expect(stdout).not.toContain("{");
  });

  test("as keys of a map that are special in JavaScript", async () => {
    const map = file(
      "proto.yaml",
      "kind: payouts\n__proto__: a\ncolumns: { constructor: b, day: D, amount: A }\nvalues: { currency: EUR }\n",
    );
    const { stderr, exit } = await cli(["reconcile", fixture("bank.csv"), "--columns", map]);
    expect([exit, stderr.match(/schema\.unknown-key/g)?.length]).toEqual([3, 2]);
  });
});

describe("a month paid in two currencies is a row for each", () => {
  // Of the PayPal statement 115.00 USD from TikTok come in August, of the bank's 1,020.50 EUR.
  const line = `reconcile ${["paypal.csv", "bank.csv"].map(fixture).join(" ")} --columns ${fixture("bank.yaml")}`;
  const fields = "--fields period,receivedGross,basis";
  const rows = [
    ["2026-07", "199.00", "USD"],
    ["2026-08", "1020.50", "EUR"],
    ["2026-08", "115.00", "USD"],
  ];

  test.each([
    ["csv", "", ","],
    ["plain", "", "\t"],
    ["markdown", "| ", " | "],
  ])("in %s", async (format, begin, between) => {
    const { stdout } = await cli(words(`${line} -f ${format} ${fields}`));
    for (const row of rows) expect(stdout).toContain(`${begin}${row.join(between)}`);
  });

  test("only if a column shows what was received", async () => {
    const { stdout } = await cli(words(`${line} -f csv --fields period,judged`));
    expect(stdout).toBe("period,judged\n2026-07,true\n2026-08,true\n");
  });

  test("and the figures of the month are there once", async () => {
    const files = ["tally.json", "paypal.csv", "bank.csv", "center-august.csv"].map(fixture).join(" ");
    const maps = ["bank.yaml", "center.yaml"].map((name) => `--columns ${fixture(name)}`).join(" ");
    const { stdout } = await cli(
      words(`reconcile ${files} ${maps} --region GB -f csv --fields period,reported.diamonds,receivedGross`),
    );
    // In pounds at 0.7416 for a dollar and 0.8669 euros: 1,020.50 ÷ 0.8669 × 0.7416, and 115 × 0.7416.
    expect(stdout.match(/^2026-08.*$/gm)).toEqual([
      "2026-08,900,1020.50,EUR,873.02,GBP",
      "2026-08,,115.00,USD,85.28,GBP",
    ]);
  });

  test.each([
    ["all of it", ""],
    ["chosen fields", "--fields period,receivedGross,received.gross"],
  ])("while in json and ndjson a month is one entry with a list: %s", async (_, chosen) => {
    const months = [
      {
        period: "2026-07",
        receivedGross: { amount: "199.00", currency: "USD" },
        received: [{ gross: { amount: "199.00", currency: "USD" } }],
      },
      {
        period: "2026-08",
        receivedGross: null,
        received: [{ gross: { amount: "1020.50", currency: "EUR" } }, { gross: { amount: "115.00", currency: "USD" } }],
      },
    ];
    const lines = (await cli(words(`${line} -f ndjson ${chosen}`))).stdout.trim().split("\n");
    expect(lines.map((one) => JSON.parse(one))).toMatchObject(months);
    const { result } = JSON.parse((await cli(words(`${line} --json ${chosen}`))).stdout);
    expect(result.months).toMatchObject(months);
  });
});

test("the names that TikTok pays under are the catalogue's, and a file of your own may have others", async () => {
  const bank = file(
    "payers.csv",
    "Date,Description,Amount\n2026-07-01,TT Commerce & Global Services,12.00\n2026-07-02,Payout Partner,30.00\n",
  );
  const own = file(
    "payers.yaml",
    "rules:\n  - { id: payers, rule: payers, regions: all, names: [payout partner], source: mine }\nsources:\n  - { id: mine, title: My statement, grade: blog }\n",
  );
  const counted = async (...more: string[]) => {
    const { stdout } = await cli(["reconcile", bank, "--region", "US", "--json", ...more]);
    const payers: { payer: string; counts: boolean }[] = JSON.parse(stdout).result.payers;
    return payers.flatMap(({ payer, counts }) => (counts ? [payer] : []));
  };
  expect(await counted()).toEqual(["TT Commerce & Global Services"]);
  expect(await counted("--catalogue", own)).toEqual(["Payout Partner"]);
});

describe("--exit-status", () => {
  const line = `reconcile ${fixture("tally.json")} ${fixture("paypal.csv")} --payer tiktok --exit-status --region`;
  test("a sum outside the range exits with a no", async () =>
    expect((await cli(words(`${line} GB --share 30%`))).exit).toBe(10));
  test("a sum inside does not", async () => expect((await cli(words(`${line} US`))).exit).toBe(0));
  test("a sum that conversion may explain exits with a maybe", async () => {
    const files = `${fixture("agency-june.csv")} ${fixture("paypal-pounds.csv")}`;
    const { exit, stdout } = await cli(words(`reconcile ${files} --creator nora --region GB --exit-status`));
    expect(exit).toBe(11);
    expect(stdout.split("\n")[0]).toBe(
      "Maybe: £144.00 ($193.06) received, £148.32 (from £146.02 to £148.32) expected; conversion by PayPal can explain the missing £2.85.",
    );
  });
  test("an unknown sum does not", async () => {
    expect((await cli(words(`reconcile ${fixture("paypal.csv")} --exit-status`))).exit).toBe(0);
  });
});

test.each([60, 80, 140])("at %i columns no figure is lost", async (columns) => {
  const files = ["tally.json", "agency-june.csv", "agency-july-20.csv", "paypal.csv"].map(fixture);
  const { stdout } = await cli(["reconcile", ...files, "--creator", "nora", "--payer", "tiktok", "--why"], {
    columns,
    env: { NO_COLOR: "1" },
  });
  for (const figure of ["40,000", "24,000", "$192.00", "$80.00", "$212.00", "$199.00", "$314.00", "inside"])
    expect(stdout).toContain(figure);
});
