import type { Channel, PriceList } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { present } from "../../core/present.js";
import {
  at,
  counted,
  defined,
  type Money,
  minus,
  over,
  type Ratio,
  type Settled,
  settle,
  settleRatio,
  times,
} from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Work } from "../../packing/work.js";
import { type Per, periodNames } from "../../pricing/calendar-periods.js";
import { type ListChoice, listsFor } from "../../pricing/price-lists.js";
import type { Market } from "../../regions/market.js";
import { type Affordable, affordable } from "./affordable-gifts.js";
import { type Receives, receivesFor } from "./creator-side.js";
import type { Limits } from "./limits.js";
import { allowance, type BudgetPeriod, budgetTotal } from "./period-purchases.js";

/** A year of a budget, with the whole limit in each period. */
export interface BudgetYear {
  /** The sum of the limits of its periods. */
  readonly limit: Money;
  readonly spent: Money;
  readonly coinsBought: Settled<"coin">;
  /** Whether each period buys as many coins; money left over buys more in some. */
  readonly even: boolean;
  /** A twelfth of the year. */
  readonly month: { readonly spent: Money; readonly coinsBought: Settled<"coin"> };
  readonly affords: readonly Affordable[];
  /** What creators would receive if all its coins were sent; null if unknown. */
  readonly creators: Receives | null;
}

/** What the same money buys through another channel. */
export interface Elsewhere {
  readonly channel: Channel;
  readonly priceList: string;
  /** The coins of the first period. */
  readonly each: Settled<"coin">;
  /** The coins of a year. */
  readonly coinsBought: Settled<"coin">;
  /** How many more coins than from the chosen list, as a fraction of its coins. */
  readonly more?: Ratio;
  /** How many fewer, as a fraction likewise. */
  readonly fewer?: Ratio;
}

/** The limit of each period, from a day on. */
interface Plan {
  readonly limit: Money;
  readonly per: Per;
  readonly first: Day;
  readonly work: Work;
}

/** The number of periods in a year. */
export const IN_A_YEAR: Readonly<Record<Per, number>> = { day: 365, week: 52, month: 12 };

/** The limits of a year's periods. */
export const limitsOfYear = ({ limit, per, first }: Omit<Plan, "work">): Limits =>
  periodNames(per, IN_A_YEAR[per], first).map((period) => ({ period, limit }));

const yearly = (plan: Plan, list: PriceList): BudgetPeriod[] =>
  allowance(limitsOfYear(plan), list, undefined, plan.work);

/** A year of a budget, and what it buys from one list. */
export function yearOf(plan: Plan, list: PriceList, items: readonly Item[], market: Market): BudgetYear {
  const { limit, per } = plan;
  const all = yearly(plan, list);
  const total = budgetTotal(all);
  const { spent, coinsBought } = total;
  const periods = counted("count", IN_A_YEAR[per], `${per}s of a year`);
  const [one, twelve] = [defined("count", 1, "one month"), defined("count", 12, "months of a year")];
  return {
    limit: settle(times(limit, periods, "limits of a year"), "down", "budget of a year"),
    spent,
    coinsBought,
    even: all.every(({ coinsBought: { amount } }) => amount === all[0]!.coinsBought.amount),
    month: {
      spent: settle(at(one, spent, twelve, "spent a month"), "half-even", "spent a month"),
      coinsBought: settle(at(one, coinsBought, twelve, "coins a month"), "down", "coins a month"),
    },
    affords: items.map((item) => affordable(item, total)),
    creators: receivesFor(total, market).receives,
  };
}

/** Complete lists of other channels in the same currency; only from the named lists, if any are named. */
export function otherLists(own: PriceList, market: Market, query: ListChoice): readonly PriceList[] {
  const { channel: _, ...choice } = query;
  const lists = listsFor(market, choice);
  if (!lists.ok) return [];
  return lists.value.filter(
    ({ channel, complete, currency }) =>
      channel !== own.channel && channel !== "unspecified" && complete && currency === own.currency,
  );
}

/** What the same money buys from other lists, most coins first. */
export const elsewhere = (plan: Plan, lists: readonly PriceList[], { coinsBought: here }: BudgetYear): Elsewhere[] =>
  lists
    .map((list): Elsewhere => {
      const periods = yearly(plan, list);
      const { coinsBought } = budgetTotal(periods);
      const set = { channel: list.channel, priceList: list.id, each: periods[0]!.coinsBought, coinsBought };
      return { ...set, ...difference(coinsBought, here) };
    })
    .sort((one, other) => other.coinsBought.exact.cmp(one.coinsBought.exact));

/** How much more or less that is than here; empty if they are equal, or if there are none here. */
function difference(there: Settled<"coin">, here: Settled<"coin">): Pick<Elsewhere, "more" | "fewer"> {
  const order = there.exact.cmp(here.exact);
  if (order === 0 || here.exact.isZero()) return {};
  const word = order > 0 ? "more" : "fewer";
  const apart = order > 0 ? minus(there, here, "coins more") : minus(here, there, "coins fewer");
  return present({ [word]: settleRatio(over(apart, here, `${word}, as a part`), 4, `coins ${word}, as a part`) });
}
