import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Books } from "../../../src/commands/reconcile/records.js";
import { reconcile } from "../../../src/commands/reconcile/report.js";
import { currencyOf } from "../../../src/core/currency.js";
import { dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { replay, walk } from "../../../src/core/step.js";
import { figures } from "../../../src/report/report.js";
import { dataCatalogue } from "../../support/data.js";
import { runs } from "../../support/runs.js";

const asOf = dayOf("2026-11-22")!;
const NONE: Books = {
  files: [],
  counted: null,
  reported: null,
  received: null,
  covered: null,
  aside: [],
  payers: null,
  onlyTikTok: false,
  rolling: [],
  creator: null,
  notes: [],
  doubts: [],
};
const spanOf = (from: string, to: string) => [{ statement: "s", from: dayOf(from)!, to: dayOf(to)! }];
const YEAR = spanOf("2025-01-01", "2025-12-31");
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

describe("what statements cover", () => {
  const usd = currencyOf("USD")!;
  const counted = [3, 4, 5, 6, 9].map((m) => ({ key: `2025-0${m}-10`, coins: 100 * 2 ** m }));
  /** Months with coins worth that many cents: 2^m × 100 coins are half as many cents. */
  const worth = (...months: number[]) => months.reduce((cents, m) => cents + 50 * 2 ** m, 0);
  const paid = (text: string, gross = "1.00") => ({ day: dayOf(text)!, currency: usd, gross, net: gross });

  test.each([
    ["the year", spanOf("2025-01-20", "2025-12-01"), worth(3, 4, 5, 6, 9), []],
    ["from the month after the first", spanOf("2025-04-28", "2025-12-01"), worth(3, 4, 5, 6, 9), []],
    ["from two months after it", spanOf("2025-05-01", "2025-12-01"), worth(4, 5, 6, 9), ["2025-03"]],
    ["into the last month", spanOf("2025-01-01", "2025-09-01"), worth(3, 4, 5, 6, 9), []],
    ["up to the day before it", spanOf("2025-01-01", "2025-08-31"), worth(3, 4, 5, 6), ["2025-09"]],
    [
      "two parts of it",
      [...spanOf("2025-04-01", "2025-04-30"), ...spanOf("2025-10-02", "2025-10-03")],
      worth(3, 4, 9),
      ["2025-05", "2025-06"],
    ],
    ["nothing", [], 0, ["2025-03", "2025-04", "2025-05", "2025-06", "2025-09"]],
  ])("%s", (_, covered, cents, outside) => {
    const { result, warnings } = ask({ counted: [{ ...log, days: counted }], received: [], covered });
    expect(result.total === null ? 0n : minorOf(result.total.estimate.likely.amount)).toBe(BigInt(cents));
    const unjudged = result.months.filter(({ judged }) => !judged).map(({ period }) => period);
    expect(unjudged).toEqual(outside);
    const said = warnings.filter(({ code }) => code === "reconcile.not-covered").map(({ message }) => message);
    expect(said.flatMap((message) => message.match(/^[\d, -]+(?= cannot)/)![0].split(", "))).toEqual(outside);
    for (const { judged, running } of result.months) if (!judged) expect(running).toBeNull();
  });

  test("a month outside them is not known to be without payment", () => {
    const covered = spanOf("2025-04-01", "2025-04-30");
    const { months, total } = ask({ counted: [{ ...log, days: counted }], received: [], covered }).result;
    expect(months.map(({ received }) => received)).toEqual([null, [], null, null, null]);
    expect(months.map(({ compared }) => compared?.verdict)).toEqual([
      undefined,
      "below",
      undefined,
      undefined,
      undefined,
    ]);
    // March and April: 4.00 and 8.00
    expect(total?.compared?.off.amount).toBe("-12.00");
  });

  test("money before the first month compared is in no sum", () => {
    const received = [paid("2025-02-01"), paid("2025-04-02", "3.00")];
    const days = [{ key: "2025-04-10", coins: 600 }];
    const { total } = ask({ counted: [{ ...log, days }], received, covered: YEAR }).result;
    expect(total?.compared).toMatchObject({ received: { amount: "3.00" }, verdict: "inside" });
  });

  test("a payment that matches an earlier month alone is pointed out", () => {
    // March 800 coins: 4.00; April 1,600: 8.00. April's is received in May.
    const days = counted.slice(0, 2);
    const { explanations } = ask({
      counted: [{ ...log, days }],
      received: [paid("2025-05-03", "8.00")],
      covered: YEAR,
    }).result;
    expect(explanations.filter(({ id }) => id === "fits")).toEqual([
      {
        about: "money",
        id: "fits",
        text: "the payment of 8.00 USD on 2025-05-03 by itself matches the estimate for 2025-04",
        source: null,
        months: ["2025-04", "2025-05"],
      },
    ]);
  });

  test("a statement may begin after the money for its first month was paid", () => {
    const covered = spanOf("2025-05-04", "2025-12-31");
    const { explanations } = ask({ counted: [{ ...log, days: counted.slice(0, 2) }], received: [], covered }).result;
    expect(explanations.find(({ id }) => id === "begins")?.text).toBe(
      "money for 2025-04 that arrived before 2025-05-04, when the statements begin",
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
