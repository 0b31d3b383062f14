import type { PriceList } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { exact } from "../core/decimal.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { Money } from "../core/quantity.js";
import { cheapest } from "../packing/cheapest.js";
import { FEW } from "../packing/limited-purchases.js";
import { mostCoins, mostCoinsWithin } from "../packing/most-coins.js";
import type { Purchase } from "../packing/purchase.js";
import type { Market } from "../regions/market.js";
import type { Remarks } from "../report/report.js";
import { type ListChoice, listsFor } from "./price-lists.js";
import { shopOf } from "./quote.js";
import { type Amount, statedMoney } from "./stated-money.js";

/** Money as plain decimal text; in the currency of the region where none is stated. */
export type StatedMoney = Pick<Amount, "amount"> & Partial<Amount>;

/** Minor units beyond which nobody's budget goes, and with which packing stays exact. */
const MOST_MINOR_UNITS = "1000000000000";

const NOTHING: Purchase = { lines: [], total: 0, purchases: 0, coins: 0, left: 0 };

/** A stated limit as money. */
export function statedLimit(
  { amount, currency }: StatedMoney,
  own: Currency | undefined,
  label: string,
): Outcome<Money> {
  const unit = currency ?? own;
  if (unit === undefined)
    return failure(
      "arg.missing",
      `${amount} has no currency, and neither has the region`,
      `write it, like ${amount}USD`,
    );
  const money = statedMoney({ amount, currency: unit }, "down", label);
  if (money.ok && exact(money.value.amount.replace(".", "")).cmp(exact(MOST_MINOR_UNITS)) > 0)
    return failure("arg.money", `${amount} ${unit} is too much`, "write a smaller amount");
  return money;
}

/** The most coins for at most so much money from one list; nothing where not even the smallest is affordable. */
export const buyingMost = (money: Money, list: PriceList): Purchase =>
  mostCoins(minorUnitsIn(money), shopOf(list)) ?? NOTHING;

/** The same in no more purchases than are no trouble to make by hand. */
export const buyingSimply = (money: Money, list: PriceList): Purchase =>
  mostCoinsWithin(FEW, minorUnitsIn(money), shopOf(list)) ?? NOTHING;

/** Money with all its decimals as one whole number; `statedLimit` keeps it exact. */
const minorUnitsIn = ({ amount }: Money): number => Number(amount.replace(".", ""));

/** The least that can be bought from a list at all; every list has a package. */
export const buyingLeast = (list: PriceList): Purchase => cheapest(1, shopOf(list))!;

/** The list that buys the most coins for the money: of stated channels where there are any, of those named where some are. */
export function listBuyingMost(
  money: Money,
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly list: PriceList; readonly remarks: Remarks }> {
  const lists = listsFor(market, choice);
  if (!lists.ok) return lists;
  const other = inOtherCurrency(lists.value, money.unit);
  if (other !== undefined) return other;
  const stated = lists.value.filter(({ channel }) => channel !== "unspecified");
  const candidates = (stated.length > 0 ? stated : lists.value).map((list) => ({ list, ...boughtFrom(money, list) }));
  const [first, ...rest] = candidates;
  const { list } = rest.reduce(
    (best, one) => ((best.coins - one.coins || one.total - best.total || one.least - best.least) < 0 ? one : best),
    first!,
  );
  const others = lists.value.filter(({ id }) => id !== list.id).map(({ id }) => id);
  const where = `coins are bought through ${list.channel} (${list.id})`;
  const why =
    candidates.length > 1
      ? ", where the budget buys the most of the lists whose channel is known"
      : ", the list whose channel is known";
  const text = `${where}${why}; --prices chooses another: ${others.join(", ")}`;
  return succeed({ list, remarks: others.length === 0 ? {} : { assumptions: [{ text, source: null }] } });
}

/** Money buys nothing from a list in another currency. */
export function inOtherCurrency(lists: readonly PriceList[], unit: Currency): Outcome<never> | undefined {
  const other = lists.find(({ currency }) => currency !== unit);
  return (
    other &&
    failure(
      "arg.conflict",
      `${other.id} is in ${other.currency}, not ${unit}`,
      `state the money in ${other.currency}, or another --region`,
    )
  );
}

/** What the money buys, and the least that anything costs. */
function boughtFrom(money: Money, list: PriceList): { coins: number; total: number; least: number } {
  const { coins, total } = buyingMost(money, list);
  return { coins, total, least: buyingLeast(list).total };
}
