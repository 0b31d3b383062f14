import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysInMonth } from "../../src/core/date.js";
import { unwrap } from "../../src/core/diagnostic.js";
import { counted } from "../../src/core/quantity.js";
import { BOUNDS } from "../../src/core/range.js";
import { type Terms, termsFor } from "../../src/payouts/basis.js";
import { stretchesOf, tallyPayout } from "../../src/payouts/payout-by-day.js";
import { diamondModel, startsFromSpend } from "../../src/payouts/payout-model.js";
import { paidEvenly, sharePeriods } from "../../src/payouts/share-periods.js";
import { marketFor } from "../../src/regions/market.js";
import { dataCatalogue } from "../support/data.js";
import { runs } from "../support/runs.js";

const dayIn = (month: string, n: number) => addDays(dayOf(`${month}-01`)!, n);

const termsIn = (region: string, deductions: object, month: string): Terms<never> => {
  const market = unwrap(marketFor({ region, asOf: dayIn(month, 0) }, dataCatalogue));
  return unwrap(termsFor(deductions, market, diamondModel(startsFromSpend("")))) as Terms<never>;
};

describe("a month", () => {
  test("is cut at the day on which a share begins", () => {
    const cut = (region: string, month: string) =>
      unwrap(sharePeriods(month, termsIn(region, {}, month))).map(({ basis, days }) => `${days} ${basis.share.regime}`);
    expect(cut("US", "2025-02")).toEqual(["9 flat", "19 scaled"]);
    expect(cut("JP", "2025-08")).toEqual(["3 flat", "28 scaled"]);
    expect(cut("US", "2025-03")).toEqual(["31 scaled"]);
    expect(cut("GB", "2025-07")).toEqual(["31 flat"]);
  });

  test("with the same coins every day is paid as those days are in a tally", () => {
    const months = fc.constantFrom(["US", "2025-02"], ["JP", "2025-08"], ["US", "2026-02"], ["DE", "2025-07"]);
    const parts = fc.option(fc.constantFrom("0.1", "0.125", "0.333"), { nil: undefined });
    fc.assert(
      fc.property(months, fc.nat(400_000), parts, parts, ([region, month], each, agency, withholding) => {
        const deductions = { ...(agency && { agency }), ...(withholding && { withholding }) };
        const terms = termsIn(region!, deductions, month!);
        const days = Array.from({ length: daysInMonth(month!) }, (_, n) => ({ day: dayIn(month!, n), coins: each }));
        const stretches = unwrap(stretchesOf({ days, untimed: 0 }, terms));
        const { net } = unwrap(tallyPayout(stretches, undefined, terms)).payout;
        const coins = counted("coin", each * days.length, "");
        const even = paidEvenly(coins, month!, unwrap(sharePeriods(month!, terms))).net;
        for (const bound of BOUNDS) expect(even[bound].amount).toBe(net[bound].amount);
      }),
      { numRuns: runs(300) },
    );
  });
});

test("days of two shares are rounded once, on their sum", () => {
  // In hundredths of a cent: flat 50 a coin, scaled 20, 48 and 53; an agency's commission half up of the rounded gross.
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 0, max: 100 }), (flat, scaled, percent) => {
      fc.pre(flat > 0 && scaled > 0);
      const terms = termsIn("US", { agency: `0.${String(percent).padStart(2, "0")}`.replace("0.100", "1") }, "2025-02");
      const days = [
        { day: dayIn("2025-02", 3), coins: flat },
        { day: dayIn("2025-02", 20), coins: scaled },
      ];
      const { payout } = unwrap(tallyPayout(unwrap(stretchesOf({ days, untimed: 0 }, terms)), undefined, terms));
      for (const [bound, rate] of [
        ["low", 20],
        ["likely", 48],
        ["high", 53],
      ] as const) {
        const gross = Math.floor((50 * flat + rate * scaled) / 100);
        const agency = Math.floor((gross * percent + 50) / 100);
        expect(payout.net[bound].amount).toBe(((gross - agency) / 100).toFixed(2));
      }
    }),
    { numRuns: runs(300) },
  );
});
