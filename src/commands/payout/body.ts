import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { PayableQuery } from "../../payouts/payable.js";
import type { Received } from "../../payouts/payout-rules.js";
import type { Display } from "../../pricing/exchange.js";
import type { Price } from "../../pricing/quote.js";
import type { Spend } from "../../pricing/spend.js";
import type { ChannelShare } from "../../pricing/viewer-cost.js";
import type { MarketQuery } from "../../regions/market.js";

/** What does the creator receive? Exactly one of `what`, `diamonds` and `spend` is set. */
export interface PayoutQuery extends PayableQuery, MarketQuery, Display, BasisQuery {
  /** A withdrawal method, whose fees are then deducted. */
  readonly method?: string;
}

export interface Payout extends Received {
  /** Absent if the question is about diamonds. */
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  /** The money that a viewer spends, if the question is about that. */
  readonly spend?: Spend;
  /** Absent in models based only on the money spent. */
  readonly diamonds?: Settled<"diamond">;
  readonly model: string;
  /** What the evidence says about the model. */
  readonly verdict: string;
  /** The earnings of 100 times as much, if one earns less than a cent. */
  readonly hundred?: Range<Money>;
  /** What viewers pay for the same coins through each channel; absent if the question is about diamonds. */
  readonly viewerPays?: readonly Price[];
  readonly share?: readonly ChannelShare[];
}
