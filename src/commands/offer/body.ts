import type { Channel } from "../../catalogue/model/model.js";
import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Display } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { Offer } from "../../pricing/quote.js";
import type { MarketQuery } from "../../regions/market.js";
import type { OfferShown, OfferVerdict, Reason } from "./scam-signs.js";

/** Is this offer of coins plausible or a scam? */
export interface OfferQuery extends MarketQuery, OfferShown, Display {
  readonly coins: number;
  /** The price of all coins; in the region's currency if none is stated. */
  readonly price: StatedMoney;
  /** Ids of lists to compare with, instead of the region's. */
  readonly prices?: readonly string[];
}

/** The price of the coins at a known price per coin. */
export interface KnownPrice {
  readonly priceList: string;
  readonly channel: Channel;
  readonly observed: string | null;
  /** The price per coin in the currency of the list, to six decimals. */
  readonly perCoin: Ratio;
  /** The price of all the coins. */
  readonly amount: Money;
}

/** The lowest known price, however old; if no web price is known, less the usual discount of the web. */
export interface ReferencePrice extends KnownPrice {
  readonly discount?: Ratio;
}

/** An offer of coins with its verdict. */
export interface QuotedPrice {
  readonly verdict: OfferVerdict;
  readonly coins: Settled<"coin">;
  readonly price: Money;
  /** The price in the currency of comparison; absent if it is the same. */
  readonly converted?: Money;
  /** The price per coin in the offer's currency, to six decimals. */
  readonly perCoin: Ratio;
  /** The coins at the lowest known price per coin; null if there is no price to compare with. */
  readonly cheapestKnown: Money | null;
  /** By how much the offer is cheaper; zero if it is not. */
  readonly saving: Money | null;
  /** By how much it is more expensive; absent if it is not. */
  readonly dearer?: Money;
  /** The price that a low offer is compared with. */
  readonly reference: ReferencePrice | null;
  /** The price that a high offer is compared with: that of the most expensive channel. */
  readonly dearest: KnownPrice | null;
  /** The worst first; of equals, the terms of the offer and the seller before the price. */
  readonly reasons: readonly Reason[];
  /** What the same coins cost from TikTok, through each channel. */
  readonly official: readonly Offer[];
  /** Ways to buy coins from TikTok itself. */
  readonly safe: readonly { readonly text: string; readonly sources: readonly string[] }[];
}
