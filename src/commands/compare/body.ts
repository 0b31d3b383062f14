import type { Channel } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { Offer } from "../../pricing/quote.js";
import type { Warning } from "../../report/report.js";

/** What do the same coins or gifts cost in every region and channel? */
export interface CompareQuery extends Display, Pick<ListChoice, "channel" | "observedOnly"> {
  readonly what: readonly string[];
  /** ISO 3166 country codes; every country with a price list if left out. */
  readonly region?: readonly string[];
  /** Where you buy coins yourself; the United States if left out. */
  readonly home?: Home;
  /** Whether to show all rows of the table, not only twelve. */
  readonly all?: boolean;
  readonly asOf: Day;
}

/** Where the user buys coins. */
export interface Home {
  readonly region?: string;
  readonly channel?: Channel;
}

/** The price in one region and channel. */
export type Compared = Pick<
  Offer,
  | "priceList"
  | "channel"
  | "observed"
  | "observedFrom"
  | "dayEstimated"
  | "grade"
  | "complete"
  | "estimated"
  | "pay"
  | "payRange"
  | "coinsLeft"
  | "worth"
> & {
  readonly region: string;
  readonly name: string;
  /** `pay` in the common currency; null without a known rate. */
  readonly converted: Money | null;
};

/** A country that has price lists but no row. */
export interface LeftOut extends Warning {
  readonly region: string;
  readonly name: string;
}

/** Prices of the same coins in each region and channel. */
export interface Comparison {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  /** The common currency. */
  readonly currency: string;
  /** Sorted by price in the common currency, cheapest first; those without a rate come last. */
  readonly offers: readonly Compared[];
  /** The price list you would buy from at home; null if it is not compared. */
  readonly yours: string | null;
  readonly leftOut: readonly LeftOut[];
}
