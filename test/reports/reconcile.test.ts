import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyOf } from "../../src/core/currency.js";
import { dayOf } from "../../src/core/date.js";
import { unwrap } from "../../src/core/diagnostic.js";
import { replay, walk } from "../../src/core/step.js";
import type { Books } from "../../src/reports/books.js";
import { reconcile } from "../../src/reports/reconcile.js";
import { figures } from "../../src/reports/report.js";
import { dataCatalogue } from "../support/data.js";

const asOf = dayOf("2026-11-22")!;
const NONE: Books = { files: [], counted: null, reported: null, received: null, aside: [], creator: null, notes: [] };
const log = {
  file: "log",
  untimedCoins: 0,
  unfinishedCoins: 0,
  undedupable: 0,
  unpriced: 0,
  badLines: 0,
  receivers: 1,
};
const ask = (books: Partial<Books>, region = "GB") =>
  unwrap(reconcile({ books: { ...NONE, ...books }, region, asOf }, dataCatalogue));

const month = fc.integer({ min: 1, max: 12 }).map((m) => `2025-${String(m).padStart(2, "0")}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => dayOf(`${m}-${String(d).padStart(2, "0")}`)!);
const cents = fc.integer({ min: 1, max: 5_000_000 });
const textOf = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
const minorOf = (amount: string): bigint => BigInt(amount.replace(".", ""));

/** Everything added up the long way round, in whole cents. */
describe("beside sums in whole cents", () => {
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
        const { months, total } = ask({ counted: [{ ...log, days: counted }], received }).result;
        const all = [...counted.map(({ key }) => key), ...paid.map((one) => one.day)].map((text) => text.slice(0, 7));
        expect(months.map(({ period }) => period)).toEqual([...new Set(all)].sort());

        let [estimate, arrived, begun] = [0n, 0n, false];
        for (const one of months) {
          const own = counted.filter(({ key }) => key.startsWith(one.period));
          const coins = own.reduce((sum, { coins: some }) => sum + some, 0);
          expect(one.counted === null ? undefined : Number(one.counted.coins.amount)).toBe(
            own.length === 0 ? undefined : coins,
          );
          const mine = paid.filter((payment) => payment.day.startsWith(one.period));
          const sent = mine.reduce((sum, { gross }) => sum + BigInt(gross + 100), 0n);
          const taken = mine.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
          expect(one.received?.map(({ gross, fees }) => [minorOf(gross.amount), minorOf(fees.amount)])).toEqual(
            mine.length === 0 ? [] : [[sent, taken]],
          );
          if (own.length > 0) begun = true;
          if (!begun) {
            expect(one.running).toBeNull();
            continue;
          }
          // A coin is half a cent where the share is flat, each month rounded down for itself.
          if (own.length > 0) estimate += BigInt(Math.floor(coins / 2));
          arrived += sent;
          expect(minorOf(one.running!.estimate.likely.amount)).toBe(estimate);
          expect(minorOf(one.running!.compared!.received.amount)).toBe(arrived);
          expect(one.running!.compared!.verdict).toBe(
            arrived < estimate ? "below" : arrived > estimate ? "above" : "inside",
          );
          expect(minorOf(one.running!.compared!.off.amount)).toBe(arrived - estimate);
        }
        expect(total).toEqual(months.at(-1)?.running ?? null);
      }),
      { numRuns: 60 },
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
        const { result } = ask({ counted: [{ ...log, days: counted }], received }, "US");
        const steps = walk([...figures(result)].map(({ figure }) => figure.step));
        for (const step of steps) expect(replay(step)).toBe(step.value.amount);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the days of a sheet", () => {
  const [from, to] = [dayOf("2026-07-01")!, dayOf("2026-07-20")!];
  const reported = [{ month: "2026-07", from, to, diamonds: 100, sheet: "s" }];
  const days = (...keys: string[]) => [{ ...log, days: keys.map((key) => ({ key, coins: 10 })) }];

  test("the first and the last count, the ones beside them do not", () => {
    const counted = days("2026-06-30", "2026-07-01", "2026-07-20", "2026-07-21");
    const [, july] = ask({ counted, reported }).result.months;
    expect(july!.counted!.coins.amount).toBe("30");
    expect(july!.difference!.counted.amount).toBe("20");
    expect(july!.difference!.diamonds.amount).toBe("80");
  });

  test("a month counted as one is compared as one", () => {
    const [july] = ask({ counted: days("2026-07"), reported }).result.months;
    expect(july!.difference!.counted.amount).toBe("10");
  });

  test("a sheet with nothing reported has no part of it", () => {
    const [july] = ask({ counted: days("2026-07-02"), reported: [{ ...reported[0]!, diamonds: 0 }] }).result.months;
    expect(july!.difference).toMatchObject({ part: null, diamonds: { amount: "-10" } });
  });

  test("where both agree nothing needs explaining", () => {
    const { explanations } = ask({ counted: days("2026-07-02"), reported: [{ ...reported[0]!, diamonds: 10 }] }).result;
    expect(explanations).toEqual([]);
  });
});

test("nothing at all is an answer too", () => {
  const { result, warnings } = ask({ received: [] });
  expect(result).toMatchObject({ months: [], total: null, explanations: [] });
  expect(warnings.map(({ code }) => code)).toEqual(["reconcile.one-sided"]);
});

test("what logs hold and no figure has is said, with one side or two", () => {
  const counted = [
    { ...log, days: [], badLines: 2, unpriced: 1, untimedCoins: 22 },
    { ...log, days: [], unfinishedCoins: 7 },
  ];
  for (const received of [null, []]) {
    const said = ask({ counted, received }).warnings.filter(({ code }) => code === "reconcile.uncounted");
    expect(said.map(({ message }) => message)).toEqual([
      "in no figure: 2 lines that could not be read; giftworth tally names the places",
      "in no figure: 1 gift without a known price; giftworth tally names them",
      "in no figure: 22 coins without a time, which belong to no month",
      "in no figure: 7 coins of streaks whose end is in no log",
    ]);
  }
});
