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
import type { Limits } from "./limits.js";

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
export interface HabitCost {
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

/** One way to buy for a habit, over several periods. */
export interface HabitTotal {
  readonly pay: Money;
  /** The first period that exceeds the limit; null if none does. */
  readonly passedIn: string | null;
  /** The number of periods that exceed it. */
  readonly passed: number;
}

/** What a habit costs over several periods: in the right packs, and with a small pack before each sending. */
export interface HabitCosts {
  readonly well: HabitTotal;
  /** Null if the list is incomplete. */
  readonly small: HabitTotal | null;
  /** What the right packs save over small packs, at least 0; null if the list is incomplete. */
  readonly saved: Money | null;
}

/** What a habit costs, whatever the budget. */
export interface Habit extends Sending, HabitCosts {
  readonly periods: readonly HabitPeriod[];
  /** A whole year of such periods, with nothing spent before. */
  readonly year: HabitCosts;
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

/**
 * The cost of a habit in each of some periods and over a year of them, with leftover coins used first, compared with
 * each limit.
 */
export function habitOf(sending: Sending, limits: Limits, year: Limits, list: PriceList, work: Work): Outcome<Habit> {
  const costs = periodCosts(sending, Math.max(limits.length, year.length), list, work);
  if (!costs.ok) return costs;
  const { all, ...asked } = costsUnder(limits, costs.value, list);
  const { all: _, ...overYear } = costsUnder(year, costs.value, list);
  const periods = limits.map(({ period }, index): HabitPeriod => ({ period, ...all[index]! }));
  return succeed({ ...sending, periods, ...asked, year: overYear });
}

/** What one period costs in both ways. */
type PeriodCost = Omit<HabitPeriod, "period">;

/** The cost of each of the next periods. */
function periodCosts(sending: Sending, count: number, list: PriceList, work: Work): Outcome<PeriodCost[]> {
  if (!list.complete) {
    // With packages unknown, the two ways of buying cannot be compared, and no coin is left over.
    const pay = estimatedPrice(sending.coins, list);
    const well: HabitCost = { buy: null, pay, coinsLeft: found("coin", 0, "coins left") };
    return succeed(Array.from({ length: count }, () => ({ well, small: null })));
  }
  const shop = shopOf(list);
  const once = wholeOf(sending.once);
  const known = new Map<number, Advice | undefined>();
  const costs: { readonly well: HabitCost; readonly small: HabitCost }[] = [];
  while (costs.length < count) {
    const [keptWell, keptSmall] = [costs.at(-1)?.well.coinsLeft, costs.at(-1)?.small.coinsLeft];
    const missing = Math.max(0, wholeOf(sending.coins) - (keptWell === undefined ? 0 : wholeOf(keptWell)));
    const advice = known.get(missing) ?? adviceFor(missing, shop, undefined, work);
    known.set(missing, advice);
    if (advice === undefined)
      return failure("purchase.too-many", `${list.id} cannot give ${missing} coins`, "ask for fewer gifts");
    const small = smallPacks(once, sending.times, keptSmall === undefined ? 0 : wholeOf(keptSmall), shop);
    costs.push({
      well: costOf(advice.recommended, keptWell, sending.coins, list),
      small: costOf(small, keptSmall, sending.coins, list),
    });
  }
  return succeed(costs);
}

/** The costs of the periods that have a limit, and their totals. */
function costsUnder(
  limits: Limits,
  costs: readonly PeriodCost[],
  list: PriceList,
): HabitCosts & { readonly all: readonly PeriodCost[] } {
  const all = costs.slice(0, limits.length);
  const each = together(
    all.map(({ well }) => well),
    limits,
  );
  const inSmall = all.flatMap(({ small }) => small ?? []);
  if (inSmall.length === 0) return { all, well: each, small: null, saved: null };
  const small = together(inSmall, limits);
  // Small packs can be cheaper over all periods if they leave fewer coins over; then they are the right packs.
  const asSmall = small.pay.exact.cmp(each.pay.exact) < 0;
  const well = asSmall ? small : each;
  const nothing: Quantity<Money["unit"]> = defined(list.currency, 0, "nothing");
  const saved = most(minus(small.pay, well.pay, "small packs less buying well"), nothing, "saved, at least nothing");
  return {
    all: asSmall ? inSmall.map((one) => ({ well: one, small: one })) : all,
    well,
    small,
    saved: settle(saved, "down", "saved by buying well"),
  };
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
  const passed = limits.filter(({ limit }, index) => costs[index]!.pay.exact.cmp(limit.exact) > 0);
  return {
    pay: settle(
      sum(
        costs.map(({ pay }) => pay),
        "cost in all periods",
      ),
      "up",
      "cost in all periods",
    ),
    passedIn: passed[0]?.period ?? null,
    passed: passed.length,
  };
}
