import type { BasisQuery } from "../../payouts/basis.js";
import type { Display } from "../../pricing/exchange.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import type { MarketQuery } from "../../regions/market.js";
import type { GROUPS } from "./lists.js";

/** What did recorded LIVEs earn? */
export interface TallyQuery extends MarketQuery, Display, BasisQuery {
  /** The files as named. */
  readonly logs: readonly string[];
  /** The count of the files. */
  readonly tallied: Tallied;
  /** A withdrawal method, whose fees are then deducted. */
  readonly method?: string;
  /** The id or handle of the receiver whose coins are paid, or `host`; all receivers if left out. */
  readonly receiver?: string;
  /** The goal in coins. */
  readonly goal?: number;
  /** The coins that the app shows. */
  readonly appTotal?: number;
  /** The length of the best window, in minutes. */
  readonly minutes?: number;
  /** The IANA name of the zone of times without one, and of days and hours; UTC if left out. */
  readonly timeZone?: string;
  readonly groupBy?: keyof typeof GROUPS;
  /** The most rows of each table; the report has all of them. */
  readonly top?: number;
}
