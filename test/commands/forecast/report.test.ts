import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DiamondModel } from "../../../src/catalogue/model/model.js";
import { cashout } from "../../../src/commands/cashout/report.js";
import { type Forecast, type ForecastQuery, forecast } from "../../../src/commands/forecast/report.js";
import { payout } from "../../../src/commands/payout/report.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import type { Settled } from "../../../src/core/quantity.js";
import { BOUNDS, type Range } from "../../../src/core/range.js";
import { replay, walk } from "../../../src/core/step.js";
import { figures } from "../../../src/report/report.js";
import { dataCatalogue } from "../../support/data.js";
import { runs } from "../../support/runs.js";

const day = (text: string): Day => dayOf(text)!;
const ask = (query: ForecastQuery): Forecast => unwrap(forecast(query, dataCatalogue)).result;

/** Money in its smallest unit, whole figures as they are. */
const whole = ({ amount }: Settled): bigint => BigInt(amount.replace(".", ""));

const days = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

const triple = (most: number): fc.Arbitrary<Range<number>> =>
  fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most)).map((three) => {
    const [low = 0, likely = 0, high = 0] = three.sort((a, b) => a - b);
    return { low, likely, high };
  });

const percent = fc.integer({ min: 0, max: 100 }).map((n) => (n === 100 ? "1" : `0.${String(n).padStart(2, "0")}`));

/** Models that start from diamonds and know a share on every day: the scaled share begins in 2025. */
const models = dataCatalogue.payoutModels.filter(
  (model): model is DiamondModel => model.base === "diamonds" && model.share.kind !== "scaled",
);

interface Asked {
  readonly query: ForecastQuery & { readonly perLive: Range<number>; readonly livesPerWeek: string };
  /** Growth in whole per cent. */
  readonly growth: number | undefined;
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    perLive: triple(200_000),
    livesPerWeek: fc.integer({ min: 1, max: 14 }).map(String),
    growth: fc.option(fc.integer({ min: -100, max: 60 }), { nil: undefined }),
    periods: fc.integer({ min: 1, max: 13 }),
    region: fc.constantFrom("US", "GB", "JP", "DE", "FR", "IT", "BR"),
    model: fc.option(fc.constantFrom(...models.map(({ id }) => id)), { nil: undefined }),
    agency: fc.option(percent, { nil: undefined }),
    withholding: fc.option(percent, { nil: undefined }),
    cashOut: fc.boolean(),
    asOf: days,
  })
  .map(({ growth, model, agency, withholding, ...rest }) => ({
    growth,
    query: {
      ...rest,
      ...(growth === undefined ? {} : { growth: partOf(growth) }),
      ...(model === undefined ? {} : { model }),
      ...(agency === undefined ? {} : { agency }),
      ...(withholding === undefined ? {} : { withholding }),
    },
  }));

