import type { Day } from "../../core/date.js";

/** Coins that logs or a tally of them count, by day in UTC; a tally without its days by the one month it is of. */
export interface CountedCoins {
  readonly file: string;
  readonly days: readonly { readonly key: string; readonly coins: number }[];
  readonly untimedCoins: number;
  readonly unfinishedCoins: number;
  /** Events that nothing tells from their replays. */
  readonly undedupable: number;
  /** Gifts nobody states a price for. */
  readonly unpriced: number;
  /** Lines that could not be read and were left out. */
  readonly badLines: number;
  readonly receivers: number;
}

/** Diamonds of one creator that a sheet reports for days of one month. */
export interface ReportedDiamonds {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  readonly diamonds: number;
  /** The file it stands in. */
  readonly sheet: string;
  /** The column of a sheet of the month after that says so; null where the sheet is of the month itself. */
  readonly lastMonth: string | null;
}

/** One LIVE of the past; several on one day are several. */
export interface PastLive {
  readonly day: Day;
  readonly coins: number;
}
