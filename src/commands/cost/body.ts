import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { Offer } from "../../pricing/quote.js";
import type { MarketQuery } from "../../regions/market.js";

/** What do I pay in my region, through each channel? */
export interface CostQuery extends MarketQuery, ListChoice, Display {
  /** Coins and gifts: `700`, `Lion`, `20xRose`, `id:6369`. */
  readonly what: readonly string[];
  /** The most purchases, of packages and custom amounts together. */
  readonly maxPurchases?: number;
  /** Sales tax on the price, as a fraction; none if left out. */
  readonly tax?: string;
}

/** The price from one list, also with tax if a tax was stated. */
export type PricedOffer = Offer & {
  readonly tax?: Money;
  /** `pay` plus tax. */
  readonly taxed?: Money;
};

export interface Cost {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  /** One per channel, from the default lists or the named ones. */
  readonly offers: readonly PricedOffer[];
  /** The id of the cheapest list, preferably a complete one of a known channel. */
  readonly cheapest: string;
  /** What it saves compared with the most expensive channel; absent if it saves nothing. */
  readonly saves?: Saving;
}

/** How much cheaper one list is than another. */
export interface Saving {
  readonly priceList: string;
  readonly against: string;
  readonly money: Money;
  readonly part: Ratio;
}

/** The final price, with tax if stated. */
export const paidFor = ({ pay, taxed = pay }: PricedOffer): Money => taxed;
