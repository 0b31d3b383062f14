import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { defined, type Money, settle } from "../core/quantity.js";
import { several } from "../core/text.js";
import { type CoinPurchase, dayIn } from "../readers/export/records.js";
import type { Market } from "../regions/market.js";
import type { Remarks } from "../report/report.js";
import { type ListChoice, listRemarks } from "./price-lists.js";
import { estimatesOf, estimateTotals } from "./purchase-estimate.js";
import { howEstimated } from "./purchase-estimate-notes.js";

/** The purchases in a data export, and its name; null if it has no such section. */
export interface SpentFrom {
  readonly file: string;
  readonly purchases: readonly CoinPurchase[] | null;
}

/** The money already spent, with remarks. */
export interface SpentSoFar {
  readonly money: Money;
  readonly remarks?: Remarks;
}

/** The likely estimate of the purchases from the first day of a period to the day asked about, both included. */
export function spentSoFar(
  { file, purchases }: SpentFrom,
  first: Day,
  limit: Money,
  market: Market,
  choice: ListChoice,
): Outcome<SpentSoFar> {
  const { asOf } = market;
  if (purchases === null)
    return failure(
      "export.invalid",
      `${file} has no readable Coin Purchase History, so what you have spent is unknown`,
      "add it with --spent",
    );
  // All purchases are estimated, because all of them show where they were bought.
  const estimates = estimatesOf(purchases, market, choice);
  if (!estimates.ok) return estimates;
  const inPeriod = purchases.flatMap(({ time, coins }, index) =>
    time !== null && dayIn(time) >= first && dayIn(time) <= asOf
      ? [{ coins, priced: estimates.value.priced[index] ?? null }]
      : [],
  );
  const priced = inPeriod.filter((one) => one.priced !== null);
  const without = inPeriod.length - priced.length;
  const totals = estimateTotals(
    inPeriod.map((one) => one.priced),
    "purchases of the period",
  );
  const other = totals.find(({ likely }) => likely.unit !== limit.unit);
  if (other !== undefined) return otherCurrency(other.likely, limit);
  const [total] = totals;
  if (total === undefined && without > 0)
    return failure(
      "prices.not-yet",
      `no price list is old enough for the ${several(without, "purchase")} in ${file} since ${first}`,
      "add what you spent with --spent, or name a list with --prices",
    );
  const money = total?.likely ?? settle(defined(limit.unit, 0, "no purchases"), "half-even", "nothing bought");
  const lists = total === undefined ? [] : estimates.value.lists;
  const coins = priced.reduce((sum, one) => sum + one.coins, 0);
  const between = total === undefined ? "" : `, an estimate between ${total.low.amount} and ${total.high.amount}`;
  const bought = `${several(priced.length, "purchase")} (${several(coins, "coin")}) from ${first} to ${asOf}`;
  const assumptions = [
    `spent already: ${money.amount} ${money.unit} for ${bought}, from ${file}${between}`,
    ...howEstimated(lists),
  ];
  const undated = purchases.filter(({ time }) => time === null).length;
  const missing = [
    ...(without === 0 ? [] : [`${several(without, "purchase")} before the first price list`]),
    ...(undated === 0 ? [] : [`${several(undated, "purchase")} without a date`]),
  ];
  return succeed({
    money,
    remarks: {
      assumptions: [
        ...assumptions.map((text) => ({ text, source: null })),
        ...(listRemarks(lists, market.catalogue).assumptions ?? []),
      ],
      warnings:
        missing.length === 0
          ? []
          : [
              {
                code: "estimate.incomplete",
                message: `not included in what is already spent: ${missing.join(" and ")}`,
              },
            ],
    },
  });
}

/** Spending in one currency cannot be compared with a budget in another. */
export const otherCurrency = (spent: Money, budget: Money): Outcome<never> =>
  failure(
    "arg.conflict",
    `what is spent is in ${spent.unit}, the budget in ${budget.unit}`,
    `write both in ${budget.unit}`,
  );
