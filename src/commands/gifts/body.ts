import type { Day } from "../../core/date.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Display } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** Which gifts are there, what do they cost, and what do they earn the creator? */
export interface GiftsQuery extends MarketQuery, ListChoice, Display {
  /** A name, or part of one; `*` stands for anything. A name that is a gift's own shows that gift alone. */
  readonly query?: string;
  /** Least and most coins. */
  readonly min?: number;
  readonly max?: number;
  /** Least and most that is paid for it. */
  readonly minPaid?: StatedMoney;
  readonly maxPaid?: StatedMoney;
  readonly sort?: "coins" | "name" | "seen";
  readonly seenSince?: Day;
  /** Also gifts that are in no recent list. */
  readonly all?: boolean;
}

/** A gift, what it costs here and what it earns. */
export interface KnownGift {
  /** TikTok's id; null where only the name is known. */
  readonly id: number | null;
  readonly name: string;
  readonly coins: Settled<"coin">;
  /** The last day it was seen, as far as known; null where its source is undated. */
  readonly lastSeen: string | null;
  readonly retired: boolean;
  /** What its coins cost through the cheapest channel of the region; null where no list answers. */
  readonly worth: Money | null;
  /** What it earns the creator under the default model, rounded down to the cent. */
  readonly payout: Range<Money>;
  /** The same of a hundred of them, where one earns less than a cent. */
  readonly hundred?: { readonly worth: Money | null; readonly payout: Range<Money> };
}

/** The gifts that match, and how many others nearly do. */
export interface Gifts {
  readonly gifts: readonly KnownGift[];
  /** Gifts that match but were left out as retired. */
  readonly retiredLeftOut: number;
  /** Where the query is a gift's own name: other gifts that have it in theirs. */
  readonly alsoContaining: number;
}
