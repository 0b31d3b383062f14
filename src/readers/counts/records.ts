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

/** Diamonds of the thirty days before an export, which are no month; null where the sheet says nothing. */
export interface RollingDiamonds {
  /** The file. */
  readonly sheet: string;
  readonly diamonds: number | null;
}

/** What a tally was made with, as far as it changes what its coins are worth; parts of one as decimal text. */
export interface TallyTerms {
  readonly file: string;
  readonly region?: string;
  readonly model?: string;
  readonly regime?: "flat" | "scaled";
  readonly share?: string;
  readonly agency?: string;
}

/** One LIVE of the past; several on one day are several. */
export interface PastLive {
  readonly day: Day;
  readonly coins: number;
}
