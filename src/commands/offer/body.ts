import type { Channel } from "../../catalogue/model/model.js";
import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Display } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { Offer } from "../../pricing/quote.js";
import type { MarketQuery } from "../../regions/market.js";
import type { OfferShown, Reason, Verdict } from "./scam-signs.js";

/** Is this offer of coins plausible, or a scam? */
export interface OfferQuery extends MarketQuery, OfferShown, Display {
  readonly coins: number;
  /** What is asked for all of them; in the currency of the region where none is stated. */
  readonly price: StatedMoney;
  /** Ids of lists to compare with, in place of the region's. */
  readonly prices?: readonly string[];
}

/** The coins at a price per coin that is known. */
export interface KnownPrice {
  readonly priceList: string;
  readonly channel: Channel;
  readonly observed: string | null;
  /** Money for one coin in the currency of the list, six decimals. */
  readonly perCoin: Ratio;
  /** For all the coins. */
  readonly amount: Money;
}

/** The lowest of them, however old; where no price of the web is known, less what the web is cheaper by. */
export interface ReferencePrice extends KnownPrice {
  readonly discount?: Ratio;
}

/** An offer of coins, judged. */
export interface QuotedPrice {
  readonly verdict: Verdict;
  readonly coins: Settled<"coin">;
  readonly price: Money;
  /** The price in the currency it is compared in, where that is another. */
  readonly converted?: Money;
  /** Money of the price's currency for one coin, six decimals. */
  readonly perCoin: Ratio;
  /** The coins at the lowest price per coin known; null where no price can be compared with. */
  readonly cheapestKnown: Money | null;
  /** How far the offer is below that; nothing where it is not. */
  readonly saving: Money | null;
  /** How far it is above, where it is. */
  readonly dearer?: Money;
  /** What a low price is held against. */
  readonly reference: ReferencePrice | null;
  /** What a high price is held against: the channel that asks most. */
  readonly dearest: KnownPrice | null;
  /** The worst first; of equals what the offer asks for and who sells, then what the price says. */
  readonly reasons: readonly Reason[];
  /** What the same coins cost from TikTok, one a channel. */
  readonly official: readonly Offer[];
  /** Where coins are bought from TikTok itself. */
  readonly safe: readonly { readonly text: string; readonly sources: readonly string[] }[];
}
