import type { BasisQuery } from "../../payouts/basis.js";
import type { Display } from "../../pricing/exchange.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Books } from "./records.js";

/** Does the money received match what was counted and reported? */
export interface ReconcileQuery extends MarketQuery, Display, BasisQuery {
  /** The content of the files. */
  readonly books: Books;
  /** A withdrawal method, whose fees are deducted from each month's estimate. */
  readonly method?: string;
  /** The creator to select from a sheet with several. */
  readonly creator?: string;
  /** A part of the payer's name; every payment counts if left out. */
  readonly payer?: string;
}
