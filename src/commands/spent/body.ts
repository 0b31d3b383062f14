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

/** What have I bought and sent, by TikTok's personal data export? */
export interface SpentQuery extends MarketQuery, ListChoice, Display {
  /** The export as it was read, and its name for the answer. */
  readonly export: { readonly file: string; readonly records: PersonalExport };
  /** Only what is dated in that calendar year, in UTC. */
  readonly year?: number;
}

/** A purchase with what it is estimated to have cost, and the list of its likely figure; null where that is not known. */
export interface SpentPurchase extends Omit<CoinPurchase, "coins"> {
  readonly coins: Settled<"coin">;
  readonly estimate: Range<Money> | null;
  readonly priceList: string | null;
}

/** Purchases of a stretch of time in one currency: where there are several currencies, each is a row. */
export interface SpentSpan {
  readonly purchases: Settled<"count">;
  readonly coins: Settled<"coin">;
  /** Of the purchases that have one; null where none has. */
  readonly estimate: Range<Money> | null;
  readonly notEstimated: number;
}

/** `YYYY-MM`; null for purchases without a date. */
type SpentMonth = SpentSpan & { readonly month: string | null };

/** `YYYY`; null for purchases without a date. */
type SpentYear = SpentSpan & { readonly year: string | null };

export interface SpentEstimate {
  /** Of the purchases that have one, in each currency; none where none has. */
  readonly totals: readonly Range<Money>[];
  readonly purchases: number;
  readonly coins: Settled<"coin">;
  /** Every list it rests on, and for how many purchases the likely figure is from it. */
  readonly priceLists: readonly {
    readonly priceList: string;
    readonly channel: Channel;
    readonly observed: string | null;
    readonly observedFrom: string | null;
    readonly estimated: boolean;
    readonly grade: Grade;
    readonly likelyFor: number;
  }[];
  /** By day, null where it is not known: no list is as old. */
  readonly notEstimated: readonly {
    readonly day: Day | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
}

export interface Spent {
  /** Null where the export has no Coin Purchase History, which is not the same as nothing. */
  readonly coinsBought: Settled<"coin"> | null;
  /** What they are estimated to have cost; null where no price list answers for the region. */
  readonly estimate: SpentEstimate | null;
  readonly months: readonly SpentMonth[];
  readonly years: readonly SpentYear[];
  /** How often each word of Type stands, and with how many coins. */
  readonly types: readonly {
    readonly type: string | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
  /** The oldest first, those without a date last. */
  readonly purchases: readonly SpentPurchase[];
  /** As written, in currencies that are not stated; null where the export has no BuyGifts. */
  readonly prices: readonly StatedPrice[] | null;
  /** Rows of SendGifts; null where the export has none of that section. */
  readonly giftRows: number | null;
  /** A condition: what was sent if GiftAmount is coins. Null where no row has an amount. */
  readonly giftsIfCoins: GiftsIfCoins | null;
  /** Most first. */
  readonly giftsSent: readonly Receiver[];
  /** The time on the air of those whose length is known; null where the export has no Go Live History. */
  readonly hosted: { readonly lives: number; readonly seconds: number; readonly unknown: number } | null;
  readonly lives: readonly HostedLive[];
  readonly watched: Watched | null;
  readonly unread: readonly Unread[];
}
