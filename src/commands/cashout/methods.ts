import { type Currency, USD } from "../../core/currency.js";
import { present } from "../../core/present.js";
import {
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
import { type Bound, type Range, range } from "../../core/range.js";
import type { Minimum } from "../../payouts/minimum.js";
import { exactFee, type Method, withdraw } from "../../payouts/withdrawal.js";
import type { Conversion } from "./conversion.js";
import type { Limit, Status } from "./minimum.js";

type Days = Range<Settled<"count">>;

/** What a withdrawal by one method costs, and how long it takes. */
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
  /** Days until everything has arrived; null if unknown, absent if nothing is paid. */
  readonly days?: Days | null;
  /** The net amount in the requested currency, after the provider's charge for conversion. */
  readonly afterSpread?: Range<Money>;
}

/** A balance withdrawn by a method; also in local money, if the provider's charge for conversion is known. */
export function wayOf(payable: Money, { method, minimum, status }: Limit, conversion: Conversion | undefined): Way {
  const { payments, fees, net } = withdraw(payable, method);
  const { fee } = method;
  return {
    method: method.method,
    minimum: minimum === undefined ? null : { low: minimum.low, high: minimum.high },
    status,
    payments,
    feePart: settleRatio(fact("ratio", fee.part, "fee, part of a payment", fee), 4, "fee, part of a payment"),
    fixedFee: settle(fact(fee.currency, fee.fixed, "fee, fixed", fee), "half-up", "fee, fixed, for each payment"),
    fees,
    net,
    ...present({ afterSpread: conversion?.after(net, method.method) }),
  };
}

/**
 * The method by which most arrives, after conversion if there is one; of equals, the one with lower unrounded fees. Null
 * if all are equal, or if nothing arrives by any that may be available.
 */
export function cheapestMethod(
  payable: Money,
  ways: readonly Way[],
  methods: readonly Method[],
  conversion: Conversion | undefined,
): string | null {
  const open = methods.flatMap((method) => {
    const way = ways.find((one) => one.method === method.method);
    if (way === undefined || way.status === "fail" || way.net.exact.isZero()) return [];
    const arrives = conversion?.left(way.net, method.method) ?? way.net;
    return [{ way, arrives, fees: exactFees(payable, way.payments, method) }];
  });
  const dearer = (a: (typeof open)[number], b: (typeof open)[number]): number =>
    b.arrives.exact.cmp(a.arrives.exact) || a.fees.exact.cmp(b.fees.exact);
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
 * The break-even of two methods, null if there is none. Unrounded costs, fees and what conversion takes, are straight
 * lines, which cross at most once, at the difference of the fixed costs divided by the difference of the parts; the
 * result is the first whole cent above. Amounts above the daily limit have no break-even: they are split into payments
 * of at most the limit.
 */
export function breakEvenOf(methods: readonly Method[], conversion: Conversion | undefined): BreakEven | null {
  const [small, ...others] = methods.map((method) => costLine(method, conversion)).sort(order);
  const crossings = others.flatMap((other): BreakEven[] => {
    const amount = small === undefined ? undefined : crossing(small, other);
    return amount === undefined ? [] : [{ amount, method: other.method.method }];
  });
  return crossings.sort((a, b) => a.amount.exact.cmp(b.amount.exact))[0] ?? null;
}

/** What a method costs as a line: its value at zero, and what each dollar adds. */
interface CostLine {
  readonly method: Method;
  readonly fixed: Quantity<Currency>;
  readonly part: Quantity<Currency>;
}

/** Compares methods: the one cheaper for the smallest amounts comes first. */
const order = (one: CostLine, other: CostLine): number =>
  one.fixed.exact.cmp(other.fixed.exact) || one.part.exact.cmp(other.part.exact);

function costLine(method: Method, conversion: Conversion | undefined): CostLine {
  const cost = (payment: Quantity<Currency>): Quantity<Currency> => {
    const fee = exactFee(payment, method.fee);
    const left = conversion?.left(minus(payment, fee, "payment less fee"), method.method);
    return left === undefined ? fee : minus(payment, left, "fee and conversion");
  };
  const fixed = cost(defined(USD, 0, "no dollar"));
  return {
    method,
    fixed,
    part: minus(cost(defined(USD, 1, "one dollar")), fixed, `fee on each dollar, ${method.fee.method}`),
  };
}

function crossing(small: CostLine, other: CostLine): Money | undefined {
  if (small.part.exact.cmp(other.part.exact) <= 0) return undefined;
  const fixed = minus(other.fixed, small.fixed, "difference of the fixed fees");
  const each = minus(small.part, other.part, "difference of the fees on each dollar");
  const dollar = defined(USD, 1, "one dollar");
  const equal = at(fixed, dollar, each, "amount at which both cost the same");
  const cent = at(defined("count", 1, "one cent"), dollar, defined("count", 100, "cents in a dollar"), "one cent");
  const first = settle(sum([equal, cent], "just beyond"), "down", "first whole cent beyond");
  return first.exact.cmp(small.method.cap.exact) > 0 ? undefined : first;
}

/** Days until everything has arrived: processing, plus one for each payment after the first; null if unknown. */
export function daysBy(method: Method, payable: Range<Money>): Days | null {
  const rule = method.processing;
  if (rule === undefined) return null;
  const one = defined("count", 1, "the first payment");
  return range((bound) => {
    const payments = most(withdraw(payable[bound], method).payments, one, "payments, at least one");
    const label = `days of processing by ${method.method}, ${bound}`;
    const processing = fact("count", String(rule.days[bound]), label, rule);
    const days = sum([minus(payments, one, "days of waiting for the cap"), processing], `days, ${bound}`);
    return settle(days, "up", `days until all has arrived, ${bound}`);
  });
}

/** The days over all methods: `low` is that of the fastest, the others that of the slowest; null if none is known. */
export function daysOverall(ways: readonly Pick<Way, "days">[]): Days | null {
  const known = ways.flatMap(({ days }) => days ?? []);
  const sorted = (bound: Bound): Settled<"count">[] =>
    known.map((one) => one[bound]).sort((a, b) => a.exact.cmp(b.exact));
  const [low, likely, high] = [sorted("low")[0], sorted("likely").at(-1), sorted("high").at(-1)];
  return low === undefined || likely === undefined || high === undefined ? null : { low, likely, high };
}
