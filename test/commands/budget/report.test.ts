import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PriceList } from "../../../src/catalogue/model/model.js";
import { type Budget, type BudgetQuery, budget } from "../../../src/commands/budget/report.js";
import type { Currency } from "../../../src/core/currency.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { type Money, wholeOf } from "../../../src/core/quantity.js";
import { replay } from "../../../src/core/step.js";
import type { Pack } from "../../../src/packing/purchase.js";
import { explanationOf } from "../../../src/report/report.js";
import { bruteForce, bruteForceMost } from "../../packing/brute-force.js";
import { cli, words } from "../../support/cli.js";
import { dataCatalogue } from "../../support/data.js";
import { runs } from "../../support/runs.js";

const asOf = dayOf("2026-11-22") as Day;

const listOf = (packs: readonly Pack[]): PriceList => ({
  id: "mine",
  region: "US",
  channel: "ios",
  currency: "USD" as Currency,
  estimated: false,
  default: true,
  complete: true,
  packages: packs.map(({ coins, price }) => ({
    coins,
    price: dollars(price),
    at: { file: "t.yaml", line: 1, column: 1 },
  })),
  sources: ["iso-3166"],
  at: { file: "t.yaml", line: 1, column: 1 },
});

const dollars = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
const cents = ({ amount }: Money): number => Number(amount.replace(".", ""));

const ask = (packs: readonly Pack[], query: Omit<BudgetQuery, "asOf">): Budget =>
  unwrap(budget({ ...query, asOf }, { ...dataCatalogue, priceLists: [listOf(packs)] })).result;

const anyPacks = fc.uniqueArray(
  fc.record({ coins: fc.integer({ min: 1, max: 30 }), price: fc.integer({ min: 4, max: 40 }) }),
  { minLength: 1, maxLength: 4, selector: ({ coins }) => coins },
);
const anyLimit = fc.integer({ min: 1, max: 90 });
const anyPeriods = fc.integer({ min: 1, max: 5 });
const anyHabit = fc.option(
  fc.record({ roses: fc.integer({ min: 1, max: 20 }), times: fc.integer({ min: 1, max: 3 }) }),
  {
    nil: undefined,
  },
);
const anySpent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });

describe("whatever the list, the limit and the habit", () => {
  const anyPlan = fc.record({
    packs: anyPacks,
    limit: anyLimit,
    periods: anyPeriods,
    habit: anyHabit,
    spent: anySpent,
  });
  const plan = ({ packs, limit, periods, habit, spent }: typeof anyPlan extends fc.Arbitrary<infer T> ? T : never) =>
    ask(packs, {
      budget: { amount: dollars(limit) },
      periods,
      ...(habit === undefined ? {} : { gift: [`${habit.roses}xRose`], times: habit.times }),
      ...(spent === undefined ? {} : { spent: { amount: dollars(spent) } }),
    });
  const limitsOf = ({ limit, periods, spent = 0 }: { limit: number; periods: number; spent?: number | undefined }) =>
    Array.from({ length: periods }, (_, index) => (index === 0 ? Math.max(0, limit - spent) : limit));

  test("each period makes the best purchase for its limit and the money carried over", () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const { packs } = given;
        const limits = limitsOf(given);
        let left = 0;
        for (const [index, { spent, coinsBought, moneyLeft, buy }] of plan(given).periods.entries()) {
          const money = left + limits[index]!;
          left = cents(moneyLeft);
          expect(cents(spent) + left).toBe(money);
          const purchases = buy!.reduce((all, { quantity }) => all + quantity, 0);
          const largest = Math.max(0, ...packs.filter(({ price }) => price <= money).map(({ coins }) => coins));
          const step = Math.min(bruteForceMost(money, { packs })?.coins ?? 0, 400 * largest - 1);
          const best = bruteForceMost(money, { packs }, step) ?? { total: 0, purchases: 0, coins: 0 };
          expect({ total: cents(spent), purchases, coins: wholeOf(coinsBought) }).toEqual(best);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("no coin and no cent is lost", () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        const { periods, total } = plan(given);
        const sumOf = (of: (one: (typeof periods)[number]) => number) => periods.reduce((all, one) => all + of(one), 0);
        const coins = sumOf((one) => wholeOf(one.coinsUsed)) + wholeOf(periods.at(-1)!.coinsLeft);
        expect(sumOf((one) => wholeOf(one.coinsBought))).toBe(coins);
        const money = sumOf((one) => cents(one.spent)) + cents(periods.at(-1)!.moneyLeft);
        expect(limitsOf(given).reduce((all, limit) => all + limit, 0)).toBe(money);
        expect(cents(total.spent) + cents(total.moneyLeft)).toBe(money);
        expect(wholeOf(total.coinsUsed) + wholeOf(total.coinsLeft)).toBe(wholeOf(total.coinsBought));
      }),
      { numRuns: runs(300) },
    );
  });

  test("a habit costs what trying every purchase finds, and passes the limit if that is more", () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        if (given.habit === undefined) return;
        const { habit, passedIn, periods } = plan(given);
        const need = given.habit.roses * given.habit.times;
        const limits = limitsOf(given);
        let kept = 0;
        let passed: string | null = null;
        const best = habit!.periods.map(({ period }, index) => {
          const missing = Math.max(0, need - kept);
          const step = bruteForce(missing, { packs: given.packs })!.total;
          const found = bruteForce(missing, { packs: given.packs }, Number.POSITIVE_INFINITY, step)!;
          kept += found.coins - need;
          if (passed === null && found.total > limits[index]!) passed = period;
          return { total: found.total, kept };
        });
        const together = best.reduce((total, one) => total + one.total, 0);
        if (cents(habit!.small!.pay) < together) {
          // Small packs that happen to leave less over are then the better purchase.
          expect(habit!.well).toEqual(habit!.small);
          for (const { well, small } of habit!.periods) expect(well).toEqual(small);
          return;
        }
        expect(habit!.periods.map(({ well }) => ({ total: cents(well.pay), kept: wholeOf(well.coinsLeft) }))).toEqual(
          best,
        );
        expect(passedIn).toBe(passed);
        // If the limit covers the habit, so does the purchase.
        if (passedIn !== periods[0]!.period) expect(wholeOf(periods[0]!.coinsUsed)).toBe(need);
      }),
      { numRuns: runs(300) },
    );
  });

  test("every step computes what it says", () => {
    fc.assert(
      fc.property(anyPlan, (given) => {
        for (const step of explanationOf(plan(given)).steps) expect(replay(step)).toBe(step.value.amount);
      }),
      { numRuns: runs(50) },
    );
  });
});

