import type { DiamondModel } from "../catalogue/model/model.js";
import { USD } from "../core/currency.js";
import { at, counted, defined, type Money, minus, type Settled, settle, times, wholeOf } from "../core/quantity.js";
import type { Bound } from "../core/range.js";
import { MOST_COINS } from "../gifts/coins-and-gifts.js";
import { smallest } from "../packing/bisect.js";
import type { Basis } from "./basis.js";
import { diamondsFor, paidFor, type Received } from "./payout-rules.js";
import { feeOf, type Method, type Withdrawn, withdraw } from "./withdrawal.js";

/** The basis for the money that arrives: a payout, and how it is withdrawn. */
export interface ArrivalBasis extends Basis<DiamondModel> {
  /** How the balance is withdrawn; without it, no fee is taken. */
  readonly method?: Method;
  /** A lower balance is not paid out by that method. */
  readonly minimum?: Money;
}

/** The earnings of a number of coins at one bound of the rate. */
export interface Arrival {
  readonly diamonds: Settled<"diamond">;
  readonly received: Received;
  /** Only with a method. */
  readonly withdrawn?: Withdrawn;
  readonly net: Money;
}

/** The money that coins earn after a withdrawal, by the functions of payout and of withdrawing. */
export function arrivalOf(coins: Settled<"coin">, bound: Bound, basis: ArrivalBasis): Arrival {
  const diamonds = diamondsFor(coins, basis.model);
  const received = paidFor(diamonds, basis);
  const balance = received.net[bound];
  if (basis.method === undefined) return { diamonds, received, net: balance };
  const withdrawn = withdrawable(balance, basis.method, basis.minimum);
  return { diamonds, received, withdrawn, net: withdrawn.net };
}

/** A balance below the minimum withdrawal, or that fees would use up, is not withdrawn. */
function withdrawable(balance: Money, method: Method, minimum: Money | undefined): Withdrawn {
  const withdrawn = withdraw(balance, method);
  const tooSmall = minimum !== undefined && balance.exact.cmp(minimum.exact) < 0;
  const nothing = settle(defined(USD, 0, "nothing is withdrawn"), "down", "nothing is withdrawn");
  return tooSmall || withdrawn.net.exact.isZero()
    ? { payments: counted("count", 0, "payments"), fees: nothing, net: nothing }
    : withdrawn;
}

/**
 * The fewest coins for which at least `target` US dollars arrive; `undefined` if no number up to the limit is enough.
 */
export function fewestCoins(target: Money, bound: Bound, basis: ArrivalBasis): number | undefined {
  const reaches = (coins: number): boolean =>
    arrivalOf(counted("coin", coins, ""), bound, basis).net.exact.cmp(target.exact) >= 0;
  // Each deduction takes at most a cent more of each further cent, so without fees the net never falls as coins grow.
  if (basis.method === undefined || reaches(0)) return smallest(0, MOST_COINS, reaches);
  return acrossPayments(target, bound, basis, basis.method, reaches);
}

/**
 * With fees, the net falls where a further payment begins, so the numbers of payments are searched one after the other;
 * within one number, a fee takes at most a cent more of each further cent. No number leaves more than as many full
 * payments.
 */
function acrossPayments(
  target: Money,
  bound: Bound,
  basis: ArrivalBasis,
  method: Method,
  reaches: (coins: number) => boolean,
): number | undefined {
  const full = minus(method.cap, feeOf(method.cap, method.fee, "fee of a full payment"), "a full payment less its fee");
  if (full.exact.cmp(defined(USD, 0, "").exact) <= 0) return undefined;
  const one = defined("count", 1, "one payment");
  const needed = settle(at(target, one, full, "target over a full payment"), "up", "payments at least");
  const before = times(method.cap, minus(needed, one, "payments before the last"), "paid before the last");

  const balanceOf = (coins: number): Money => {
    const diamonds = diamondsFor(counted("coin", coins, ""), basis.model);
    return paidFor(diamonds, basis).net[bound];
  };
  const paymentsOf = (coins: number): number => wholeOf(withdraw(balanceOf(coins), method).payments);

  let from = smallest(0, MOST_COINS, (coins) => balanceOf(coins).exact.cmp(before.exact) > 0);
  while (from !== undefined) {
    const payments = paymentsOf(from);
    const next = smallest(from, MOST_COINS, (coins) => paymentsOf(coins) > payments);
    const found = smallest(from, next === undefined ? MOST_COINS : next - 1, reaches);
    if (found !== undefined) return found;
    from = next;
  }
  return undefined;
}
