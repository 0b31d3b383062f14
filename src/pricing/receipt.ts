import type { PriceList } from "../catalogue/model/model.js";
import { type Currency, minorUnits } from "../core/currency.js";
import {
  at,
  defined,
  fact,
  found,
  type Money,
  type Quantity,
  type Settled,
  settle,
  sum,
  times,
} from "../core/quantity.js";
import type { CustomAmount, Line, Purchase, Offer as Shop } from "../packing/purchase.js";

/** A line of a receipt. `price` is of one package, or of the whole custom amount. */
export interface Bought {
  readonly coins: number;
  readonly quantity: number;
  readonly price: Money;
  readonly custom?: true;
}

/** What to buy, and its total. */
export interface Receipt {
  readonly buy: readonly Bought[];
  readonly pay: Money;
}

/** A price list for packing, in whole minor units. */
export function shopOf({ packages, custom, currency }: PriceList): Shop {
  const packs = packages.map(({ coins, price }) => ({ coins, price: minorUnitsOf(price, currency) }));
  return custom === undefined ? { packs } : { packs, custom: customOf(custom, currency) };
}

/** Money with all its decimals as one whole number. */
export const minorUnitsIn = ({ amount }: Money): number => Number(amount.replace(".", ""));

/** A price as a whole number of its currency's smallest unit. */
export const minorUnitsOf = (price: string, currency: Currency): number => {
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

/** A purchase in money, each price a fact of the list; if packing and money disagree on the total, that is a bug. */
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

/** The part of the payment that the coins actually used cost. */
export function worthOf(pay: Money, coins: Settled<"coin">, coinsBought: Settled<"coin">, id: string): Money {
  const nothing = coinsBought.exact.isZero();
  const worth = nothing ? pay : at(coins, pay, coinsBought, `the part of ${id} that is used`);
  return settle(worth, "half-even", `worth at ${id}`);
}
