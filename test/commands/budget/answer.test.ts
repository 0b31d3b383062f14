import { expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

const first = async (line: string): Promise<string | undefined> => {
  const { stdout } = await cli(words(`${line} --as-of 2026-11-29`));
  return stdout.split("\n")[0];
};

// A Lion is 29,999 coins, on Android 4 × 7,000 + 1,400 + 700 for 4 × 99.99 + 19.99 + 9.99 = 429.94.
test.each([
  ["month", "over your $20 in November 2026."],
  ["week", "over your $20 in the week of 2026-11-29."],
  ["day", "over your $20 on 2026-11-29."],
])("the first %s that a habit passes is named in words", async (per, end) => {
  expect(await first(`budget 20 --gift Lion --times 1 --channel android --per ${per}`)).toBe(
    `A Lion once a ${per} costs $429.94 on Android: ${end}`,
  );
});

test.each([
  [
    "budget 430 --gift Lion --times 1 --channel android",
    "A Lion once a month costs $429.94 on Android: within your $430.",
  ],
  ["budget 50 --spent 50.01", "This month you spent $50.01 of $50, $0.01 too much."],
  ["budget 50 --spent 50 --channel ios", "This month you spent $50 of $50; the $0.00 left buys no coins on an iPhone."],
  ["budget 0.01 --channel ios", "$0.01 a month is $0.12 a year: no coins on an iPhone."],
])("%s", async (line, answer) => {
  expect(await first(line)).toBe(answer);
});
