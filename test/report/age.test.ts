import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/core/date.js";
import { type Age, firstWithin } from "../../src/report/age.js";
import { cli, words } from "../support/cli.js";

const stale = async (line: string): Promise<readonly string[]> => {
  const { stdout, exit } = await cli(words(`${line} --json`));
  expect(exit).toBe(0);
  const warnings: { code: string; message: string }[] = JSON.parse(stdout).warnings;
  return warnings.filter(({ code }) => code === "catalogue.stale").map(({ message }) => message);
};

test("--explain shows how a figure was converted", async () => {
  const { stdout } = await cli(words("cost 700 --prices us-web-2024 --in EUR --explain --json"));
  const { steps, figures } = JSON.parse(stdout).explanation;
  // 7.40 USD at 0.86687572 EUR for one of them is 6.4149, rounded half-even.
  const rounded = steps[figures["offers[0].pay.in"] - 1];
  expect(rounded).toMatchObject({ kind: "round", amount: "6.41", unit: "EUR", rounding: "half-even" });
  const [pay, give, per] = steps[rounded.from[0] - 1].from.map((number: number) => steps[number - 1]);
  expect(pay).toMatchObject({ amount: "7.40", unit: "USD" });
  expect(give).toMatchObject({ kind: "fact", amount: "0.86687572", unit: "EUR", sources: ["currency-api"] });
  expect(per).toMatchObject({ kind: "definition", unit: "USD" });
});

describe("--max-age", () => {
  test("names each entry that the figures use and that is older, the oldest first, with its place", async () => {
    // The list was seen until 2022, the gift on 2026-07-20: 2022-01-01 is 1,786 days before 2026-11-22, that 125.
    const found = await stale("cost Rose --prices gb-ios-2022 --max-age 100");
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /^“gb-ios-2022” was last seen in 2022, up to 1786 days ago \(data\/prices\/gb\.yaml:\d+:\d+\)$/,
    );
    expect(found[1]).toMatch(/^“Rose \(id 5655\)” was last seen in 2026-07-20, 125 days ago \(data\/gifts\.yaml:/);
  });

  test("names the share that is assumed, which halves the answer", async () => {
    // 2025-07-25, the day of the policy, is 485 days before 2026-11-22: 159 to the end of 2025, and 326.
    expect(await stale("payout 1000 --region GB --max-age 400")).toContainEqual(
      expect.stringMatching(/^“flat-eea-2025” was last seen in 2025-07-25, 485 days ago \(data\/payout-models\.yaml:/),
    );
    const young = await stale("payout 1000 --region GB --max-age 485");
    expect(young.filter((one) => one.includes("flat-eea"))).toEqual([]);
  });

  // The newest rate of the euro is of 2026-09-15, 68 days before 2026-11-22.
  test.each([
    ["cost 700", 68],
    ["payout Rose", 68],
    ["budget 20", 68],
    ["cashout --diamonds 40000", 68],
  ])("%s names the exchange rate behind --in", async (line, days) => {
    const rate = new RegExp(`^the exchange rates are from 2026-09-15, ${days} days ago \\(data/day-rates\\.yaml:`);
    expect(await stale(`${line} --in EUR --max-age ${days - 1}`)).toContainEqual(expect.stringMatching(rate));
    expect(await stale(`${line} --in EUR --max-age ${days}`)).not.toContainEqual(expect.stringMatching(rate));
  });

  test("does not mention entries that are young enough, to the day", async () => {
    expect(await stale("cost Rose --prices gb-ios-2022 --max-age 125")).toHaveLength(1);
    expect(await stale("cost Rose --prices gb-ios-2022 --max-age 5years")).toEqual([]);
    expect(await stale("cost Rose --prices gb-ios-2022")).toEqual([]);
  });

  test("with --exit-status is 10 if an entry is older", async () => {
    const line = "cost Rose --prices gb-ios-2022 --exit-status";
    expect((await cli(words(`${line} --max-age 100`))).exit).toBe(10);
    expect((await cli(words(`${line} --max-age 5years`))).exit).toBe(0);
    expect((await cli(words(line))).exit).toBe(0);
  });

  test.each([["1 year"], ["-5"], ["1.5years"], ["2weeks"], ["999999"], ["0x5"]])("%s is refused", async (age) => {
    const { exit, stderr } = await cli(["cost", "Rose", `--max-age=${age}`]);
    expect(exit).toBe(2);
    expect(stderr).toContain("write days, months or years, like 365, 18months, 2years");
  });
});

test("a day early enough is older than any age", () => {
  // 0000 is a leap year of 366 days: 36,525 before 0100-01-01 is its first day, and before that there is no day.
  const early = dayOf("0100-01-01")!;
  expect(firstWithin({ count: 36_525, unit: "days" }, early)).toBe("0000-01-01");
  expect(firstWithin({ count: 36_524, unit: "days" }, early)).toBe("0000-01-02");
  expect(firstWithin({ count: 99_999, unit: "days" }, early)).toBe("0000-01-01");
});

test.each<[Age, string]>([
  [{ count: 0, unit: "days" }, "2026-03-31"],
  [{ count: 31, unit: "days" }, "2026-02-28"],
  [{ count: 1, unit: "months" }, "2026-02-28"],
  [{ count: 25, unit: "months" }, "2024-02-29"],
  [{ count: 2, unit: "years" }, "2024-03-31"],
  [{ count: 99999, unit: "years" }, "0000-01-01"],
])("%j before 2026-03-31 is %s", (age, day) => {
  expect(firstWithin(age, dayOf("2026-03-31")!)).toBe(day);
});
