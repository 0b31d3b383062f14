import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { Offer } from "../../pricing/quote.js";
import type { MarketQuery } from "../../regions/market.js";

/** What must I pay, here, through each channel? */
export interface CostQuery extends MarketQuery, ListChoice, Display {
  /** Coins and gifts: `700`, `Lion`, `20xRose`, `id:6369`. */
  readonly what: readonly string[];
  /** At most so many purchases, of packages and custom amounts together. */
  readonly maxPurchases?: number;
  /** Sales tax on what is paid, as a part of one; nothing where left out. */
  readonly tax?: string;
}

/** What is paid from one list; with the tax on it where one was stated. */
export type PricedOffer = Offer & {
  readonly tax?: Money;
  /** `pay` and the tax. */
  readonly taxed?: Money;
};

export interface Cost {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  /** One a channel: the default lists, or those named. */
  readonly offers: readonly PricedOffer[];
  /** The id of the list that asks least; of the complete lists of stated channels where there are any. */
  readonly cheapest: string;
  /** What that saves against the channel that asks most; absent where there is nothing to save. */
  readonly saves?: Saving;
}

/** How much less one list asks than another. */
export interface Saving {
  readonly priceList: string;
  readonly against: string;
  readonly money: Money;
  readonly part: Ratio;
}

/** What is paid in the end. */
export const paidFor = ({ pay, taxed = pay }: PricedOffer): Money => taxed;
