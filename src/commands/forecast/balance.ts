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

/** A way to withdraw, and where its withdrawals begin. */
export interface Way {
  readonly method: Method;
  readonly minimum: Minimum;
}

/** What the creator says of withdrawing. */
export interface Withdrawing {
  /** A way to withdraw; the cheapest where left out. */
  readonly method?: string;
  /** The smallest withdrawal the creator's own app shows. */
  readonly minimum?: StatedMoney;
}

/** Ways of which a smallest withdrawal is known, by one method or by any; fails for a method the region does not have. */
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

/** Where a balance stands when a month ends. */
export interface Standing {
  /** What the app shows, after a withdrawal: nobody has taken a part of it yet. */
  readonly balance: Money;
  /** What agency and tax leave of it. */
  readonly payable: Money;
  /** What arrives of a withdrawal, after its fees. */
  readonly withdrawn: Money;
  readonly fees: Money;
  /** Whether it could be withdrawn. */
  readonly reached: boolean;
}

/** What a month, `YYYY-MM`, adds to a balance, and how that can be withdrawn. */
interface Income {
  readonly period: string;
  readonly gross: Money;
  readonly net: Money;
  readonly ways: readonly Way[];
}

/**
 * Adds each month's income to what is left; where asked, takes out as much as its days allow, by the way that leaves
 * most. As in `cashout`, a smallest withdrawal is held against what the app shows, and fees are of what others leave.
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

/** Of the balance as much stays as of what others leave of it. */
const partLeft = (balance: Money, left: Money, payable: Money, period: string): Money =>
  settle(at(left, balance, payable, `balance after ${period}`), "down", `balance after ${period}`);

const NOTHING = settle(defined(USD, 0, "nothing"), "down", "nothing");

/** A withdrawal, and what is left for the next month. */
interface Taken {
  readonly sent: Withdrawn;
  readonly left: Money;
}

/** By the way that leaves most of it; none where the fees would take it all. */
function mostOf(balance: Money, period: string, ways: readonly Way[]): Taken | undefined {
  return ways
    .map(({ method }) => takenBy(method, balance, period))
    .filter(({ sent }) => sent.net.exact.cmp(NOTHING.exact) > 0)
    .reduce<Taken | undefined>(
      (best, next) => (best === undefined || next.sent.net.exact.cmp(best.sent.net.exact) > 0 ? next : best),
      undefined,
    );
}

/** One payment a day, each up to the daily limit; what is beyond that stays in the balance. */
function takenBy(method: Method, balance: Money, period: string): Taken {
  const days = defined("count", daysInMonth(period), `days of ${period}`);
  const most = times(method.cap, days, `paid at most in ${period}`);
  const taken = settle(least(balance, most, `withdrawn in ${period}`), "down", `withdrawn in ${period}`);
  const left = settle(minus(balance, taken, `left after ${period}`), "down", `left after ${period}`);
  return { sent: withdraw(taken, method), left };
}
