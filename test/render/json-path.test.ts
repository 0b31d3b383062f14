import { describe, expect, test } from "vitest";
import { cli, words } from "../support/cli.js";

describe("-q", () => {
  const value = async (path: string, line = "payout Lion --region US") => cli([...words(line), "-q", path]);

  test.each([
    ["result.net.likely.amount", "143.99"],
    [".result.net.likely.amount", "143.99"],
    ["result.coins", "29999"],
    ["result.viewerPays[0].channel", "web"],
    ["result.viewerPays.1.channel", "ios"],
    ["result.net.likely", '{"amount":"143.99","currency":"USD"}'],
    ["answer", "A Lion earns the creator $143.99 (from $59.99 to $158.99)."],
    ["result.items[0].gift.name", "Lion"],
  ])("%s", async (path, text) => {
    expect(await value(path)).toEqual({ stdout: `${text}\n`, stderr: "", exit: 0 });
  });
  test("an unknown value is null", async () => {
    expect((await value("result.offers[0].buy", "cost 500 --prices de-web-2024")).stdout).toBe("null\n");
  });
  test.each([
    ["result.net.likley.amount", "did you mean “result.net.likely.amount”?"],
    ["net.likely.amount", "did you mean “result.net.likely.amount”?"],
    ["amount", "did you mean “result.nominal.amount”?"],
    ["result.viewerPays[7].pay", "did you mean “result.viewerPays.0.pay”?"],
    ["nothing.of.the.kind", "--json shows every path"],
    ["result.__proto__.x", "--json shows every path"],
    ["toString", "--json shows every path"],
  ])("%s finds nothing", async (path, help) => {
    const { stdout, stderr, exit } = await value(path);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(stderr).toBe(`giftworth: error[arg.unknown-field]: the report has nothing at “${path}”\n  help: ${help}\n`);
  });
  test.each(["--fields coins", "-f csv"])("and %s exclude each other", async (other) => {
    expect((await value("result.coins", `payout Lion ${other}`)).stderr).toContain("arg.conflict");
  });
  test("keeps warnings apart, and follows --exit-status", async () => {
    const { stdout, stderr, exit } = await value("result.verdict", "offer 10000 20USD --exit-status --region US");
    expect([stdout, exit]).toEqual(["scam\n", 10]);
    expect(stderr).toBe("");
    expect((await value("result.coins", "compare 700")).stderr).toContain("warning[prices.contradictory]");
  });
});
