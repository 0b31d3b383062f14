import type { Channel, Grade } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { CoinPurchase, HostedLive, PersonalExport, Unread, Watched } from "../../readers/export/records.js";
import type { MarketQuery } from "../../regions/market.js";
import type { GiftsIfCoins } from "./gift-coins.js";
import type { Receiver } from "./receivers.js";
import type { StatedPrice } from "./stated-prices.js";

/** What have I bought and sent, according to TikTok's personal data export? */
export interface SpentQuery extends MarketQuery, ListChoice, Display {
  /** The content of the export, and its name for the answer. */
  readonly export: { readonly file: string; readonly records: PersonalExport };
  /** Limits the answer to a calendar year, in UTC. */
  readonly year?: number;
  /** Whether every month and receiver is shown. */
  readonly all?: boolean;
}

/** A purchase with its estimated cost and the list of the likely figure; null if unknown. */
export interface SpentPurchase extends Omit<CoinPurchase, "coins"> {
  readonly coins: Settled<"coin">;
  readonly estimate: Range<Money> | null;
  readonly priceList: string | null;
}

/** Purchases of a period in one currency; several currencies have a row each. */
export interface SpentSpan {
  readonly purchases: Settled<"count">;
  readonly coins: Settled<"coin">;
  /** The sum of the purchases that have an estimate; null if none has. */
  readonly estimate: Range<Money> | null;
  readonly notEstimated: number;
}

/** `YYYY-MM`; null for purchases without a date. */
type SpentMonth = SpentSpan & { readonly month: string | null };

/** `YYYY`; null for purchases without a date. */
type SpentYear = SpentSpan & { readonly year: string | null };

export interface SpentEstimate {
  /** The sums of the purchases that have an estimate, one per currency; empty if none has. */
  readonly totals: readonly Range<Money>[];
  readonly purchases: number;
  readonly coins: Settled<"coin">;
  /** The lists used, and for how many purchases each gives the likely figure. */
  readonly priceLists: readonly {
    readonly priceList: string;
    readonly channel: Channel;
    readonly observed: string | null;
    readonly observedFrom: string | null;
    readonly estimated: boolean;
    readonly grade: Grade;
    readonly likelyFor: number;
  }[];
  /** Purchases before the oldest list or without a date, by day; null for an unknown day. */
  readonly notEstimated: readonly {
    readonly day: Day | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
}

export interface Spent {
  /** Null if the export has no Coin Purchase History, which does not mean that nothing was bought. */
  readonly coinsBought: Settled<"coin"> | null;
  /** Their estimated cost; null if the region has no usable price list. */
  readonly estimate: SpentEstimate | null;
  readonly months: readonly SpentMonth[];
  readonly years: readonly SpentYear[];
  /** The number of rows and coins for each value of Type. */
  readonly types: readonly {
    readonly type: string | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
  /** Oldest first, those without a date last. */
  readonly purchases: readonly SpentPurchase[];
  /** As written, without currencies; null if the export has no BuyGifts. */
  readonly prices: readonly StatedPrice[] | null;
  /** The number of rows in SendGifts; null if the export does not have that section. */
  readonly giftRows: number | null;
  /** What was sent on condition that GiftAmount is coins. Null if no row has an amount. */
  readonly giftsIfCoins: GiftsIfCoins | null;
  /** Receivers, largest amount first. */
  readonly giftsSent: readonly Receiver[];
  /** The total duration of LIVEs with a known length; null if the export has no Go Live History. */
  readonly hosted: { readonly lives: number; readonly seconds: number; readonly unknown: number } | null;
  readonly lives: readonly HostedLive[];
  readonly watched: Watched | null;
  readonly unread: readonly Unread[];
}
