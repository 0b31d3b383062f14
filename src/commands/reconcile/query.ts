import type { BasisQuery } from "../../payouts/basis.js";
import type { Display } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Books } from "./records.js";

/** What was counted, reported and paid, side by side. */
export interface ReconcileQuery extends MarketQuery, Display, BasisQuery {
  /** What the files say. */
  readonly books: Books;
  /** A way to withdraw, whose fees then come off each month's estimate. */
  readonly method?: string;
  /** The one creator of a sheet with several. */
  readonly creator?: string;
  /** A part of the payer's name; every payment counts where left out. */
  readonly payer?: string;
}
