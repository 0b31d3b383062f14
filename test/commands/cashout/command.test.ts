import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

describe("--exit-status", () => {
  test.each([
    ["cashout --diamonds 1000 --region GB --age 17 --exit-status", 10],
    ["cashout --diamonds 1000 --region GB --age 17", 0],
    ["cashout --diamonds 1000 --region GB --age 18 --exit-status", 0],
    ["cashout --diamonds 1000 --region GB --exit-status", 0],
    ["cashout --diamonds 199 --region GB --exit-status", 10],
    ["cashout --diamonds 20000 --region BR --exit-status", 0],
    ["cashout --usd 5 --region IN --exit-status --json", 10],
  ])("%s leaves with %i", async (line, status) => {
    const { exit, stdout } = await cli(words(line));
    expect(exit).toBe(status);
    expect(stdout).not.toBe("");
  });
});

describe("for people", () => {
  test("the failed rule is shown with its source", async () => {
    const { stdout } = await cli(words("cashout --diamonds 1000 --region GB --age 17 --why"), { columns: 140 });
    expect(stdout).toMatch(/^No: you can withdraw only if you are 18 or older\.\n/);
    expect(stdout).toMatch(/not met: .*: 17 years; needed: 18 years \[tiktok-community-guidelines-2026\]/);
  });

  test.each([
    ["--usd 500 --region PH --age 30", 0],
    ["--usd 500 --region PH", 0],
    ["--usd 60 --region PH --age 30", 11],
    ["--usd 5 --region PH --age 30", 10],
  ])("--exit-status of cashout %s", async (line, exit) => {
    expect((await cli(words(`cashout ${line} --exit-status`))).exit).toBe(exit);
    expect((await cli(words(`cashout ${line}`))).exit).toBe(0);
  });

  test.each([40, 60, 140])("no figure is cut at %i columns", async (columns) => {
    const { stdout } = await cli(words("cashout --diamonds 987654321 --region GB --in JPY --fx JPY=150"), { columns });
    // 4,938,271.60 in 4,939 payments; bank 14,323.10
    expect(stdout).toContain("$4,938,271.60");
    expect(stdout).toContain("$14,323.10");
  });

  test("a row for scripts has a value for every column that applies", async () => {
    const { stdout } = await cli(
      words("cashout --diamonds 20000 --region DE --format csv --fields eligible,payable,cheapest"),
    );
    expect(stdout).toBe("eligible,payable.amount,payable.currency,cheapest\nconditional,100.00,USD,paypal\n");
  });
});
