import type { PriceList } from "../../catalogue/model/model.js";
import {
  at,
  defined,
  found,
  least,
  type Money,
  minus,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
} from "../../core/quantity.js";
import { buyingMost, buyingSimply } from "../../pricing/money-limit.js";
import { type Bought, type Receipt, receiptOf } from "../../pricing/quote.js";
import type { Sending } from "./habit.js";

/** One period of a budget: as many coins as its limit buys, what was left of money and coins carried along. */
export interface BudgetPeriod {
  /** `YYYY-MM` of a month, the first day of a week or day. */
  readonly period: string;
  readonly spent: Money;
  /** Unspent so far, of this period and those before; it raises no later limit. */
  readonly moneyLeft: Money;
  readonly coinsBought: Settled<"coin">;
  /** By the habit, where there is one. */
  readonly coinsUsed: Settled<"coin">;
  /** Of this period and those before. */
  readonly coinsLeft: Settled<"coin">;
  readonly buy: readonly Bought[];
}

/** All periods of a budget together. */
export interface BudgetTotal {
  readonly spent: Money;
  readonly moneyLeft: Money;
  readonly coinsBought: Settled<"coin">;
  readonly coinsUsed: Settled<"coin">;
  readonly coinsLeft: Settled<"coin">;
}

/** The most coins of the first limit in five purchases, where the best way to buy takes many. */
export interface Simple extends Receipt {
  readonly coinsBought: Settled<"coin">;
  /** Than the most there can be. */
  readonly fewer: Settled<"coin">;
}

/** What a limit buys without much trouble. */
export function simpleFor(limit: Money, list: PriceList): Simple {
  const purchase = buyingSimply(limit, list);
  const coinsBought = found("coin", purchase.coins, "coins bought in few purchases");
  const all = found("coin", buyingMost(limit, list).coins, "coins bought");
  return {
    ...receiptOf(purchase, list),
    coinsBought,
    fewer: settle(minus(all, coinsBought, "most coins less those of few purchases"), "down", "fewer coins"),
  };
}

/** What is bought for one limit, and what remains of it. */
interface Filled extends Pick<BudgetPeriod, "spent" | "coinsBought" | "buy"> {
  readonly unspent: Money;
}

/** Spends each limit by itself: the most coins, then the least money, then the fewest purchases. */
export function allowance(
  limits: readonly { readonly period: string; readonly limit: Money }[],
  list: PriceList,
  sending: Sending | undefined,
): BudgetPeriod[] {
  const known = new Map<string, Filled>();
  const fill = (limit: Money): Filled => {
    const filled = known.get(limit.amount) ?? filledFrom(limit, list);
    known.set(limit.amount, filled);
    return filled;
  };
  const periods: BudgetPeriod[] = [];
  for (const { period, limit } of limits) {
    const { unspent, ...bought } = fill(limit);
    const earlier = periods.at(-1);
    const held =
      earlier === undefined
        ? bought.coinsBought
        : sum([earlier.coinsLeft, bought.coinsBought], "coins left before, and bought");
    const money = earlier === undefined ? unspent : sum([earlier.moneyLeft, unspent], "money left before, and now");
    const coinsUsed = settle(usedOf(held, sending), "down", "coins used");
    periods.push({
      period,
      spent: bought.spent,
      moneyLeft: settle(money, "down", "money left"),
      coinsBought: bought.coinsBought,
      coinsUsed,
      coinsLeft: settle(minus(held, coinsUsed, "coins less those used"), "down", "coins left"),
      buy: bought.buy,
    });
  }
  return periods;
}

/** What the habit takes of the coins there are: whole sendings only, for half a gift cannot be sent. */
function usedOf(held: Quantity<"coin">, sending: Sending | undefined): Quantity<"coin"> {
  if (sending === undefined) return defined("coin", 0, "no habit");
  const { once } = sending;
  const whole = settle(
    at(held, defined("count", 1, "one sending"), once, "coins there over a sending"),
    "down",
    "sendings",
  );
  return least(sending.coins, times(once, whole, "coins of whole sendings"), "coins used");
}

function filledFrom(limit: Money, list: PriceList): Filled {
  const purchase = buyingMost(limit, list);
  const { buy, pay } = receiptOf(purchase, list);
  return {
    spent: pay,
    unspent: settle(minus(limit, pay, "limit less what is paid"), "down", "not spent of the limit"),
    coinsBought: found("coin", purchase.coins, "coins bought"),
    buy,
  };
}

/** The sums of all periods; of at least one. */
export function budgetTotal(periods: readonly BudgetPeriod[]): BudgetTotal {
  const last = periods.at(-1)!;
  const coins = (label: string, of: (period: BudgetPeriod) => Settled<"coin">): Settled<"coin"> =>
    settle(sum(periods.map(of), label), "down", label);
  return {
    spent: settle(
      sum(
        periods.map(({ spent }) => spent),
        "spent in all periods",
      ),
      "up",
      "spent in all periods",
    ),
    moneyLeft: last.moneyLeft,
    coinsBought: coins("coins bought in all periods", ({ coinsBought }) => coinsBought),
    coinsUsed: coins("coins used in all periods", ({ coinsUsed }) => coinsUsed),
    coinsLeft: last.coinsLeft,
  };
}
