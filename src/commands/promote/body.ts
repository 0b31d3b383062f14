import type { Channel } from "../../catalogue/model/model.js";
import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { GiftCount } from "../../gifts/gift-count.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { Share } from "../../payouts/share.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { Bought } from "../../pricing/receipt.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Back } from "./repay.js";

/** What does Promote cost, and when does it pay for itself? */
export interface PromoteQuery extends MarketQuery, ListChoice, Display, BasisQuery {
  /** Spent on Promote, all days together. */
  readonly coins: number;
  /** One where left out. */
  readonly days?: number;
  /** Views it brought; what is expected where left out. */
  readonly views?: number;
  readonly followersWon?: number;
  /** Coins and gifts it brought: `5000`, `20xRose`. */
  readonly giftsWon?: readonly string[];
}

/** The coins of a promotion, bought through one channel. */
export interface PromoteCost extends Back {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is an estimate, from a list that is incomplete. */
  readonly estimated: boolean;
  /** For the recommended purchase; all that is paid has to come back, coins left over or not. */
  readonly pay: Money;
  readonly buy: readonly Bought[] | null;
  readonly purchases: number | null;
  readonly coinsLeft: Settled<"coin"> | null;
}

/** What gifts brought, as a payout. */
interface Won {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly net: Range<Money>;
}

export interface Promote {
  readonly coins: Settled<"coin">;
  readonly days: number;
  /** Rounded down. */
  readonly perDay: Settled<"coin">;
  /** What the coins count in Promote, from the least to the most that is known. */
  readonly budget: Range<Money>;
  /** Expected, or the number that was stated. Low is the fewest. */
  readonly views: Range<Settled<"count">>;
  readonly viewsStated: boolean;
  readonly model: string;
  readonly verdict: string;
  readonly regime: Share["regime"];
  readonly rate: Range<Ratio>;
  /** One a channel, the one that decides first; none where no price list is known. */
  readonly costs: readonly PromoteCost[];
  /** The list that decides: the iPhone's, where coins pay Promote, or else the cheapest; null where none is known. */
  readonly priceList: string | null;
  /** How many of well-known gifts hold the coins that pay back what was paid there. */
  readonly gifts: readonly GiftCount[];
  /** Where gifts were stated. */
  readonly won?: Won;
  /** Whether the gifts pay that back, where they were stated; unknown where that depends on the rate. */
  readonly paysBack?: "yes" | "no" | "unknown";
}
