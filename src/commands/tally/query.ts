import type { BasisQuery } from "../../payouts/basis.js";
import type { Display } from "../../pricing/exchange.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import type { MarketQuery } from "../../regions/market.js";
import type { GROUPS } from "./lists.js";

/** What did recorded LIVEs earn? */
export interface TallyQuery extends MarketQuery, Display, BasisQuery {
  /** The files, as they were named. */
  readonly logs: readonly string[];
  /** What is in them. */
  readonly tallied: Tallied;
  /** A way to withdraw, whose fees then come off too. */
  readonly method?: string;
  /** Id or handle of the one receiver whose coins are paid, or `host`; everybody's where left out. */
  readonly receiver?: string;
  /** Coins to be reached. */
  readonly goal?: number;
  /** Coins that the app itself shows. */
  readonly appTotal?: number;
  /** Length of the window in which most coins came. */
  readonly minutes?: number;
  readonly groupBy?: keyof typeof GROUPS;
  /** Rows of each table; the report itself has them all. */
  readonly top?: number;
}
