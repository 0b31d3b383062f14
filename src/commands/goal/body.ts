import type { Money, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Coins, GiftCount } from "../../gifts/gift-count.js";
import type { BasisQuery } from "../../payouts/basis.js";
import type { Share } from "../../payouts/share.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";
import type { GoalPays } from "./lives-and-gifts.js";
import type { GoalCase } from "./per-rate.js";
import type { Target, Targeted } from "./target.js";
import type { LivesNeeded, Time } from "./time.js";

/** How many coins does a target take? */
export interface GoalQuery extends MarketQuery, ListChoice, Display, BasisQuery, Time {
  readonly target: Target;
  /** Names and ids of gifts to count in; Rose, Galaxy and Lion if left out. */
  readonly gifts?: readonly string[];
  /** A withdrawal method, whose fees are deducted before the target is reached. */
  readonly method?: string;
}

/** Everything in an answer except the target itself. */
interface GoalFigures {
  /** The coins needed; low is the fewest, at the best rate. */
  readonly coins: Coins;
  readonly diamonds: Range<Settled<"diamond"> | null>;
  /** The payout of the coins, if the target is coins or diamonds. */
  readonly net?: Range<Money>;
  readonly model: string;
  /** What the evidence says about the model. */
  readonly verdict: string;
  readonly regime: Share["regime"];
  /** The calculation for each bound, in the order of `coins`. */
  readonly cases: readonly GoalCase[];
  /** The number of LIVEs until the deadline, or in each period. */
  readonly lives?: Settled<"count">;
  /** Present if the coins of a LIVE are stated. */
  readonly needed?: LivesNeeded;
  readonly perLive?: Coins;
  /** Coins per minute of each LIVE. */
  readonly perMinute?: Coins;
  readonly gifts: readonly GiftCount[];
  /** Null if no price list is known. */
  readonly viewersPay: readonly GoalPays[] | null;
}

export type Goal = Targeted & GoalFigures;