test("the pace agrees with counting day by day", () => {
  const packs = [{ coins: 1000, price: 1_000_000 }];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 28 }),
      (limit, spent, day) => {
        const today = `2027-02-${String(day).padStart(2, "0")}` as Day;
        const query = { budget: { amount: dollars(limit) }, spent: { amount: dollars(spent) }, asOf: today };
        const { pace } = unwrap(budget(query, { ...dataCatalogue, priceLists: [listOf(packs)] })).result;
        // Day n ends with spent x n / day: compared without dividing.
        const lasts = spent * 28 <= limit * day;
        const last = Array.from({ length: 28 }, (_, index) => index + 1).find((n) => spent * n >= limit * day);
        expect(pace?.runsOut).toBe(lasts ? null : `2027-02-${String(last).padStart(2, "0")}`);
        expect(cents(pace!.projected)).toBe(Math.ceil((spent * 28) / day));
        expect(cents(pace!.remaining)).toBe(Math.max(0, limit - spent));
      },
    ),
  );
});

test("without a known share the coins are still answered, and what creators receive is unknown, not zero", () => {
  const query = { budget: { amount: "0.99" }, prices: ["us-ios-2026"], asOf };
  const { result, warnings } = unwrap(budget(query, { ...dataCatalogue, regimes: [] }));
  expect(wholeOf(result.total.coinsBought)).toBe(65);
  expect(result.creators).toBeNull();
  expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "model.not-in-force: what creators receive is not known: no share regime is known for the US on 2026-11-22",
  ]);
});

test("without a rule on expiry, the assumption that coins are kept has no source", () => {
  const query = { budget: { amount: "0.99" }, prices: ["us-ios-2026"], asOf };
  const { assumptions } = unwrap(budget(query, { ...dataCatalogue, rules: [] }));
  expect(assumptions).toContainEqual({
    text: "coins do not expire while the account exists: no rule is published for the US",
    source: null,
    weight: null,
  });
});

describe("--exit-status", () => {
  test.each([
    ["budget 429.94 --channel android --gift Lion --times 1 --exit-status", 0],
    ["budget 429.93 --channel android --gift Lion --times 1 --exit-status", 10],
    ["budget 429.93 --channel android --gift Lion --times 1", 0],
    ["budget 50 --spent 50 --exit-status", 0],
    ["budget 50 --spent 50.01 --exit-status", 10],
    ["budget 50 --spent 50.01", 0],
    ["budget 0.10 --exit-status", 0],
    ["budget nonsense --exit-status", 2],
  ])("%s: %i", async (line, exit) => {
    expect((await cli(words(line))).exit).toBe(exit);
  });
});

describe("for people", () => {
  test("a budget below the smallest package says so, with the package's price", async () => {
    const { stdout } = await cli(words("budget 0.98 --channel ios"));
    expect(stdout).toContain("The first month buys no coins: the smallest purchase is 65 for $0.99.");
  });

  test("csv has a row for each period", async () => {
    const { stdout } = await cli(
      words("budget 20 --channel ios --periods 2 -f csv --fields period,spent,moneyLeft,coinsLeft"),
    );
    expect(stdout.replaceAll("\r", "").trim().split("\n")).toEqual([
      "period,spent.amount,spent.currency,moneyLeft.amount,coinsLeft",
      "2026-11,19.99,USD,0.01,1321",
      "2026-12,19.99,USD,0.02,2642",
    ]);
  });
});
