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

/** What does Promote cost, and what does it take to pay for itself? */
export interface PromoteQuery extends MarketQuery, ListChoice, Display, BasisQuery {
  /** The coins spent on Promote in all days. */
  readonly coins: number;
  /** The number of days; one if left out. */
  readonly days?: number;
  /** The views it had; an estimate is used if left out. */
  readonly views?: number;
  readonly followersWon?: number;
  /** The coins and gifts received: `5000`, `20xRose`. */
  readonly giftsWon?: readonly string[];
}

/** The coins of a promotion, bought through one channel. */
export interface PromoteCost extends Back {
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether `pay` is an estimate from an incomplete list. */
  readonly estimated: boolean;
  /** The price of the recommended purchase, which must be repaid in full even if coins are left over. */
  readonly pay: Money;
  readonly buy: readonly Bought[] | null;
  readonly purchases: number | null;
  readonly coinsLeft: Settled<"coin"> | null;
}

/** The payout of the gifts received. */
interface Won {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly net: Range<Money>;
}

export interface Promote {
  readonly coins: Settled<"coin">;
  readonly days: number;
  /** The coins per day, rounded down. */
  readonly perDay: Settled<"coin">;
  /** The value of the coins in Promote, from the lowest to the highest known. */
  readonly budget: Range<Money>;
  /** The estimated or stated views; low is the fewest. */
  readonly views: Range<Settled<"count">>;
  readonly viewsStated: boolean;
  readonly model: string;
  readonly verdict: string;
  readonly regime: Share["regime"];
  readonly rate: Range<Ratio>;
  /** One per channel, the deciding one first; empty if no price list is known. */
  readonly costs: readonly PromoteCost[];
  /** The deciding list: the iPhone's, as Promote takes coins there, otherwise the cheapest; null if none is known. */
  readonly priceList: string | null;
  /** The numbers of well-known gifts whose coins repay the cost in that list. */
  readonly gifts: readonly GiftCount[];
  /** Present if gifts were stated. */
  readonly won?: Won;
  /** Whether the stated gifts repay the cost; unknown if that depends on the rate. */
  readonly paysBack?: "yes" | "no" | "unknown";
}
