import type { Catalogue, Entry, FeeRule, MinimumRule, ProcessingRule, Source } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
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
import type { Market } from "../regions/market.js";
import { inPlace } from "../regions/place-words.js";
import { rulesFor } from "../regions/rules-in-force.js";

/** A withdrawal method, with what is known about it in a region on a day. */
export interface Method {
  readonly method: string;
  /** The rules for its minimum withdrawal: a certain one alone, else every claim, else none. */
  readonly minimums: readonly MinimumRule[];
  readonly fee: FeeRule;
  /** How long it takes; undefined if no rule says so. */
  readonly processing: ProcessingRule | undefined;
  /** The most one user is paid in a day, in US dollars. */
  readonly cap: Quantity<Currency>;
}

/** Every withdrawal method of a region, in the catalogue's order. */
export function methodsFor(market: Market): Method[] {
  const [named] = rulesFor("methods", market);
  const fees = rulesFor("fee", market);
  const [cap] = rulesFor("cap", market);
  if (named === undefined || cap === undefined) return [];
  const most = fact(cap.currency, cap.amount, "paid at most in a day", cap);
  const minimums = rulesFor("minimum", market);
  const durations = rulesFor("processing", market);
  return named.methods.flatMap((method): Method[] => {
    const fee = ruleFor(method, fees);
    if (fee === undefined) return [];
    const processing = ruleFor(method, durations);
    return [{ method, fee, processing, cap: most, minimums: countingFor(method, minimums, market) }];
  });
}

/**
 * Claims that name the region take precedence over those that name none; TikTok's own superseded figure always counts.
 */
function countingFor(method: string, rules: readonly MinimumRule[], { catalogue }: Market): readonly MinimumRule[] {
  const isSure = ({ doubtful }: MinimumRule): boolean => doubtful === undefined;
  const sure = ruleFor(method, rules.filter(isSure));
  if (sure !== undefined) return [sure];
  const claims = rules.filter((rule) => rule.method === method || rule.method === "any");
  if (claims.every(({ regions }) => regions === "all")) return claims;
  return claims.filter((rule) => rule.regions !== "all" || sourceOf(rule, catalogue)?.grade === "official");
}

/** The day of the oldest source that an entry cites. */
export const sourceOf = ({ sources: [first] }: Entry, { sources }: Catalogue): Source | undefined =>
  sources.find(({ id }) => id === first);

/** The methods that a question is about: all, or the one it names; fails for a method the region does not have. */
export function methodsNamed(name: string | undefined, market: Market): Outcome<readonly Method[]> {
  const known = methodsFor(market);
  const found = known.filter(({ method }) => name === undefined || method === name.toLowerCase());
  if (name === undefined || found.length > 0) return succeed(found);
  const names = known.map(({ method }) => method);
  const list = names.length === 0 ? "leave --method out" : `use one of ${names.join(", ")}`;
  const message = `--method: no withdrawal method called ${quoted(name)} is known in ${inPlace(market.region)}`;
  return failure("arg.invalid", message, didYouMean(name, names) ?? list);
}

/** The rule for a method: the region's own before those for all, one that names the method before one for any. */
function ruleFor<R extends FeeRule | MinimumRule | ProcessingRule>(method: string, rules: readonly R[]): R | undefined {
  const fitting = rules.filter((rule) => rule.method === method || (rule.method ?? "any") === "any");
  const own = fitting.filter(({ regions }) => regions !== "all");
  const candidates = own.length > 0 ? own : fitting;
  return candidates.find((rule) => rule.method === method) ?? candidates[0];
}

/** The fees and cap of a method, without its minimum withdrawal. */
type Paying = Omit<Method, "minimums" | "processing">;

/** The money left of a balance after its withdrawal. */
export interface Withdrawn {
  /** One per day, each up to the cap. */
  readonly payments: Settled<"count">;
  readonly fees: Money;
  readonly net: Money;
}

/**
 * Withdraws a whole balance of US dollars in as few payments as the cap allows, each with its fee, rounded half up.
 * Fees never exceed the balance.
 */
export function withdraw(balance: Money, { method, fee, cap }: Paying): Withdrawn {
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

/** The fees of all payments: full ones up to the cap, and the last one. */
function chargedFor(balance: Money, payments: Settled<"count">, { method, fee, cap }: Paying): Quantity<Currency> {
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

/** The fee that TikTok deducts from one payment, rounded to the cent. */
export const feeOf = (payment: Quantity<Currency>, rule: FeeRule, label: string): Money =>
  settle(exactFee(payment, rule), "half-up", label);

/** The same, unrounded, to decide which method is cheaper. */
export function exactFee(payment: Quantity<Currency>, rule: FeeRule): Quantity<Currency> {
  const part = times(
    payment,
    fact("ratio", rule.part, `fee, part of a payment by ${rule.method}`, rule),
    "part of the payment",
  );
  return sum([part, fact(rule.currency, rule.fixed, `fee, fixed, by ${rule.method}`, rule)], "fee of a payment");
}
