import { USD } from "../../core/currency.js";
import { daysInMonth } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { at, defined, least, type Money, minus, settle, sum, times } from "../../core/quantity.js";
import type { Bound } from "../../core/range.js";
import { decidingAt, type Minimum, minimumsIn } from "../../payouts/minimum.js";
import { type Method, methodsNamed, type Withdrawn, withdraw } from "../../payouts/withdrawal.js";
import type { Exchange } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { Market } from "../../regions/market.js";

/** A withdrawal method and its minimum. */
export interface Way {
  readonly method: Method;
  readonly minimum: Minimum;
}

/** What the creator states about withdrawals. */
export interface Withdrawing {
  /** A withdrawal method; the cheapest if left out. */
  readonly method?: string;
  /** The minimum that the creator's app shows. */
  readonly minimum?: StatedMoney;
}

/** Methods with a known minimum, one or all; fails for a method that the region does not have. */
export function waysIn(
  market: Market,
  { method: name, minimum: shown }: Withdrawing,
  exchange: Exchange,
): Outcome<Way[]> {
  const named = methodsNamed(name, market);
  if (!named.ok) return named;
  const minimumOf = minimumsIn(market, shown, exchange);
  if (!minimumOf.ok) return minimumOf;
  const ways = named.value.flatMap((method): Way[] => {
    const minimum = minimumOf.value(method);
    return minimum === undefined ? [] : [{ method, minimum }];
  });
  return succeed(ways);
}

/** A balance at the end of a month. */
export interface Standing {
  /** The balance that the app shows, after a withdrawal and before deductions. */
  readonly balance: Money;
  /** The balance after agency and tax. */
  readonly payable: Money;
  /** The money from a withdrawal, after fees. */
  readonly withdrawn: Money;
  readonly fees: Money;
  /** Whether the balance reaches a minimum. */
  readonly reached: boolean;
}

/** The income of a month, `YYYY-MM`, and the methods to withdraw it. */
interface Income {
  readonly period: string;
  readonly gross: Money;
  readonly net: Money;
  readonly ways: readonly Way[];
}

/**
 * The balance after each month. With `cashOut`, as much is withdrawn as the days of the month allow, by the method by
 * which most arrives. As in `cashout`, the balance in the app must reach the minimum, and fees apply after deductions.
 */
export function standings(income: readonly Income[], bound: Bound, cashOut: boolean): Standing[] {
  let [shown, kept] = [NOTHING, NOTHING];
  return income.map(({ period, gross, net, ways }) => {
    const balance = together(shown, gross, `balance at the end of ${period}`);
    const payable = together(kept, net, `left of it for the creator, ${period}`);
    const open = ways.filter(({ minimum }) => balance.exact.cmp(decidingAt(minimum, bound).exact) >= 0);
    const best = cashOut ? mostOf(payable, period, open) : undefined;
    const standing: Standing = {
      balance: best === undefined ? balance : partLeft(balance, best.left, payable, period),
      payable: best?.left ?? payable,
      withdrawn: best?.sent.net ?? NOTHING,
      fees: best?.sent.fees ?? NOTHING,
      reached: open.length > 0,
    };
    shown = standing.balance;
    kept = standing.payable;
    return standing;
  });
}

const together = (before: Money, more: Money, label: string): Money =>
  settle(sum([before, more], "what was left and what came"), "down", label);

/** The balance left after a withdrawal, in the same proportion as the payable amount. */
const partLeft = (balance: Money, left: Money, payable: Money, period: string): Money =>
  settle(at(left, balance, payable, `balance after ${period}`), "down", `balance after ${period}`);

const NOTHING = settle(defined(USD, 0, "nothing"), "down", "nothing");

/** A withdrawal, and what remains for the next month. */
interface Taken {
  readonly sent: Withdrawn;
  readonly left: Money;
}

/** The withdrawal by which most arrives; undefined if fees would use up everything. */
function mostOf(balance: Money, period: string, ways: readonly Way[]): Taken | undefined {
  return ways
    .map(({ method }) => takenBy(method, balance, period))
    .filter(({ sent }) => sent.net.exact.cmp(NOTHING.exact) > 0)
    .reduce<Taken | undefined>(
      (best, next) => (best === undefined || next.sent.net.exact.cmp(best.sent.net.exact) > 0 ? next : best),
      undefined,
    );
}

/** A withdrawal of one payment a day, each up to the daily limit; the rest stays in the balance. */
function takenBy(method: Method, balance: Money, period: string): Taken {
  const days = defined("count", daysInMonth(period), `days of ${period}`);
  const most = times(method.cap, days, `paid at most in ${period}`);
  const taken = settle(least(balance, most, `withdrawn in ${period}`), "down", `withdrawn in ${period}`);
  const left = settle(minus(balance, taken, `left after ${period}`), "down", `left after ${period}`);
  return { sent: withdraw(taken, method), left };
}
