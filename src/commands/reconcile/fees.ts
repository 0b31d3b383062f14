import type { PartRule } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { isNonZero, shifted } from "../../core/number.js";
import {
  counted,
  fact,
  given,
  least,
  type Money,
  minus,
  most,
  type Quantity,
  settle,
  sum,
  times,
} from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { type Method, methodsFor } from "../../payouts/withdrawal.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";
import { conversionsOf } from "./conversion.js";

/** Methods whose fees may have been deducted: the stated one, or all that charge something. */
export interface FeesTaken {
  readonly isStated: boolean;
  readonly ways: readonly Method[];
  /** What their providers charge for conversion. */
  readonly conversions: readonly PartRule[];
}

/** The methods of a market whose fees may have been deducted, in the catalogue's order. */
export function feesTaken(stated: Method | undefined, market: Market): FeesTaken {
  const conversions = conversionsOf(stated, market);
  if (stated !== undefined) return { isStated: true, ways: [stated], conversions };
  const ways = methodsFor(market).filter(({ fee }) => isNonZero(fee.part + fee.fixed));
  return { isStated: false, ways, conversions };
}

/** The largest rounding error of a payment's fee, which is rounded separately. */
const HALF_A_CENT = "0.005";

/** The fees of `payments` for an amount by one method, at most the amount; the bounds allow for rounding. */
function feesOf(amount: Money, payments: number, { method, fee }: Method): Range<Money> {
  const label = `fees of ${several(payments, "payment")} by ${method}`;
  const number = counted("count", payments, "payments of the statements");
  const part = times(
    amount,
    fact("ratio", fee.part, `fee, part of a payment by ${method}`, fee),
    "parts of the payments",
  );
  const fixed = times(fact(fee.currency, fee.fixed, `fee, fixed, by ${method}`, fee), number, "fixed fees");
  const exactly = sum([part, fixed], label);
  // The fee of a single payment is rounded like the sum, and a fixed fee is not rounded.
  const isRounded = payments > 1 && isNonZero(fee.part);
  const slack = times(given(USD, isRounded ? HALF_A_CENT : "0", "rounding of one fee"), number, "rounding of the fees");
  const within = (fees: Quantity<Currency>): Money => {
    const none = given(USD, "0", "no fee");
    return settle(most(least(fees, amount, "fees, at most the money"), none, label), "half-up", label);
  };
  return {
    low: within(minus(exactly, slack, label)),
    likely: within(exactly),
    high: within(sum([exactly, slack], label)),
  };
}

/** An estimate after the fees of one method; the bounds include the effect of rounding. */
const lessFeesOf = (estimate: Range<Money>, payments: number, way: Method): Range<Money> =>
  range((bound) => {
    const fees = feesOf(estimate[bound], payments, way);
    const taken = bound === "low" ? fees.high : bound === "high" ? fees.low : fees.likely;
    const label = `estimate after fees by ${way.method}, ${bound}`;
    return settle(minus(estimate[bound], taken, label), "down", label);
  });

/**
 * An estimate as it arrives in a number of payments: after the fees of the stated method. If none is stated, only its
 * low end is reduced, by the most expensive method.
 */
export function afterFees(estimate: Range<Money>, payments: number, { isStated, ways }: FeesTaken): Range<Money> {
  if (payments === 0) return estimate;
  const all = ways.map((way) => lessFeesOf(estimate, payments, way));
  const [first, ...more] = all;
  if (first === undefined) return estimate;
  if (isStated) return first;
  const low = more.reduce((lowest, one) => (one.low.exact.cmp(lowest.exact) < 0 ? one.low : lowest), first.low);
  return { ...estimate, low };
}

/** The method whose fees explain the money received: it is within the estimate after them, but not before. */
export function explaining(
  received: Money,
  estimate: Range<Money>,
  payments: number,
  { ways }: FeesTaken,
): string | null {
  const holds = ({ low, high }: Range<Money>): boolean =>
    low.exact.cmp(received.exact) <= 0 && received.exact.cmp(high.exact) <= 0;
  if (payments === 0 || holds(estimate)) return null;
  return ways.find((way) => holds(lessFeesOf(estimate, payments, way)))?.method ?? null;
}

/** The assumptions about fees in the estimates. */
export function feeRemarks({ isStated, ways }: FeesTaken): Remarks {
  const [first] = ways;
  if (first === undefined) return {};
  const each = ways.map(({ method, fee }) => {
    const part = isNonZero(fee.part) ? [`${shifted(fee.part, 2)}%`] : [];
    const fixed = isNonZero(fee.fixed) ? [`${fee.fixed} ${fee.currency}`] : [];
    return `${[...part, ...fixed].join(" and ") || "nothing"} by ${method}`;
  });
  const text = isStated
    ? `withdrawing costs ${each.join(", ")}: it is deducted from each estimate once per payment in the statements`
    : `withdrawing costs ${each.join(", ")}: the low end of each estimate is after the highest of these fees, once per payment in the statements`;
  return { assumptions: [{ text, source: first.fee.sources[0] ?? null }] };
}
