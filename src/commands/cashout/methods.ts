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

/** What one way to withdraw a balance costs. */
export interface Way {
  readonly method: string;
  /** From `high` on it can surely be withdrawn, below `low` not; null where neither is known. */
  readonly minimum: Pick<Minimum, "low" | "high"> | null;
  /** Whether the balance reaches it. */
  readonly status: Status;
  readonly payments: Settled<"count">;
  /** Part of every payment that is taken. */
  readonly feePart: Ratio;
  /** Taken of every payment, however small. */
  readonly fixedFee: Money;
  readonly fees: Money;
  readonly net: Money;
  /** The net in the currency asked for, after what the provider takes for changing it. */
  readonly afterSpread?: Range<Money>;
}

/** A balance withdrawn by a method, and in local money where the provider is known to take a part for changing it. */
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

/** The least arrives where the provider takes the most. */
function changed(net: Money, rule: PartRule, exchange: Exchange): Range<Money> | undefined {
  if (exchange.to === net.unit) return undefined;
  const whole = defined("ratio", 1, "all of it");
  const arrives = range((bound) => {
    const part = rule.part[OPPOSITE[bound]];
    const spread = assumed("ratio", part, `part taken for changing, ${rule.method}`, rule.note ?? rule.id, rule);
    const kept = times(net, minus(whole, spread, "part left"), `net after changing, ${bound}`);
    return exchange.convert(kept);
  });
  const { low, likely, high } = arrives;
  return low === undefined || likely === undefined || high === undefined ? undefined : { low, likely, high };
}

/**
 * The way by which most arrives, of equals the one whose fees are lower before they are rounded; null where none is
 * cheaper than another, and where nothing arrives by any that may be open.
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

/** The part is taken of all of it, the fixed amount once a payment. */
function exactFees(payable: Money, payments: Settled<"count">, { fee }: Method): Quantity<Currency> {
  const fixed = exactFee(defined(USD, 0, "no dollar"), fee);
  const once = exactFee(payable, fee);
  return sum([minus(once, fixed, "part of all payments"), times(fixed, payments, "fixed fees")], "exact fees");
}

/** From which amount another method costs less than the one that is cheapest for small amounts. */
interface BreakEven {
  readonly amount: Money;
  readonly method: string;
}

/**
 * Both fees are straight lines, so they cross at most once, at the difference of the fixed fees over the difference of
 * the parts; the answer is the first whole cent beyond, by the fees before they are rounded. Above the cap nothing is
 * found: there each of several payments is a part of at most the cap.
 */
export function breakEvenOf(methods: readonly Method[]): BreakEven | null {
  const [small, ...others] = [...methods].sort((a, b) => order(a, b));
  const crossings = others.flatMap((other): BreakEven[] => {
    const amount = small === undefined ? undefined : crossing(small, other);
    return amount === undefined ? [] : [{ amount, method: other.method }];
  });
  return crossings.sort((a, b) => a.amount.exact.cmp(b.amount.exact))[0] ?? null;
}

/** The cheaper for the smallest amounts first. */
function order(a: Method, b: Method): number {
  const [one, other] = [linesOf(a), linesOf(b)];
  return one.fixed.exact.cmp(other.fixed.exact) || one.part.exact.cmp(other.part.exact);
}

/** The fee of nothing, and what each dollar adds to it. */
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

/** Days until all of it has arrived: one more for each payment after the first, and the processing; null where unknown. */
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
