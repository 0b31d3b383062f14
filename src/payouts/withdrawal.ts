import type { FeeRule, MinimumRule } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { present } from "../core/present.js";
import {
  at,
  defined,
  fact,
  least,
  type Money,
  minus,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
} from "../core/quantity.js";
import { didYouMean } from "../core/suggest.js";
import { quoted } from "../core/text.js";
import type { Exchange } from "../pricing/exchange.js";
import type { Market } from "../regions/market.js";
import { rulesFor } from "../regions/rules-in-force.js";

/** The smallest withdrawals: the region's own, else what is said for all. */
export function minimums(market: Market): MinimumRule[] {
  const rules = rulesFor("minimum", market);
  const own = rules.filter(({ regions }) => regions !== "all");
  return own.length > 0 ? own : rules;
}

/** A way to withdraw, with what is known of it in a region on a day. */
export interface Method {
  readonly method: string;
  /** Absent where nobody has published one; a doubtful one never decides. */
  readonly minimum?: MinimumRule;
  readonly fee: FeeRule;
  /** The most one user is paid in a day, in US dollars. */
  readonly cap: Quantity<Currency>;
}

/** Every way to withdraw in a region, in the catalogue's order. */
export function methodsFor(market: Market): Method[] {
  const [named] = rulesFor("methods", market);
  const fees = rulesFor("fee", market);
  const [cap] = rulesFor("cap", market);
  if (named === undefined || cap === undefined) return [];
  const most = fact(cap.currency, cap.amount, "paid at most in a day", cap);
  const least = minimums(market);
  return named.methods.flatMap((method): Method[] => {
    const fee = ruleFor(method, fees);
    const minimum = ruleFor(method, least);
    return fee === undefined ? [] : [{ method, fee, cap: most, ...present({ minimum }) }];
  });
}

/** The smallest withdrawal as its rule states it. */
export function statedMinimum(rule: MinimumRule): Money {
  const label = `smallest withdrawal by ${rule.method === "any" ? "any method" : rule.method}`;
  return settle(fact(rule.currency, rule.amount, label, rule), "up", label);
}

/** The same in US dollars, in which balances are; `undefined` where none is known, none is sure, or no rate is known. */
export function dollarMinimum({ minimum }: Method, dollars: Pick<Exchange, "exactly">): Money | undefined {
  if (minimum === undefined || minimum.doubtful !== undefined) return undefined;
  const stated = statedMinimum(minimum);
  if (stated.unit === USD) return stated;
  const exactly = dollars.exactly(stated);
  return exactly && settle(exactly, "up", `smallest withdrawal by ${minimum.method} in ${USD}`);
}

/** The ways a question is about: all, or the one it names; fails for a way the region does not have. */
export function methodsNamed(name: string | undefined, market: Market): Outcome<readonly Method[]> {
  const known = methodsFor(market);
  const found = known.filter(({ method }) => name === undefined || method === name.toLowerCase());
  if (name === undefined || found.length > 0) return succeed(found);
  const names = known.map(({ method }) => method);
  const list = names.length === 0 ? "leave --method out" : `take one of ${names.join(", ")}`;
  const message = `--method: no way to withdraw called ${quoted(name)} is known in ${market.region.name}`;
  return failure("arg.invalid", message, didYouMean(name, names) ?? list);
}

/** The rule for a method: the region's own before those for all, one that names the method before one for any. */
function ruleFor<R extends FeeRule | MinimumRule>(method: string, rules: readonly R[]): R | undefined {
  const fitting = rules.filter((rule) => rule.method === method || rule.method === "any");
  const own = fitting.filter(({ regions }) => regions !== "all");
  const candidates = own.length > 0 ? own : fitting;
  return candidates.find((rule) => rule.method === method) ?? candidates[0];
}

/** What arrives of a balance. */
export interface Withdrawn {
  /** One a day, each up to the cap. */
  readonly payments: Settled<"count">;
  readonly fees: Money;
  readonly net: Money;
}

/**
 * Withdraws a whole balance of US dollars: as few payments as the cap allows, each with its fee, settled half-up. Fees
 * never take more than there is.
 */
export function withdraw(balance: Money, { method, fee, cap }: Method): Withdrawn {
  const one = defined("count", 1, "one payment");
  const payments = settle(at(balance, one, cap, "balance over the cap"), "up", "payments");
  const charged = chargedFor(balance, payments, { method, fee, cap });
  const fees = settle(least(charged, balance, "fees, at most the balance"), "half-up", `fees by ${method}`);
  return {
    payments,
    fees,
    net: settle(minus(balance, fees, "balance less fees"), "half-up", `arrives by ${method}`),
  };
}

/** The fees of all payments: full ones up to the cap, and the last. */
function chargedFor(balance: Money, payments: Settled<"count">, { method, fee, cap }: Method): Quantity<Currency> {
  if (payments.exact.isZero()) return defined(USD, 0, "no payment");
  const full = minus(payments, defined("count", 1, "one payment"), "payments up to the cap");
  if (full.exact.isZero()) return feeOf(balance, fee, `fee of a payment by ${method}`);
  const last = minus(balance, times(cap, full, "paid up to the cap"), "the last payment");
  const each = feeOf(cap, fee, `fee of a full payment by ${method}`);
  return sum(
    [times(each, full, "fees of the full payments"), feeOf(last, fee, `fee of the last payment by ${method}`)],
    "fees of all payments",
  );
}

/** What TikTok takes off one payment, to the cent. */
export const feeOf = (payment: Quantity<Currency>, rule: FeeRule, label: string): Money =>
  settle(exactFee(payment, rule), "half-up", label);

/** The same before it is rounded: what decides which method is cheaper. */
export function exactFee(payment: Quantity<Currency>, rule: FeeRule): Quantity<Currency> {
  const part = times(
    payment,
    fact("ratio", rule.part, `fee, part of a payment by ${rule.method}`, rule),
    "part of the payment",
  );
  return sum([part, fact(rule.currency, rule.fixed, `fee, fixed, by ${rule.method}`, rule)], "fee of a payment");
}
