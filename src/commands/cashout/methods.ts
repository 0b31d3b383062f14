import type { PartRule } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { present } from "../../core/present.js";
import {
  assumed,
  at,
  defined,
  fact,
  type Money,
  minus,
  most,
  type Quantity,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
  sum,
  times,
} from "../../core/quantity.js";
import { OPPOSITE, type Range, range } from "../../core/range.js";
import type { Minimum } from "../../payouts/minimum.js";
import { exactFee, type Method, withdraw } from "../../payouts/withdrawal.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { Limit, Status } from "./minimum.js";

/** What a withdrawal by one method costs. */
export interface Way {
  readonly method: string;
  /** A balance from `high` on can surely be withdrawn, one below `low` cannot; null if neither is known. */
  readonly minimum: Pick<Minimum, "low" | "high"> | null;
  /** Whether the balance reaches it. */
  readonly status: Status;
  readonly payments: Settled<"count">;
  /** The fraction of each payment taken as a fee. */
  readonly feePart: Ratio;
  /** The fee per payment, whatever its size. */
  readonly fixedFee: Money;
  readonly fees: Money;
  readonly net: Money;
  /** The net amount in the requested currency, after the provider's charge for conversion. */
  readonly afterSpread?: Range<Money>;
}

/** A balance withdrawn by a method; also in local money, if the provider's charge for conversion is known. */
export function wayOf(
  payable: Money,
  { method, minimum, status }: Limit,
  spreads: readonly PartRule[],
  exchange: Exchange | undefined,
): Way {
  const { payments, fees, net } = withdraw(payable, method);
  const { fee } = method;
  const spread = spreads.find((rule) => rule.method === method.method);
  const after = spread === undefined || exchange === undefined ? undefined : changed(net, spread, exchange);
  return {
    method: method.method,
    minimum: minimum === undefined ? null : { low: minimum.low, high: minimum.high },
    status,
    payments,
    feePart: settleRatio(fact("ratio", fee.part, "fee, part of a payment", fee), 4, "fee, part of a payment"),
    fixedFee: settle(fact(fee.currency, fee.fixed, "fee, fixed", fee), "half-up", "fee, fixed, for each payment"),
    fees,
    net,
    ...present({ afterSpread: after }),
  };
}

/** A net amount after conversion; `low` is after the provider's highest charge. */
function changed(net: Money, rule: PartRule, exchange: Exchange): Range<Money> | undefined {
  if (exchange.to === net.unit) return undefined;
  const whole = defined("ratio", 1, "all of it");
  const arrives = range((bound) => {
    const part = rule.part[OPPOSITE[bound]];
    const spread = assumed("ratio", part, `part taken for conversion, ${rule.method}`, rule.note ?? rule.id, rule);
    const kept = times(net, minus(whole, spread, "part left"), `net after conversion, ${bound}`);
    return exchange.convert(kept);
  });
  const { low, likely, high } = arrives;
  return low === undefined || likely === undefined || high === undefined ? undefined : { low, likely, high };
}

/**
 * The method by which most arrives; of equals, the one with lower unrounded fees. Null if all are equal, or if nothing
 * arrives by any that may be available.
 */
export function cheapestMethod(payable: Money, ways: readonly Way[], methods: readonly Method[]): string | null {
  const open = methods.flatMap((method): { way: Way; fees: Quantity<Currency> }[] => {
    const way = ways.find((one) => one.method === method.method);
    if (way === undefined || way.status === "fail" || way.net.exact.isZero()) return [];
    return [{ way, fees: exactFees(payable, way.payments, method) }];
  });
  const dearer = (a: (typeof open)[number], b: (typeof open)[number]): number =>
    b.way.net.exact.cmp(a.way.net.exact) || a.fees.exact.cmp(b.fees.exact);
  const [best, next] = open.sort(dearer);
  if (best === undefined || (next !== undefined && dearer(best, next) === 0)) return null;
  return best.way.method;
}

/** Unrounded fees: a part of the whole amount, and the fixed fee once for each payment. */
function exactFees(payable: Money, payments: Settled<"count">, { fee }: Method): Quantity<Currency> {
  const fixed = exactFee(defined(USD, 0, "no dollar"), fee);
  const once = exactFee(payable, fee);
  return sum([minus(once, fixed, "part of all payments"), times(fixed, payments, "fixed fees")], "exact fees");
}

/** The amount from which another method costs less than the cheapest for small amounts. */
interface BreakEven {
  readonly amount: Money;
  readonly method: string;
}

/**
 * The break-even of two methods, null if there is none. Unrounded fees are straight lines, which cross at most once, at
 * the difference of the fixed fees divided by the difference of the parts; the result is the first whole cent above.
 * Amounts above the daily limit have no break-even: they are split into payments of at most the limit.
 */
export function breakEvenOf(methods: readonly Method[]): BreakEven | null {
  const [small, ...others] = [...methods].sort((a, b) => order(a, b));
  const crossings = others.flatMap((other): BreakEven[] => {
    const amount = small === undefined ? undefined : crossing(small, other);
    return amount === undefined ? [] : [{ amount, method: other.method }];
  });
  return crossings.sort((a, b) => a.amount.exact.cmp(b.amount.exact))[0] ?? null;
}

/** Compares methods: the one cheaper for the smallest amounts comes first. */
function order(a: Method, b: Method): number {
  const [one, other] = [linesOf(a), linesOf(b)];
  return one.fixed.exact.cmp(other.fixed.exact) || one.part.exact.cmp(other.part.exact);
}

/** The fee as a line: its value at zero, and what each dollar adds. */
function linesOf({ fee }: Method): { readonly fixed: Quantity<Currency>; readonly part: Quantity<Currency> } {
  const fixed = exactFee(defined(USD, 0, "no dollar"), fee);
  return {
    fixed,
    part: minus(exactFee(defined(USD, 1, "one dollar"), fee), fixed, `fee on each dollar, ${fee.method}`),
  };
}

function crossing(small: Method, other: Method): Money | undefined {
  const [low, high] = [linesOf(small), linesOf(other)];
  if (low.part.exact.cmp(high.part.exact) <= 0) return undefined;
  const fixed = minus(high.fixed, low.fixed, "difference of the fixed fees");
  const each = minus(low.part, high.part, "difference of the fees on each dollar");
  const dollar = defined(USD, 1, "one dollar");
  const equal = at(fixed, dollar, each, "amount at which both cost the same");
  const cent = at(defined("count", 1, "one cent"), dollar, defined("count", 100, "cents in a dollar"), "one cent");
  const first = settle(sum([equal, cent], "just beyond"), "down", "first whole cent beyond");
  return first.exact.cmp(small.cap.exact) > 0 ? undefined : first;
}

/** Days until everything has arrived: processing, plus one for each payment after the first; null if unknown. */
export function daysFor(payable: Range<Money>, method: Method, market: Market): Range<Settled<"count">> | null {
  const [rule] = rulesFor("processing", market);
  if (rule === undefined) return null;
  const one = defined("count", 1, "the first payment");
  return range((bound) => {
    const payments = most(withdraw(payable[bound], method).payments, one, "payments, at least one");
    const processing = fact("count", String(rule.days[bound]), `days of processing, ${bound}`, rule);
    const days = sum([minus(payments, one, "days of waiting for the cap"), processing], `days, ${bound}`);
    return settle(days, "up", `days until all has arrived, ${bound}`);
  });
}
