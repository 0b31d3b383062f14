import type { PriceList } from "../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import {
  counted,
  defined,
  found,
  type Money,
  minus,
  most,
  times as multiplied,
  type Quantity,
  type Settled,
  settle,
  sum,
  wholeOf,
} from "../../core/quantity.js";
import { beyondMost, type Item } from "../../gifts/coins-and-gifts.js";
import type { Purchase } from "../../packing/purchase.js";
import { type Advice, adviceFor } from "../../packing/recommended.js";
import { smallPacks } from "../../packing/small-packs.js";
import type { Work } from "../../packing/work.js";
import { estimatedPrice } from "../../pricing/estimated-price.js";
import { type Bought, receiptOf, shopOf } from "../../pricing/receipt.js";

/** The same gifts, sent regularly. */
export interface Sending {
  readonly items: readonly Item[];
  /** The number of sendings in each period. */
  readonly times: number;
  /** The coins of one sending. */
  readonly once: Settled<"coin">;
  /** The coins of one period. */
  readonly coins: Settled<"coin">;
}

/** What a habit costs in one period, bought in one way; estimated and without packages if the list is incomplete. */
interface HabitCost {
  readonly buy: readonly Bought[] | null;
  readonly pay: Money;
  /** Coins bought but not used, which are available in the next period. */
  readonly coinsLeft: Settled<"coin">;
}

interface HabitPeriod {
  readonly period: string;
  /** The recommended purchase of what the period still needs. */
  readonly well: HabitCost;
  /** The smallest package that covers the missing coins before each sending; null if the list is incomplete. */
  readonly small: HabitCost | null;
}

/** One way to buy for a habit, over all periods. */
interface HabitTotal {
  readonly pay: Money;
  /** The first period that exceeds the limit; null if none does. */
  readonly passedIn: string | null;
}

/** What a habit costs, whatever the budget: bought in the right packs, and one small pack at a time. */
export interface Habit extends Sending {
  readonly periods: readonly HabitPeriod[];
  readonly well: HabitTotal;
  readonly small: HabitTotal | null;
  /** What the right packs save over small packs, at least 0; null if the list is incomplete. */
  readonly saved: Money | null;
}

/** The same gifts sent `times` in each period; fails if they cost more coins than any balance can hold. */
export function sendingOf(items: readonly Item[], times: number): Outcome<Sending> {
  const once = sum(
    items.map(({ coins }) => coins),
    "coins of one sending",
  );
  const all = multiplied(once, counted("count", times, "sendings in a period"), "coins of a period");
  const coins = settle(all, "down", "coins the habit needs");
  if (beyondMost(coins))
    return failure("arg.number", `${coins.amount} coins a period are too many`, "name fewer gifts, or fewer --times");
  return succeed({ items, times, once: settle(once, "down", "coins of one sending"), coins });
}

/** The limit of money for each period. */
type Limits = readonly { readonly period: string; readonly limit: Money }[];

/** The cost of a habit in each period, with leftover coins used first, compared with each limit. */
export function habitOf(sending: Sending, limits: Limits, list: PriceList, work: Work): Outcome<Habit> {
  if (!list.complete) return succeed(estimatedHabit(sending, limits, list));
  const shop = shopOf(list);
  const once = wholeOf(sending.once);
  const known = new Map<number, Advice | undefined>();
  const periods: { readonly period: string; readonly well: HabitCost; readonly small: HabitCost }[] = [];
  for (const { period } of limits) {
    const [keptWell, keptSmall] = [periods.at(-1)?.well.coinsLeft, periods.at(-1)?.small.coinsLeft];
    const missing = Math.max(0, wholeOf(sending.coins) - (keptWell === undefined ? 0 : wholeOf(keptWell)));
    const advice = known.get(missing) ?? adviceFor(missing, shop, undefined, work);
    known.set(missing, advice);
    if (advice === undefined)
      return failure("purchase.too-many", `${list.id} cannot give ${missing} coins`, "ask for fewer gifts");
    const small = smallPacks(once, sending.times, keptSmall === undefined ? 0 : wholeOf(keptSmall), shop);
    periods.push({
      period,
      well: costOf(advice.recommended, keptWell, sending.coins, list),
      small: costOf(small, keptSmall, sending.coins, list),
    });
  }
  const small = together(
    periods.map((one) => one.small),
    limits,
  );
  const each = together(
    periods.map((one) => one.well),
    limits,
  );
  // Small packs can be cheaper over all periods if they leave fewer coins over; then they are the right packs.
  const asSmall = small.pay.exact.cmp(each.pay.exact) < 0;
  const well = asSmall ? small : each;
  const nothing: Quantity<Money["unit"]> = defined(list.currency, 0, "nothing");
  const saved = most(minus(small.pay, well.pay, "small packs less buying well"), nothing, "saved, at least nothing");
  return succeed({
    ...sending,
    periods: asSmall ? periods.map((one) => ({ ...one, well: one.small })) : periods,
    well,
    small,
    saved: settle(saved, "down", "saved by buying well"),
  });
}

/** The cost by price per coin: with packages unknown, the two ways of buying cannot be compared. */
function estimatedHabit(sending: Sending, limits: Limits, list: PriceList): Habit {
  const coinsLeft = found("coin", 0, "coins left");
  const cost: HabitCost = { buy: null, pay: estimatedPrice(sending.coins, list), coinsLeft };
  const periods = limits.map(({ period }): HabitPeriod => ({ period, well: cost, small: null }));
  const well = together(
    limits.map(() => cost),
    limits,
  );
  return { ...sending, periods, well, small: null, saved: null };
}

function costOf(
  purchase: Purchase,
  kept: Settled<"coin"> | undefined,
  needed: Settled<"coin">,
  list: PriceList,
): HabitCost {
  const bought = found("coin", purchase.coins, "coins bought");
  const held = kept === undefined ? bought : sum([kept, bought], "coins left before, and bought");
  return {
    ...receiptOf(purchase, list),
    coinsLeft: settle(minus(held, needed, "coins less those needed"), "down", "coins left"),
  };
}

function together(costs: readonly HabitCost[], limits: Limits): HabitTotal {
  const passed = costs.findIndex(({ pay }, index) => pay.exact.cmp(limits[index]!.limit.exact) > 0);
  return {
    pay: settle(
      sum(
        costs.map(({ pay }) => pay),
        "cost in all periods",
      ),
      "up",
      "cost in all periods",
    ),
    passedIn: limits[passed]?.period ?? null,
  };
}
