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

/** How much is needed to reach a target? */
export interface GoalQuery extends MarketQuery, ListChoice, Display, BasisQuery, Time {
  readonly target: Target;
  /** Gifts to count in: names and ids; a Rose, a Galaxy and a Lion where left out. */
  readonly gifts?: readonly string[];
  /** A way to withdraw, whose fees the target is to be reached after. */
  readonly method?: string;
}

/** All of an answer but the target itself. */
interface GoalFigures {
  /** Low is the fewest, when the rate is best. */
  readonly coins: Coins;
  readonly diamonds: Range<Settled<"diamond"> | null>;
  /** What is paid for them, where the target is coins or diamonds. */
  readonly net?: Range<Money>;
  readonly model: string;
  /** What the evidence says of the model. */
  readonly verdict: string;
  readonly regime: Share["regime"];
  /** The three bounds in the order of `coins`, each worked through. */
  readonly cases: readonly GoalCase[];
  /** Those there are until the day to reach it by, or in each period. */
  readonly lives?: Settled<"count">;
  /** Where coins of a LIVE are stated. */
  readonly needed?: LivesNeeded;
  readonly perLive?: Coins;
  /** Of each LIVE where there are several, else of the one. */
  readonly perMinute?: Coins;
  readonly gifts: readonly GiftCount[];
  /** Null where no price list is known. */
  readonly viewersPay: readonly GoalPays[] | null;
}

export type Goal = Targeted & GoalFigures;
