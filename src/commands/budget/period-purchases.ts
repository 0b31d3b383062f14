import type { PriceList } from "../../catalogue/model/model.js";
import {
  at,
  defined,
  least,
  type Money,
  minus,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
  wholeOf,
} from "../../core/quantity.js";
import type { Work } from "../../packing/work.js";
import { type Bargain, buyingEnough, buyingMost } from "../../pricing/money-limit.js";
import type { Bought } from "../../pricing/receipt.js";
import type { Sending } from "./habit.js";
import type { Limits } from "./limits.js";

/** One period of a budget: what its limit and the money left before buy; leftover coins are carried forward. */
export interface BudgetPeriod {
  /** `YYYY-MM` for a month; the first day of a week, or the day. */
  readonly period: string;
  readonly spent: Money;
  /** Money unspent in this and earlier periods, available in the next. */
  readonly moneyLeft: Money;
  readonly coinsBought: Settled<"coin">;
  /** Coins used by the habit, if there is one. */
  readonly coinsUsed: Settled<"coin">;
  /** Coins left of this and earlier periods. */
  readonly coinsLeft: Settled<"coin">;
  /** The packages; null if the list is incomplete, so that the coins are an estimate. */
  readonly buy: readonly Bought[] | null;
}

/** All periods of a budget together. */
export interface BudgetTotal {
  readonly spent: Money;
  readonly moneyLeft: Money;
  readonly coinsBought: Settled<"coin">;
  readonly coinsUsed: Settled<"coin">;
  readonly coinsLeft: Settled<"coin">;
}

/** Periods in which each limit, with the money left before, is spent on the recommended purchase. */
export function allowance(limits: Limits, list: PriceList, sending: Sending | undefined, work: Work): BudgetPeriod[] {
  const known = new Map<string, Bargain>();
  const needed = new Map<number, Bargain | undefined>();
  /** A purchase that covers the habit, if the money is enough: the recommended one may give fewer coins. */
  const enough = (missing: number, money: Money): Bargain | undefined => {
    const bargain = needed.get(missing) ?? buyingEnough(missing, list, work);
    needed.set(missing, bargain);
    return bargain !== undefined && bargain.pay.exact.cmp(money.exact) <= 0 ? bargain : undefined;
  };
  const periods: BudgetPeriod[] = [];
  for (const { period, limit } of limits) {
    const earlier = periods.at(-1);
    const money = earlier === undefined ? limit : together(earlier.moneyLeft, limit);
    const most = known.get(money.amount) ?? buyingMost(money, list, work);
    known.set(money.amount, most);
    const missing = sending === undefined ? 0 : wholeOf(sending.coins) - (earlier ? wholeOf(earlier.coinsLeft) : 0);
    const { coins, pay, buy } =
      list.complete && missing > wholeOf(most.coins) ? (enough(missing, money) ?? most) : most;
    const held = earlier === undefined ? coins : sum([earlier.coinsLeft, coins], "coins left before, and bought");
    const coinsUsed = settle(usedOf(held, sending), "down", "coins used");
    periods.push({
      period,
      spent: pay,
      moneyLeft: settle(minus(money, pay, "money less what is paid"), "down", "money left"),
      coinsBought: coins,
      coinsUsed,
      coinsLeft: settle(minus(held, coinsUsed, "coins less those used"), "down", "coins left"),
      buy,
    });
  }
  return periods;
}

const together = (left: Money, limit: Money): Money =>
  settle(sum([left, limit], "money left before, and the limit"), "down", "money to spend");

/** The coins that the habit uses: whole sendings only, since half a gift cannot be sent. */
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

/** The sums of all periods, of which there must be at least one. */
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
