import type { PriceList } from "../catalogue/model/model.js";
import type { Currency } from "../core/currency.js";
import { exact } from "../core/decimal.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { shownText } from "../core/notation.js";
import { found, type Money, type Settled } from "../core/quantity.js";
import { currencyMeant, type TypedMoney } from "../core/typed-money.js";
import { cheapest } from "../packing/cheapest.js";
import type { Purchase } from "../packing/purchase.js";
import { adviceFor, adviceOn } from "../packing/recommended.js";
import { Work } from "../packing/work.js";
import type { Market } from "../regions/market.js";
import { inPlace } from "../regions/place-words.js";
import { onChannel } from "../report/channel-words.js";
import type { Remarks } from "../report/report.js";
import { estimatedCoins, estimatedPrice } from "./estimated-price.js";
import { type ListChoice, listsFor } from "./price-lists.js";
import { type Bought, minorUnitsIn, type Receipt, receiptOf, shopOf } from "./receipt.js";
import { regionOfMoney } from "./region-of-money.js";
import { statedMoney } from "./stated-money.js";

/** Money as plain decimal text; in the region's currency if none is stated. */
export type StatedMoney = TypedMoney;

const NOTHING: Purchase = { lines: [], total: 0, purchases: 0, coins: 0, left: 0 };

/** More minor units than any budget, and few enough for packing to stay exact. */
const MOST_MINOR_UNITS = "1000000000000";

/** A stated limit as money. */
export function statedLimit(stated: StatedMoney, own: Currency | undefined, label: string): Outcome<Money> {
  const { amount } = stated;
  const unit = currencyMeant(stated, own);
  if (unit === undefined)
    return failure(
      "arg.missing",
      `${amount} has no currency, and the region's is unknown`,
      `write it, like ${amount}USD`,
    );
  const money = statedMoney({ amount, currency: unit }, "down", label);
  if (money.ok && exact(money.value.amount.replace(".", "")).cmp(exact(MOST_MINOR_UNITS)) > 0)
    return failure("arg.money", `${amount} ${unit} is too much`, "write a smaller amount");
  return money;
}

/** The same, but never zero: a shell reads `$20` as a variable and leaves 0. */
export function statedSum(stated: StatedMoney, own: Currency | undefined, label: string): Outcome<Money> {
  const money = statedLimit(stated, own, label);
  if (!money.ok || !money.value.exact.isZero()) return money;
  const help = "the shell reads $20 as a variable: write 20USD or '$20'";
  return failure("arg.money", `${shownText(money.value)} buys nothing`, help);
}

/** What money buys from one list; an estimate without packages if the list is incomplete. */
export interface Bargain {
  readonly coins: Settled<"coin">;
  readonly pay: Money;
  readonly buy: readonly Bought[] | null;
}

/** The recommended purchase for a sum of money; `undefined` if it does not buy even the smallest package. */
export function buyingMost(money: Money, list: PriceList, work = new Work()): Bargain {
  if (!list.complete) {
    const coins = estimatedCoins(money, list);
    return { coins, pay: estimatedPrice(coins, list), buy: null };
  }
  const purchase = adviceOn(minorUnitsIn(money), shopOf(list), work) ?? NOTHING;
  return { coins: found("coin", purchase.coins, "coins bought"), ...receiptOf(purchase, list) };
}

/** The recommended purchase of a number of coins; `undefined` if the list cannot provide them. */
export function buyingEnough(coins: number, list: PriceList, work: Work): Bargain | undefined {
  const purchase = adviceFor(coins, shopOf(list), undefined, work)?.recommended;
  return purchase && { coins: found("coin", purchase.coins, "coins bought"), ...receiptOf(purchase, list) };
}

/** The smallest purchase a list allows; null if it is incomplete. */
export const buyingLeast = (list: PriceList): Receipt | null =>
  list.complete ? receiptOf(cheapest(1, shopOf(list))!, list) : null;

/** The list that buys the most coins for the money, among the channels or lists that the question names, if any. */
export function listBuyingMost(
  money: Money,
  market: Market,
  choice: ListChoice,
  work: Work,
): Outcome<{ readonly list: PriceList; readonly remarks: Remarks }> {
  const lists = listsFor(market, choice);
  if (!lists.ok) return lists;
  const other = inOtherCurrency(lists.value, money.unit, market);
  if (other !== undefined) return other;
  const stated = lists.value.filter(({ channel }) => channel !== "unspecified");
  const candidates = stated.length > 0 ? stated : lists.value;
  const list = candidates.length === 1 ? candidates[0]! : buyerOf(money, candidates, work);
  const others = lists.value.filter(({ id }) => id !== list.id).map(({ id }) => id);
  const where = `coins are bought ${onChannel(list.channel)} (${list.id})`;
  const why = candidates.length > 1 ? ", where the budget buys the most" : ", the only list that names its channel";
  const text = `${where}${why}; --prices chooses another: ${others.join(", ")}`;
  return succeed({ list, remarks: others.length === 0 ? {} : { assumptions: [{ text, source: null }] } });
}

/** Money buys nothing from a list in another currency; the failure names the region whose money it is. */
export function inOtherCurrency(
  lists: readonly PriceList[],
  unit: Currency,
  { catalogue }: Market,
): Outcome<never> | undefined {
  const other = lists.find(({ currency }) => currency !== unit);
  if (other === undefined) return undefined;
  const region = regionOfMoney(unit, catalogue);
  return failure(
    "arg.conflict",
    `${other.id} is in ${other.currency}, not ${unit}`,
    region === undefined
      ? `write the money in ${other.currency}, or name another --region`
      : `for prices in ${inPlace(region)} add --region ${region.code}; or write the money in ${other.currency}`,
  );
}

/** The list that sells the most coins for the money, then for the least, then the smallest package. */
function buyerOf(money: Money, lists: readonly PriceList[], work: Work): PriceList {
  const known = lists.filter(({ complete }) => complete);
  const bargains = (known.length > 0 ? known : lists).map((list) => {
    return { list, ...buyingMost(money, list, work), least: buyingLeast(list)?.pay };
  });
  const [first, ...rest] = bargains;
  const better = (one: (typeof bargains)[number], best: (typeof bargains)[number]): boolean =>
    (best.coins.exact.cmp(one.coins.exact) ||
      one.pay.exact.cmp(best.pay.exact) ||
      (one.least && best.least ? one.least.exact.cmp(best.least.exact) : 0)) < 0;
  return rest.reduce((best, one) => (better(one, best) ? one : best), first!).list;
}
