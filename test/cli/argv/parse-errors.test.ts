import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

const refusals: readonly [line: string, code: string, says: string][] = [
  ["cost Rose --in EUR --fx EUR=0.9 --fx EUR=0.8", "arg.repeated", "EUR is given twice"],
  ["cost 20Rose", "arg.invalid", "write 20xRose"],
  ["sources gb-ios-2022", "source.unknown", "giftworth catalogue show gb-ios-2022"],
  ["sources singular-2023", "source.unknown", "did you mean"],
  ["compare -", "arg.invalid", "giftworth cost -, giftworth offer -, giftworth payout -, giftworth cashout -"],
  ["cashout --usd 20 --share 50%", "arg.conflict", "--share"],
];

test.for(refusals)("%s is refused with a way forward", async ([line, code, says]) => {
  const { stdout, stderr, exit } = await cli(words(line));
  expect({ stdout, exit }, stderr).toEqual({ stdout: "", exit: 2 });
  expect(stderr).toContain(`error[${code}]`);
  expect(stderr).toContain(says);
});

test("--json without a question prints the short help, and no answer", async () => {
  const { stdout, stderr, exit } = await cli(["--json"]);
  expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
  expect(stderr).toContain("Usage: giftworth <command>");
});

test("a channel that one purchase cannot cover is left out with a warning; the others are answered", async () => {
  const { stdout, exit } = await cli(words("cost Lion --region US --max-purchases 1 --json"));
  expect(exit).toBe(0);
  const { result, warnings } = JSON.parse(stdout);
  expect(result.offers.map(({ channel }: { channel: string }) => channel)).toEqual(["web"]);
  expect(warnings).toEqual([
    { code: "purchase.too-many", message: expect.stringContaining("us-ios-2026") },
    { code: "purchase.too-many", message: expect.stringContaining("us-android-2024") },
  ]);
});

test("a search without a match suggests gifts, and does not answer for them", async () => {
  const { stdout, exit } = await cli(words("gifts liom --json"));
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).result.gifts).toEqual([]);
  expect(stdout).toContain("did you mean “Lion”?");
});
