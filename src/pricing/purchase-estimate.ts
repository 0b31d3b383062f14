import type { Channel, PriceList } from "../catalogue/model/model.js";
import { type Diagnostic, type Outcome, succeed } from "../core/diagnostic.js";
import { groupedBy } from "../core/keyed.js";
import { counted, found, type Money, type Settled, settle, sum, times } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import { cheapest } from "../packing/cheapest.js";
import type { Offer as Shop } from "../packing/purchase.js";
import { single } from "../packing/single.js";
import { type CoinPurchase, dayIn } from "../readers/export/records.js";
import type { Market } from "../regions/market.js";
import { type ListChoice, listsInAnyMoney } from "./price-lists.js";
import { receiptOf, shopOf, worthOf } from "./receipt.js";

/** What a purchase is estimated to have cost, and the list its likely figure is from. */
export interface Priced {
  readonly cost: Range<Money>;
  readonly list: PriceList;
}

/** Estimates of purchases; equal purchases share one object, so that thousands take little memory. */
export interface Estimates {
  /** One per purchase, in their order; null if no list is known for its day, or if the day is unknown. */
  readonly priced: readonly (Priced | null)[];
  /** Every list that an estimate uses. */
  readonly lists: readonly PriceList[];
  /** Why there are none at all, if the region has no usable list. */
  readonly unknown: readonly Diagnostic[];
}

/**
 * What purchases cost in the lists that applied on their days and sell exactly these coins. Low and high are over all
 * these lists; likely is from the channel that sells most of the purchases as one package. If no list sells them, or
 * with `anySize`, all lists count; of lists in several currencies, only those in the currency of the likely figure.
 * Fails if a requested list or channel is unknown.
 */
export function estimatesOf(
  purchases: readonly CoinPurchase[],
  market: Market,
  choice: ListChoice & { readonly anySize?: true },
): Outcome<Estimates> {
  const asked = listsInAnyMoney(market, choice);
  if (!asked.ok && asked.diagnostics[0]!.code !== "prices.not-yet") {
    const chosen = choice.channel !== undefined || choice.prices !== undefined;
    return chosen ? asked : succeed({ priced: purchases.map(() => null), lists: [], unknown: asked.diagnostics });
  }
  const answering = new Map<string, readonly PriceList[]>();
  const onDays = purchases.map(({ time, coins }) => {
    if (time === null) return [];
    const day = dayIn(time);
    const known = answering.get(day) ?? listsOrNone({ ...market, asOf: day }, choice);
    answering.set(day, known);
    return choice.anySize === true ? known : selling(coins, known);
  });
  const fit = fits(purchases, onDays);
  const known = new Map<string, Priced>();
  const priced = purchases.map(({ coins }, index) => {
    const candidates = onDays[index]!;
    if (candidates.length === 0) return null;
    const key = [coins, ...candidates.map(({ id }) => id)].join(" ");
    const one = known.get(key) ?? pricedAt(coins, candidates, fit);
    known.set(key, one);
    return one;
  });
  const currencies = new Set(priced.flatMap((one) => one?.list.currency ?? []));
  const lists = [...new Set(onDays.flat())].filter(({ currency }) => currencies.has(currency));
  return succeed({ priced, lists, unknown: [] });
}

/** What several purchases cost together, in each currency; empty if none has an estimate. Columns add up. */
export function estimateTotals(priced: readonly (Priced | null)[], label: string): readonly Range<Money>[] {
  const known = priced.filter((one) => one !== null);
  return [...groupedBy(known, ({ list }) => list.currency).values()].map((some) => totalOf(some, label));
}

function totalOf(priced: readonly Priced[], label: string): Range<Money> {
  const counts = new Map<Priced, number>();
  for (const one of priced) counts.set(one, (counts.get(one) ?? 0) + 1);
  const terms = [...counts].map(([{ cost }, count]) => ({ cost, count: counted("count", count, "such purchases") }));
  return range((bound) =>
    settle(
      sum(
        terms.map(({ cost, count }) =>
          count.amount === "1" ? cost[bound] : times(cost[bound], count, `${count.amount} such purchases`),
        ),
        label,
      ),
      "half-even",
      label,
    ),
  );
}

const listsOrNone = (market: Market, choice: ListChoice): readonly PriceList[] => {
  const lists = listsInAnyMoney(market, choice);
  return lists.ok ? lists.value : [];
};

/** The lists that sell exactly these coins; all lists if none does. */
function selling(coins: number, lists: readonly PriceList[]): readonly PriceList[] {
  const selling = lists.filter((list) => shopSelling(coins, list) !== undefined);
  return selling.length > 0 ? selling : lists;
}

/** How a list sells exactly these coins in one purchase: as a package, or else as a custom amount. */
function shopSelling(coins: number, list: PriceList): Shop | undefined {
  const { packs, custom } = shopOf(list);
  const same = packs.filter((pack) => pack.coins === coins);
  if (same.length > 0) return { packs: same };
  return custom !== undefined && coins >= custom.minimum && coins <= custom.maximum ? { packs: [], custom } : undefined;
}

/**
 * The number of purchases that each channel sold as one package on their days: an account usually buys in one place.
 */
function fits(
  purchases: readonly CoinPurchase[],
  onDays: readonly (readonly PriceList[])[],
): ReadonlyMap<Channel, number> {
  const fit = new Map<Channel, number>();
  for (const [index, { coins }] of purchases.entries())
    for (const { channel, packages } of onDays[index]!)
      if (packages.some((one) => one.coins === coins)) fit.set(channel, (fit.get(channel) ?? 0) + 1);
  return fit;
}

function pricedAt(coins: number, lists: readonly PriceList[], fit: ReadonlyMap<Channel, number>): Priced {
  const bought = counted("coin", coins, "coins of a purchase");
  const rank = ({ channel }: PriceList): number => (fit.get(channel) ?? 0) * 2 - (channel === "unspecified" ? 1 : 0);
  const { currency } = lists.reduce((best, one) => (rank(one) > rank(best) ? one : best));
  const offers = lists
    .filter((list) => list.currency === currency)
    .map((list) => ({ list, cost: costAt(bought, coins, list) }));
  const byCost = offers.toSorted((a, b) => a.cost.exact.cmp(b.cost.exact));
  const [low, high] = [byCost[0]!, byCost.at(-1)!];
  // If channels fit equally well, the dearer one: what was spent should not look small.
  const likely = byCost.reduce((best, one) => (rank(one.list) >= rank(best.list) ? one : best));
  return { cost: { low: low.cost, likely: likely.cost, high: high.cost }, list: likely.list };
}

/**
 * A row is one purchase: of exactly these coins, or of the package that covers them, priced as far as it is
 * used; several purchases only if no single one does.
 */
function costAt(bought: Settled<"coin">, coins: number, list: PriceList): Money {
  const shop = shopSelling(coins, list) ?? shopOf(list);
  const purchase = single(coins, shop) ?? cheapest(coins, shop)!;
  const { pay } = receiptOf(purchase, list);
  return worthOf(pay, bought, found("coin", purchase.coins, "coins of the package"), list.id);
}
