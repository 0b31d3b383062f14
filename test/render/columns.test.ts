import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { cli, words } from "../support/cli.js";
import { everyHelp } from "../support/commands.js";
import { fileOf } from "../support/examples.js";
import { temporaryFolder } from "../support/temporary.js";

/** The first example of every command that has rows. */
const LINES = (
  await Promise.all(
    [...(await everyHelp()).values()].map(async ({ load, examples: [first = ""] }) =>
      "listing" in (await load()) ? [first] : [],
    ),
  )
).flat();

/** More lines whose cells combine several facts. */
const MORE = [
  "giftworth cost Lion --in EUR",
  "giftworth payout Rose 3xLion --region GB",
  "giftworth cashout --usd 60 --in EUR --method paypal",
  "giftworth cashout --usd 60 --fields eligible,conditions",
  "giftworth cashout --usd 60 --fields eligible,checks",
  "giftworth regions --fields region,lists",
  "giftworth regions --fields region,minimum.claims",
  "giftworth offer 10000 20USD --seller person --fields verdict,reasons",
  "giftworth sources singular-2024",
  "giftworth budget 20 --per week --periods 4 --gift Lion",
  "giftworth catalogue check --max-age 3000 --fields code,related",
  "giftworth catalogue diff data data/prices/us.yaml",
  "giftworth tally data/example-live.ndjson --group-by sender",
  "giftworth goal 500 --per-live 3000",
];

test.each([...LINES, ...MORE])("%s has one value in each cell", async (line) => {
  // For settings and files that a command writes.
  const home = temporaryFolder();
  const argv = words(line)
    .slice(1)
    .map((word) => (word === "mine.yaml" ? join(home, word) : fileOf(word)));
  const { stdout, stderr, exit } = await cli([...argv, "--format", "csv"], { env: { HOME: home } });
  expect(exit, stderr).toBe(0);
  const [fields = [], ...rows] = parse(stdout);
  expect(new Set(fields).size).toBe(fields.length);
  for (const field of fields) expect(field).toMatch(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*$/);
  for (const text of rows.flat()) expect(text).not.toMatch(/[[{]"|^\[/);
  const empty = fields.filter((_, index) => rows.every((row) => row[index] === ""));
  if (rows.length > 0 && !line.includes("--fields")) expect(empty).toEqual([]);
});

test("a purchase, gifts and texts are written as one value", async () => {
  const cells = async (line: string, ...columns: string[]) => {
    const { stdout } = await cli([...words(line), "--format", "csv"]);
    const [first] = parse<Record<string, string>>(stdout, { columns: true });
    return columns.map((column) => first![column]);
  };
  // 310.99: a package of 17,500 and 12,499 coins at 0.0104; the cheapest of all is 995 packages of 30 and 149 coins.
  expect(await cells("cost Lion --region US --channel web", "buy", "lowest.buy")).toEqual([
    "1x17500+custom:12499",
    "custom:149+995x30",
  ]);
  // 430 is 429 × 70 and no more: 4 × 7,000 + 1,400 + 700 = 30,100 coins in six purchases.
  expect(await cells("cost Lion --region US --channel android", "buy")).toEqual(["4x7000+1x1400+1x700"]);
  expect(await cells("payout 20xRose Lion --region US", "items", "coins")).toEqual(["20xRose+1xLion", "30019"]);
  expect(await cells("models Lion --fields saidBy,id", "id", "saidBy")).toEqual(["standard", ""]);
});

test("an empty list still has its head", async () => {
  const { stdout } = await cli(words("gifts xylophone -f csv"));
  expect(stdout).toMatch(/^id,name,coins,[^\n]+\n$/);
});
