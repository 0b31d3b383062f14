import type { Catalogue, Channel, Grade, PriceList } from "../catalogue/model/model.js";
import { type Currency, minorUnits } from "../core/currency.js";
import {
  at,
  defined,
  fact,
  found,
  type Money,
  minus,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
  wholeOf,
} from "../core/quantity.js";
import { cheapest } from "../packing/cheapest.js";
import { cheapestWithin, simple } from "../packing/limited-purchases.js";
import type { CustomAmount, Line, Purchase, Offer as Shop } from "../packing/purchase.js";
import { lastObserved, observedFrom } from "./price-lists.js";

/** A line of a receipt. `price` is of one package, or of the whole custom amount. */
export interface Bought {
  readonly coins: number;
  readonly quantity: number;
  readonly price: Money;
  readonly custom?: true;
}

/** What to buy, and what that comes to. */
export interface Receipt {
  readonly buy: readonly Bought[];
  readonly pay: Money;
}

/** What a number of coins costs from one price list. */
export interface Offer extends Receipt {
  readonly priceList: string;
  readonly region: string | null;
  readonly channel: Channel;
  readonly observed: string | null;
  /** Where it can have been seen from this day on, the first from which it answers. */
  readonly observedFrom: string | null;
  readonly estimated: boolean;
  readonly grade: Grade;
  readonly coinsBought: Settled<"coin">;
  readonly coinsLeft: Settled<"coin">;
  /** What the coins actually used cost: `pay` times their part of the coins bought. */
  readonly worth: Money;
  /** The cheapest within five purchases, or within as few as possible where five are not enough. */
  readonly simple: Receipt & { readonly extra: Money };
}

/** The best grade an answer from this list can claim: that of the source its figures come from. */
export const gradeOf = ({ sources }: { readonly sources: readonly string[] }, catalogue: Catalogue): Grade =>
  catalogue.sources.find(({ id }) => id === sources[0])?.grade ?? "blog";

/** The cheapest way to get at least so many coins from a list; `undefined` where `limit` purchases cannot reach them. */
export function offerFor(
  coins: Settled<"coin">,
  list: PriceList,
  catalogue: Catalogue,
  limit?: number,
): Offer | undefined {
  const shop = shopOf(list);
  const wanted = wholeOf(coins);
  const best = limit === undefined ? cheapest(wanted, shop) : cheapestWithin(limit, wanted, shop);
  const few = limit === undefined ? simple(wanted, shop, best) : best;
  if (best === undefined || few === undefined) return undefined;

  const receipt = receiptOf(best, list);
  const simpler = few === best ? receipt : receiptOf(few, list);
  const coinsBought = found("coin", best.coins, "coins bought");
  return {
    priceList: list.id,
    region: list.region ?? null,
    channel: list.channel,
    observed: lastObserved(list),
    observedFrom: observedFrom(list),
    estimated: list.estimated,
    grade: gradeOf(list, catalogue),
    ...receipt,
    coinsBought,
    coinsLeft: found("coin", best.left, "coins left"),
    worth: worthOf(receipt.pay, coins, coinsBought, list.id),
    simple: { ...simpler, extra: extraOf(simpler.pay, receipt.pay) },
  };
}

/** What the coins cost from each of the lists that can give them. */
export const offersFor = (coins: Settled<"coin">, lists: readonly PriceList[], catalogue: Catalogue): Offer[] =>
  lists.map((list) => offerFor(coins, list, catalogue)).filter((offer) => offer !== undefined);

/** A price list as the packing sees it: whole minor units. */
export function shopOf({ packages, custom, currency }: PriceList): Shop {
  const packs = packages.map(({ coins, price }) => ({ coins, price: minorUnitsOf(price, currency) }));
  return custom === undefined ? { packs } : { packs, custom: customOf(custom, currency) };
}

const minorUnitsOf = (price: string, currency: Currency): number => {
  const [whole = "", decimals = ""] = price.split(".");
  return Number(whole + decimals.padEnd(minorUnits(currency), "0"));
};

/** A rate of 0.0106 dollars a coin is 106 cents for every 100 coins. */
function customOf(
  { minimum, maximum, perCoin }: { readonly minimum: number; readonly maximum: number; readonly perCoin: string },
  currency: Currency,
): CustomAmount {
  const [whole = "", decimals = ""] = perCoin.split(".");
  const shift = decimals.length - minorUnits(currency);
  const give = Number(whole + decimals) * 10 ** Math.max(0, -shift);
  return { minimum, maximum, give, per: 10 ** Math.max(0, shift) };
}

/** A purchase in money, each price a fact of the list; a total that packing and money disagree on is our bug. */
export function receiptOf({ lines, total }: Purchase, list: PriceList): Receipt {
  const buy = lines.map((line) => bought(line, list));
  const costs = buy.map(({ quantity, price, coins }) =>
    quantity === 1
      ? price
      : times(price, found("count", quantity, "packages"), `${quantity} packages of ${coins} coins`),
  );
  const none: Quantity<Currency> = defined(list.currency, 0, "nothing to buy");
  const pay = settle(sum(costs.length === 0 ? [none] : costs, "all packages"), "up", `to pay from ${list.id}`);
  if (minorUnitsOf(pay.amount, list.currency) !== total)
    throw new RangeError(`${list.id}: ${pay.amount} is not ${total}`);
  return { buy, pay };
}

function bought({ coins, quantity, custom }: Line, list: PriceList): Bought {
  if (custom === true && list.custom !== undefined) {
    const rate = fact(list.currency, list.custom.perCoin, "a custom amount, each coin", list.custom);
    const amount = at(
      found("coin", coins, "custom amount"),
      rate,
      defined("coin", 1, "one coin"),
      `${coins} coins as a custom amount`,
    );
    return { coins, quantity, price: settle(amount, "up", "custom amount, charged"), custom };
  }
  const sold = list.packages.filter((one) => one.coins === coins).sort((a, b) => Number(a.price) - Number(b.price))[0]!;
  const price = fact(list.currency, sold.price, `package of ${coins} coins`, { sources: list.sources, at: sold.at });
  return { coins, quantity, price: settle(price, "up", `price of ${coins} coins`) };
}

const extraOf = (simple: Money, pay: Money): Money =>
  settle(minus(simple, pay, "simple less cheapest"), "up", "more than the cheapest");

/** The part of what is paid that the coins actually used cost. */
export function worthOf(pay: Money, coins: Settled<"coin">, coinsBought: Settled<"coin">, id: string): Money {
  const nothing = coinsBought.exact.isZero();
  const worth = nothing ? pay : at(coins, pay, coinsBought, `the part of ${id} that is used`);
  return settle(worth, "half-even", `worth at ${id}`);
}
