import type { Day } from "../../core/date.js";
import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { Display } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** Which gifts exist, what do they cost, and what do they earn the creator? */
export interface GiftsQuery extends MarketQuery, ListChoice, Display, Omit<BasisQuery, "missions"> {
  /** A name or part of one; `*` matches anything. A gift's full name finds only that gift. */
  readonly query?: string;
  /** The lowest and highest price in coins. */
  readonly min?: number;
  readonly max?: number;
  /** The lowest and highest price in money. */
  readonly minPaid?: StatedMoney;
  readonly maxPaid?: StatedMoney;
  readonly sort?: "coins" | "name" | "seen";
  readonly seenSince?: Day;
  /** Whether to include gifts that are not in any recent list. */
  readonly all?: boolean;
}

/** A gift, with what it costs in the region and what it earns. */
export interface KnownGift {
  /** TikTok's id; null if only the name is known. */
  readonly id: number | null;
  readonly name: string;
  readonly coins: Settled<"coin">;
  /** When it was last seen, as precisely as known; null if its source is undated. */
  readonly lastSeen: string | null;
  readonly retired: boolean;
  /** What its coins cost through the cheapest channel of the region; null without a usable list. */
  readonly worth: Money | null;
  /** What it earns the creator after agency and tax, rounded down to the cent. */
  readonly payout: Range<Money>;
  /** The cost and payout of 100, if one earns less than a cent. */
  readonly hundred?: { readonly worth: Money | null; readonly payout: Range<Money> };
}

/** The matching gifts, and the number of near matches. */
export interface Gifts {
  readonly gifts: readonly KnownGift[];
  /** The number of matching gifts left out as retired. */
  readonly retiredLeftOut: number;
  /** The number of other gifts whose names contain the query, if it is a gift's full name. */
  readonly alsoContaining: number;
}
