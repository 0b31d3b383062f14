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

/** Gifts sent again and again, always the same. */
export interface Sending {
  readonly items: readonly Item[];
  /** How often in each period. */
  readonly times: number;
  /** Coins of one sending. */
  readonly once: Settled<"coin">;
  /** Coins of one period. */
  readonly coins: Settled<"coin">;
}

/** What a habit costs in one period, bought in one way; by the coin and without packages where those are not known. */
interface HabitCost {
  readonly buy: readonly Bought[] | null;
  readonly pay: Money;
  /** Bought and not yet used; they go into the next period. */
  readonly coinsLeft: Settled<"coin">;
}

interface HabitPeriod {
  readonly period: string;
  /** The recommended purchase of what the period still needs. */
  readonly well: HabitCost;
  /** Before each sending, the smallest package that covers what is missing; null where the list is incomplete. */
  readonly small: HabitCost | null;
}

/** One way to buy for a habit, over all periods. */
interface HabitTotal {
  readonly pay: Money;
  /** The first period that costs more than the limit allows; null where none does. */
  readonly passedIn: string | null;
}

/** What a habit costs, whatever the budget: bought well, and in small packs each time. */
export interface Habit extends Sending {
  readonly periods: readonly HabitPeriod[];
  readonly well: HabitTotal;
  readonly small: HabitTotal | null;
  /** What buying well saves over small packs; nothing where small packs come out no dearer. */
  readonly saved: Money | null;
}

/** So often the same gifts in each period; fails where that is more than any balance. */
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

/** Limits of money, one a period. */
type Limits = readonly { readonly period: string; readonly limit: Money }[];

/** The costs of a habit in each period, coins left always used first, against the limit of each. */
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
  // Where small packs happen to leave less over, buying them is buying well.
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

/** The same by the coin: what is sold beside the packages that are known decides both ways of buying. */
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