const partOf = (growth: number): string => {
  const hundredths = String(Math.abs(growth)).padStart(3, "0");
  return `${growth < 0 ? "-" : ""}${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
};

/** Months and their days by the runtime's own calendar, which the program never asks. */
function monthsOf(asOf: Day, count: number): { readonly period: string; readonly days: number }[] {
  const [year = 0, month = 0, date = 0] = asOf.split("-").map(Number);
  const first = date === 1 ? month - 1 : month;
  return Array.from({ length: count }, (_, n) => ({
    period: new Date(Date.UTC(year, first + n, 1)).toISOString().slice(0, 7),
    days: new Date(Date.UTC(year, first + n + 1, 0)).getUTCDate(),
  }));
}

describe("a forecast", () => {
  test("pays in every month and at every bound what payout pays for its coins on the first of the month", () => {
    fc.assert(
      fc.property(asked, ({ query }) => {
        const { perLive, livesPerWeek, growth, periods, cashOut, ...rest } = query;
        for (const { period, coins, net } of ask(query).periods) {
          // Missions began within it.
          if (`${query.region} ${period}` === "US 2025-02" || `${query.region} ${period}` === "JP 2025-08") continue;
          for (const bound of BOUNDS) {
            if (coins[bound].amount === "0") continue;
            const one = payout({ ...rest, what: [coins[bound].amount], asOf: day(`${period}-01`) }, dataCatalogue);
            expect(net[bound].amount, `${period} ${bound}`).toBe(unwrap(one).result.net[bound].amount);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("has the months of the calendar, and in each the coins that whole-number arithmetic gives", () => {
    fc.assert(
      fc.property(asked, ({ query, growth = 0 }) => {
        const { perLive, livesPerWeek, periods = 6, asOf } = query;
        const months = monthsOf(asOf, periods);
        const found = ask(query).periods;
        expect(found.map(({ period }) => period)).toEqual(months.map(({ period }) => period));
        for (const [n, { days }] of months.entries()) {
          for (const bound of BOUNDS) {
            const week = BigInt(perLive[bound]) * BigInt(livesPerWeek) * BigInt(100 + growth) ** BigInt(n);
            const coins = (week * BigInt(days)) / (7n * 100n ** BigInt(n));
            expect(whole(found[n]!.coins[bound])).toBe(coins);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test("keeps low at most likely and likely at most high, in every range", () => {
    fc.assert(
      fc.property(asked, ({ query }) => {
        const result = ask(query);
        const { total, periods, perLive, cashedOut } = result;
        const ranges = [
          total,
          perLive,
          ...periods.flatMap((one) => [one.coins, one.net, one.balance, one.payable, one.withdrawn]),
        ];
        for (const { low, likely, high } of [...ranges, ...(cashedOut ? [cashedOut.fees, cashedOut.withdrawn] : [])]) {
          expect(whole(low) <= whole(likely) && whole(likely) <= whole(high)).toBe(true);
        }
        for (const bound of BOUNDS) {
          expect(whole(total[bound])).toBe(periods.reduce((all, { net }) => all + whole(net[bound]), 0n));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test("explains every figure by steps that lead to it", () => {
    fc.assert(
      fc.property(asked, ({ query }) => {
        for (const step of walk([...figures(ask(query))].map(({ figure }) => figure.step)))
          expect(replay(step)).toBe(step.value.amount);
      }),
      { numRuns: runs(20) },
    );
  });
});

/** PayPal from 1.00 in the app at 1.5 % and 0.10, bank from 9.00 at 2.90; 1,000.00 a payment. In cents, fees half up. */
function arrives(cents: bigint, shown: bigint): bigint | undefined {
  const [full, last] = [cents / 100_000n, cents % 100_000n];
  // In thousandths of a cent: 1.5 % of a cent is 15 of them. A full payment costs 15.10.
  const paypal = full * 1510n + (last === 0n ? 0n : (last * 15n + 10_000n + 500n) / 1000n);
  const bank = (full + (last === 0n ? 0n : 1n)) * 290n;
  const nets = [...(shown >= 100n ? [cents - paypal] : []), ...(shown >= 900n ? [cents - bank] : [])];
  return nets.filter((net) => net > 0n).sort((a, b) => Number(b - a))[0];
}

describe("withdrawals", () => {
  test("take a thousand a day, cost the cheapest fees, and add up to the cent", () => {
    fc.assert(
      fc.property(asked, fc.nat(400_000), ({ query }, coins) => {
        const one = { ...query, perLive: { low: coins, likely: coins, high: coins }, region: "GB", cashOut: true };
        const result = ask({ ...one, asOf: day("2026-11-22"), model: "standard" });
        let [balance, shown] = [0n, 0n];
        let [arrived, first]: [bigint, string | null] = [0n, null];
        for (const { period, coins: all, net, withdrawn, balance: inApp, payable } of result.periods) {
          balance += whole(net.likely);
          // Half a cent a coin.
          shown += whole(all.likely) / 2n;
          if (shown >= 100n) first ??= period;
          const most = BigInt(monthsOf(day(`${period}-01`), 1)[0]!.days) * 100_000n;
          const taken = balance < most ? balance : most;
          const gets = arrives(taken, shown);
          if (gets !== undefined) {
            shown = (shown * (balance - taken)) / balance;
            balance -= taken;
            arrived += gets;
          }
          const got = [withdrawn, payable, inApp].map(({ likely }) => whole(likely));
          expect(got).toEqual([gets ?? 0n, balance, shown]);
        }
        expect(result.firstCashout?.likely ?? null).toBe(first);
        const { withdrawn, fees } = result.cashedOut!;
        expect(whole(withdrawn.likely)).toBe(arrived);
        expect(whole(result.total.likely)).toBe(arrived + whole(fees.likely) + balance);
      }),
      { numRuns: runs(150) },
    );
  });

  const kept = fc.constantFrom({}, { agency: "0.2" }, { withholding: "0.3" }, { agency: "0.5", withholding: "0.1" });

  test("pay what cashout says for the same balance", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28_000_00 }),
        fc.constantFrom("GB", "DE", "FR"),
        kept,
        (cents, region, off) => {
          // Half a cent a coin; February 2027 has four weeks.
          const coins = 2 * cents;
          const lives = { perLive: { low: coins, likely: coins, high: coins }, livesPerWeek: "0.25" };
          const asOf = day("2027-02-01");
          const { periods } = ask({ ...lives, ...off, region, asOf, periods: 1, cashOut: true });
          const usd = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
          const { methods } = unwrap(cashout({ ...off, usd, region, asOf }, dataCatalogue)).result;
          const open = methods.filter(({ status }) => status === "pass").map(({ net }) => whole(net));
          const most = open.reduce((best, one) => (one > best ? one : best), 0n);
          expect(whole(periods[0]!.withdrawn.likely)).toBe(most);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test("without them the balance is all that was earned, and the first cashout the same", () => {
    fc.assert(
      fc.property(asked, ({ query }) => {
        const [kept, taken] = [ask({ ...query, cashOut: false }), ask({ ...query, cashOut: true })];
        expect(kept.firstCashout).toEqual(taken.firstCashout);
        for (const bound of BOUNDS) {
          let all = 0n;
          for (const { net, payable, withdrawn } of kept.periods) {
            all += whole(net[bound]);
            expect([whole(payable[bound]), whole(withdrawn[bound])]).toEqual([all, 0n]);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
