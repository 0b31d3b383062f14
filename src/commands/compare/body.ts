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
  /** Countries by ISO 3166; every country with a price list where left out. */
  readonly region?: readonly string[];
  /** Where you buy yourself; the United States where left out. */
  readonly home?: Home;
  /** Every row of the table, not only the first dozen. */
  readonly all?: boolean;
  readonly asOf: Day;
}

/** Where the person who asks buys coins. */
export interface Home {
  readonly region?: string;
  readonly channel?: Channel;
}

/** One region and channel. */
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
  /** `pay` in the common currency; null where no rate is known. */
  readonly converted: Money | null;
};

/** A country that has price lists and yet no row. */
export interface LeftOut extends Warning {
  readonly region: string;
  readonly name: string;
}

/** The same coins in each region and channel. */
export interface Comparison {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  /** The common currency. */
  readonly currency: string;
  /** Cheapest first in the common currency; those without a rate last. */
  readonly offers: readonly Compared[];
  /** The price list you would buy from at home, where it is compared. */
  readonly yours: string | null;
  readonly leftOut: readonly LeftOut[];
}
