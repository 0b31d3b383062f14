import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyOf } from "../../../src/core/currency.js";
import { dayOf } from "../../../src/core/date.js";
import { replay, walk } from "../../../src/core/step.js";
import { figures } from "../../../src/report/report.js";
import { runs } from "../../support/runs.js";
import { ask, log, minorOf, YEAR } from "./books.js";

const month = fc.integer({ min: 1, max: 12 }).map((m) => `2025-${String(m).padStart(2, "0")}`);

const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => dayOf(`${m}-${String(d).padStart(2, "0")}`)!);

const cents = fc.integer({ min: 1, max: 5_000_000 });

const textOf = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;

/** Everything added up the long way, in whole cents. */
describe("against sums in whole cents", () => {
  const usd = currencyOf("USD")!;
  const days = fc.array(fc.record({ key: day, coins: fc.integer({ min: 0, max: 1_000_000 }) }), { maxLength: 12 });
  const payments = fc.array(fc.record({ day, gross: cents, fee: fc.integer({ min: 0, max: 100 }) }), { maxLength: 12 });

  test("counted coins, payments and running sums", () => {
    fc.assert(
      fc.property(days, payments, (counted, paid) => {
        const received = paid.map((one) => ({
          day: one.day,
          currency: usd,
          gross: textOf(one.gross + 100),
          net: textOf(one.gross + 100 - one.fee),
        }));
        const { months, total } = ask({ counted: [{ ...log, days: counted }], received, covered: YEAR }).result;
        const all = [...counted.map(({ key }) => key), ...paid.map((one) => one.day)].map((text) => text.slice(0, 7));
        expect(months.map(({ period }) => period)).toEqual([...new Set(all)].sort());

        let [estimate, arrived, sentIn, begun] = [0n, 0n, 0n, false];
        for (const one of months) {
          const own = counted.filter(({ key }) => key.startsWith(one.period));
          const coins = own.reduce((sum, { coins: some }) => sum + some, 0);
          expect(one.counted === null ? undefined : Number(one.counted.coins.amount)).toBe(
            own.length === 0 ? undefined : coins,
          );
          const mine = paid.filter((payment) => payment.day.startsWith(one.period));
          const sent = mine.reduce((sum, { gross }) => sum + BigInt(gross + 100), 0n);
          const taken = mine.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
          expect(one.received?.map(({ gross, fees }) => [minorOf(gross.amount), minorOf(fees!.amount)])).toEqual(
            mine.length === 0 ? [] : [[sent, taken]],
          );
          if (own.length > 0) begun = true;
          if (!begun) {
            expect(one.running).toBeNull();
            continue;
          }
          // A coin is half a cent under a flat share, and each month is rounded down by itself.
          if (own.length > 0) estimate += BigInt(Math.floor(coins / 2));
          arrived += sent;
          sentIn += BigInt(mine.length);
          // The dearest of 2.90 for each payment, and 1.5 % and 0.10, each fee rounded by half a cent at most.
          const byPaypal = (15n * estimate + 10_000n * sentIn + (sentIn > 1n ? 500n * sentIn : 0n) + 500n) / 1000n;
          const dearest = sentIn === 0n ? 0n : 290n * sentIn > byPaypal ? 290n * sentIn : byPaypal;
          const low = dearest > estimate ? 0n : estimate - dearest;
          const bound = arrived < low ? low : arrived > estimate ? estimate : arrived;
          expect(minorOf(one.running!.estimate.likely.amount)).toBe(estimate);
          expect(minorOf(one.running!.compared!.received.amount)).toBe(arrived);
          expect(one.running!.compared!.verdict).toBe(
            arrived < low ? "below" : arrived > estimate ? "above" : "inside",
          );
          expect(minorOf(one.running!.compared!.off.amount)).toBe(arrived - bound);
        }
        expect(total).toEqual(months.at(-1)?.running ?? null);
      }),
      { numRuns: runs(60) },
    );
  });

  test("every step agrees with its figure", () => {
    fc.assert(
      fc.property(days, payments, (counted, paid) => {
        const received = paid.map((one) => ({
          day: one.day,
          currency: usd,
          gross: textOf(one.gross),
          net: textOf(one.gross),
        }));
        const { result } = ask({ counted: [{ ...log, days: counted }], received, covered: YEAR }, "US");
        const steps = walk([...figures(result)].map(({ figure }) => figure.step));
        for (const step of steps) expect(replay(step)).toBe(step.value.amount);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("the days of a sheet", () => {
  const [from, to] = [dayOf("2026-07-01")!, dayOf("2026-07-20")!];
  const reported = [{ month: "2026-07", from, to, diamonds: 100, sheet: "s", lastMonth: null }];
  const days = (...keys: string[]) => [{ ...log, days: keys.map((key) => ({ key, coins: 10 })) }];

  test("the first and the last count, the days before and after do not", () => {
    const counted = days("2026-06-30", "2026-07-01", "2026-07-20", "2026-07-21");
    const [, july] = ask({ counted, reported }).result.months;
    expect(july!.counted!.coins.amount).toBe("30");
    expect(july!.difference!.counted.amount).toBe("20");
    expect(july!.difference!.diamonds.amount).toBe("80");
  });

  test("a month without days is compared as a whole", () => {
    const [july] = ask({ counted: days("2026-07"), reported }).result.months;
    expect(july!.difference!.counted.amount).toBe("10");
  });

  test("a sheet that reports nothing has no relative difference", () => {
    const [july] = ask({ counted: days("2026-07-02"), reported: [{ ...reported[0]!, diamonds: 0 }] }).result.months;
    expect(july!.difference).toMatchObject({ part: null, diamonds: { amount: "-10" } });
  });

  test("two sides that agree need no explanation", () => {
    const { explanations } = ask({ counted: days("2026-07-02"), reported: [{ ...reported[0]!, diamonds: 10 }] }).result;
    expect(explanations).toEqual([]);
  });
});

test("empty input is an answer too", () => {
  const { result, warnings } = ask({ received: [], covered: [] });
  expect(result).toMatchObject({ months: [], total: null, explanations: [] });
  expect(warnings.map(({ code }) => code)).toEqual(["reconcile.one-sided"]);
});

test("what logs contain but no figure counts is reported, with one side or two", () => {
  const counted = [
    { ...log, days: [], badLines: 2, unpriced: 1, untimedCoins: 22 },
    { ...log, days: [], unfinishedCoins: 7 },
  ];
  for (const received of [null, []]) {
    const said = ask({ counted, received }).warnings.filter(({ code }) => code === "reconcile.uncounted");
    expect(said.map(({ message }) => message)).toEqual([
      "not counted: 2 lines that could not be read; giftworth tally shows where",
      "not counted: 1 gift without a known price; giftworth tally names them",
      "not counted: 22 coins without a time, which belong to no month",
      "not counted: 7 coins of streaks without an end in the logs",
    ]);
  }
});
