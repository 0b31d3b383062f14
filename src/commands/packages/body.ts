import type { Channel, DerivedFrom, Grade } from "../../catalogue/model/model.js";
import type { Observed } from "../../core/date.js";
import type { Money, Ratio } from "../../core/quantity.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** Which coin packages are known for a region? */
export interface PackagesQuery extends MarketQuery, ListChoice, Display {
  /** Whether to show all lists in full, not only those used by default. */
  readonly all?: boolean;
}

/** A package, and whether it is the best value of its list. */
export interface KnownPackage {
  readonly coins: number;
  readonly price: Money;
  /** The price per coin in the list's currency, to six decimals. */
  readonly perCoin: Ratio;
  /** Whether it has the lowest price per coin of its list; true for every tie, so for all of an even list. */
  readonly best: boolean;
}

/** A price list with all its packages. */
export interface KnownList {
  readonly priceList: string;
  readonly region: string | null;
  readonly channel: Channel;
  readonly currency: string;
  /** When it was seen, as precisely as known; the later day of a span, null if undated. */
  readonly observed: Observed | null;
  readonly observedFrom: Observed | null;
  readonly estimated: boolean;
  readonly grade: Grade;
  /** Whether it is a default for its region and channel. */
  readonly default: boolean;
  /** Whether it is used on the day `asOf`: only one of several defaults of a channel is. */
  readonly answers: boolean;
  readonly complete: boolean;
  /** What its prices are derived from, if they were not observed. */
  readonly derivedFrom?: DerivedFrom;
  /** Whether one price per coin fits every package, give or take the smallest unit of its currency. */
  readonly even: boolean;
  readonly packages: readonly KnownPackage[];
  readonly custom?: { readonly minimum: number; readonly maximum: number; readonly perCoin: Ratio };
  readonly note?: string;
}

/** The price lists of a country, or the named ones. */
export interface Packages {
  readonly lists: readonly KnownList[];
}
