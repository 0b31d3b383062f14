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

/** What does the creator receive? Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayoutQuery extends PayableQuery, MarketQuery, Display, BasisQuery {
  /** A way to withdraw, whose fees then come off too. */
  readonly method?: string;
}

export interface Payout extends Received {
  /** Absent where diamonds were asked about. */
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  /** Money a viewer spends, where that was asked about. */
  readonly spend?: Spend;
  /** Absent in models that know only what was spent. */
  readonly diamonds?: Settled<"diamond">;
  readonly model: string;
  /** What the evidence says of the model. */
  readonly verdict: string;
  /** What a hundred times as much earns, where one of it earns less than a cent. */
  readonly hundred?: Range<Money>;
  /** What viewers pay for the same coins, a row a channel; absent where diamonds were asked about. */
  readonly viewerPays?: readonly Price[];
  readonly share?: readonly ChannelShare[];
}
