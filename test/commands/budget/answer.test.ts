import { describe, expect, test } from "vitest";
import { cli, words } from "../../support/cli.js";

const first = async (line: string): Promise<string | undefined> => {
  const { stdout } = await cli(words(`${line} --as-of 2026-11-29`));
  return stdout.split("\n")[0];
};

// A Lion is 29,999 coins, on Android 4 × 7,000 + 1,400 + 700 for 4 × 99.99 + 19.99 + 9.99 = 429.94.
test.each([
  ["month", "over your $20 in November 2026."],
  ["week", "over your $20 in the week of 2026-11-23."],
  ["day", "over your $20 on 2026-11-29."],
])("the current %s that a habit passes is named in words", async (per, end) => {
  expect(await first(`budget 20 --gift Lion --times 1 --channel android --spent 1 --per ${per}`)).toBe(
    `A Lion once a ${per} costs $429.94 on Android: ${end}`,
  );
});

test.each([
  [
    "budget 430 --gift Lion --times 1 --channel android --periods 2",
    "A Lion once a month costs $859.88 in 2 months on Android: within your $430.",
  ],
  // 520 coins a year are 8 packages of 65.
  [
    "budget 20 --gift Rose --times 10 --channel ios --per week",
    "10 Roses a week cost about $7.92 a year on an iPhone: within your $20 a week.",
  ],
  [
    "budget 0.98 --gift Rose --times 10 --channel ios --per week",
    "10 Roses a week cost about $7.92 a year on an iPhone: over your $0.98 in 8 of 52 weeks.",
  ],
  // 30.97, 29.98, 29.98 and 30.97: cases/budget.yaml has the working.
  [
    "budget 20 --gift Galaxy --times 2 --channel ios --per week --periods 4",
    "2 Galaxies a week cost $121.90 in 4 weeks on an iPhone: over your $20 in every week.",
  ],
  [
    "budget 30 --gift Galaxy --times 2 --channel ios --per week --periods 4",
    "2 Galaxies a week cost $121.90 in 4 weeks on an iPhone: over your $30 in 2 of 4 weeks.",
  ],
  // 104,000 coins are 52 x 1,981 and 988, 16 packages of 65: 52 x 29.98 + 16 x 0.99.
  [
    "budget 30 --gift Galaxy --times 2 --channel ios --per week",
    "2 Galaxies a week cost about $1,574.80 a year on an iPhone: over your $30 in 16 of 52 weeks.",
  ],
  ["budget 50 --spent 50.01", "This month you spent $50.01 of $50, $0.01 too much."],
  ["budget 50 --spent 50 --channel ios", "This month you spent $50 of $50; the $0.00 left buys no coins on an iPhone."],
  ["budget 0.01 --channel ios", "$0.01 a month is $0.12 a year: no coins on an iPhone."],
])("%s", async (line, answer) => {
  expect(await first(line)).toBe(answer);
});

describe("advice for a habit that is over the budget", () => {
  test.each([
    // £20 buys 1,321 coins; a Galaxy is 1,000.
    ["budget 20 --region GB --gift Galaxy --times 2 --per week", "Send a Galaxy once a week: £20 pays for that."],
    // Of £35 that are left of £40, 2,311 coins.
    ["budget 40 --region GB --gift Galaxy --times 3 --spent 5", "Send 2 Galaxies a month: £35 pays for that."],
    // No Lion can be sent of 1,321 coins.
    ["budget 20 --region GB --gift Lion --times 1", undefined],
  ])("%s", async (line, advice) => {
    const { stdout } = await cli(words(`${line} --as-of 2026-11-29 --json`));
    expect(JSON.parse(stdout).advice[0]?.text).toBe(advice);
  });
});

test("equal periods that follow each other are one row, and --all shows more than six rows", async () => {
  const plan = "budget 20 --channel ios --gift Galaxy --times 2 --per week --as-of 2026-11-30 --periods";
  const { stdout } = await cli(words(`${plan} 4`));
  expect(stdout.match(/^ {2}(?:2026|2 weeks|4 weeks).*?\$[\d.]+/gm)).toEqual([
    expect.stringMatching(/^ {2}2026-11-30 +\$30\.97/),
    expect.stringMatching(/^ {2}2 weeks from 2026-12-07 +\$29\.98/),
    expect.stringMatching(/^ {2}2026-12-21 +\$30\.97/),
    expect.stringMatching(/^ {2}4 weeks in all +\$121\.90/),
  ]);
  const long = await cli(words(`${plan} 30`));
  const [, more] = /^ {2}(\d+) more: --all$/m.exec(long.stdout) ?? [];
  const all = await cli(words(`${plan} 30 --all`));
  expect(all.stdout).not.toContain("--all");
  expect(all.stdout.split("\n").length - long.stdout.split("\n").length).toBe(Number(more) - 1);
});
