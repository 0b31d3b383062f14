import type { Catalogue, Channel, Grade, PriceList } from "../catalogue/model/model.js";
import { readingOf } from "../catalogue/model/reading.js";
import type { Observed } from "../core/date.js";
import { found, type Money, minus, type Settled, settle, wholeOf } from "../core/quantity.js";
import type { Purchase } from "../packing/purchase.js";
import { adviceFor } from "../packing/recommended.js";
import { Work } from "../packing/work.js";
import { isDerived } from "./derived-prices.js";
import { estimatedPrice } from "./estimated-price.js";
import { type PayRange, payRangeOf } from "./pay-range.js";
import { lastObserved, observedFrom } from "./price-lists.js";
import { type Bought, type Receipt, receiptOf, shopOf, worthOf } from "./receipt.js";

/** The cheapest possible purchase, in any number of parts. */
export interface Lowest extends Receipt {
  readonly purchases: number;
  /** What it saves over the recommended purchase. */
  readonly saving: Money;
}

/** What to buy for a number of coins; all null for an incomplete list, which recommends nothing. */
interface Recommended {
  readonly buy: readonly Bought[] | null;
  readonly purchases: number | null;
  readonly coinsBought: Settled<"coin"> | null;
  readonly coinsLeft: Settled<"coin"> | null;
  readonly lowest: Lowest | null;
}

/** What a number of coins costs in one price list, without what to buy. */
export interface Price {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is estimated per coin, as for every incomplete list. */
  readonly estimated: boolean;
  /** For the recommended purchase. */
  readonly pay: Money;
  /** The cost of the coins actually used: `pay` times their fraction of the coins bought. */
  readonly worth: Money;
}

/** What a number of coins costs in one price list, and what to buy. */
export interface Offer extends Price, Recommended {
  readonly region: string | null;
  readonly observed: Observed | null;
  /** If the list was seen over a span, its first day, from which the list is used. */
  readonly observedFrom: Observed | null;
  /** Whether that day is an estimate. */
  readonly dayEstimated: boolean;
  readonly grade: Grade;
  /** Whether the list has everything that is sold. */
  readonly complete: boolean;
  /** The lowest and highest possible price, if a derived list states its error; `pay` is the likely figure. */
  readonly payRange?: PayRange;
}

/** The best grade that an answer from this list can have: that of the source of its figures. */
export const gradeOf = (list: PriceList, catalogue: Catalogue): Grade =>
  isDerived(list) ? "derived" : (readingOf(catalogue).sourcesWith(list.sources.slice(0, 1))[0]?.grade ?? "blog");

/**
 * The cost of at least a number of coins in a list: of the recommended purchase, with the cheapest beside it;
 * `undefined` if `limit` purchases cannot reach the coins.
 */
export function offerFor(
  coins: Settled<"coin">,
  list: PriceList,
  catalogue: Catalogue,
  work = new Work(),
  limit?: number,
): Offer | undefined {
  const priced = list.complete ? recommendedFrom(coins, list, work, limit) : estimatedFrom(coins, list);
  if (priced === undefined) return undefined;
  return {
    priceList: list.id,
    region: list.region ?? null,
    channel: list.channel,
    observed: lastObserved(list),
    observedFrom: observedFrom(list),
    dayEstimated: list.estimated,
    grade: gradeOf(list, catalogue),
    complete: list.complete,
    ...priced,
    ...payRangeOf(priced.pay, list),
  };
}

/** The cost of the coins in each list that can provide them. */
export const offersFor = (
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  catalogue: Catalogue,
  work = new Work(),
): Offer[] => lists.map((list) => offerFor(coins, list, catalogue, work)).filter((offer) => offer !== undefined);

/** The same, without what to buy. */
export const pricesFor = (coins: Settled<"coin">, lists: readonly PriceList[], work = new Work()): Price[] =>
  lists.map((list) => priceFrom(coins, list, work)).filter((price) => price !== undefined);

function priceFrom(coins: Settled<"coin">, list: PriceList, work: Work): Price | undefined {
  const { id: priceList, channel } = list;
  if (!list.complete) {
    const pay = estimatedPrice(coins, list);
    return { priceList, channel, estimated: true, pay, worth: pay };
  }
  const advice = adviceFor(wholeOf(coins), shopOf(list), undefined, work);
  if (advice === undefined) return undefined;
  const { receipt, worth } = boughtBy(advice.recommended, coins, list);
  return { priceList, channel, estimated: false, pay: receipt.pay, worth };
}

type Priced = Recommended & Pick<Offer, "estimated" | "pay" | "worth">;

function recommendedFrom(
  coins: Settled<"coin">,
  list: PriceList,
  work: Work,
  limit: number | undefined,
): Priced | undefined {
  const advice = adviceFor(wholeOf(coins), shopOf(list), limit, work);
  if (advice === undefined) return undefined;
  const { recommended, lowest } = advice;
  const { receipt, coinsBought, worth } = boughtBy(recommended, coins, list);
  return {
    estimated: false,
    buy: receipt.buy,
    pay: receipt.pay,
    purchases: recommended.purchases,
    coinsBought,
    coinsLeft: found("coin", recommended.left, "coins left"),
    worth,
    lowest: lowestOf(lowest, lowest === recommended ? receipt : receiptOf(lowest, list), receipt.pay),
  };
}

/** A purchase in money, and the part of it that the requested coins cost. */
function boughtBy(purchase: Purchase, coins: Settled<"coin">, list: PriceList) {
  const receipt = receiptOf(purchase, list);
  const coinsBought = found("coin", purchase.coins, "coins bought");
  return { receipt, coinsBought, worth: worthOf(receipt.pay, coins, coinsBought, list.id) };
}

function lowestOf({ purchases }: Purchase, { buy, pay }: Receipt, recommended: Money): Lowest {
  const saved = minus(recommended, pay, "recommended less cheapest");
  return { buy, pay, purchases, saving: settle(saved, "down", "saved by the cheapest") };
}

function estimatedFrom(coins: Settled<"coin">, list: PriceList): Priced {
  const pay = estimatedPrice(coins, list);
  const unknown = { buy: null, purchases: null, coinsBought: null, coinsLeft: null, lowest: null };
  return { estimated: true, ...unknown, pay, worth: pay };
}
