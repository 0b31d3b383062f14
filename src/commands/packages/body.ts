import type { Channel, DerivedFrom, Grade } from "../../catalogue/model/model.js";
import type { Observed } from "../../core/date.js";
import type { Money, Ratio } from "../../core/quantity.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** Which coin packages are known for a region? */
export interface PackagesQuery extends MarketQuery, ListChoice, Display {
  /** Every list whole, not only those that answer by themselves. */
  readonly all?: boolean;
}

/** A package of a list, and whether it is the best value of it. */
export interface KnownPackage {
  readonly coins: number;
  readonly price: Money;
  /** Money of the list's currency for one coin, six decimals. */
  readonly perCoin: Ratio;
  /** Cheapest per coin of its list; every tie is. */
  readonly best: boolean;
}

/** A price list with all its packages. */
export interface KnownList {
  readonly priceList: string;
  readonly region: string | null;
  readonly channel: Channel;
  readonly currency: string;
  /** When it was seen, as far as known; the later day of a span, null where undated. */
  readonly observed: Observed | null;
  readonly observedFrom: Observed | null;
  readonly estimated: boolean;
  readonly grade: Grade;
  /** Answers for its region and channel by itself. */
  readonly default: boolean;
  /** Whether it answers by itself on the day asked about: of several defaults of a channel one does. */
  readonly answers: boolean;
  readonly complete: boolean;
  /** What its prices were worked out from, where nobody has observed them. */
  readonly derivedFrom?: DerivedFrom;
  readonly packages: readonly KnownPackage[];
  readonly custom?: { readonly minimum: number; readonly maximum: number; readonly perCoin: Ratio };
  readonly note?: string;
}

/** The price lists of a country, or those named. */
export interface Packages {
  readonly lists: readonly KnownList[];
}
