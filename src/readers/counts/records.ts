import type { Day } from "../../core/date.js";

/** Coins in logs or a tally, by day; for a tally narrowed to a creator, by its one month. */
export interface CountedCoins {
  readonly file: string;
  /** The time zone of the days, if one was stated; otherwise UTC. */
  readonly timeZone?: string;
  readonly days: readonly { readonly key: string; readonly coins: number }[];
  readonly untimedCoins: number;
  readonly unfinishedCoins: number;
  /** Events that may be replays, and were counted. */
  readonly undedupable: number;
  /** Gifts without a known price. */
  readonly unpriced: number;
  /** Lines that could not be read and were left out. */
  readonly badLines: number;
  readonly receivers: number;
}

/** One creator's diamonds that a sheet reports for days of one month. */
export interface ReportedDiamonds {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  readonly diamonds: number;
  /** The name of the sheet's file. */
  readonly sheet: string;
  /** The heading of the column, if the figure is from the sheet of the month after; else null. */
  readonly lastMonth: string | null;
}

/** Diamonds of the 30 days before an export, which are not a month; null if the sheet has none. */
export interface RollingDiamonds {
  /** The name of the file. */
  readonly sheet: string;
  readonly diamonds: number | null;
}

/** A tally's options that change what its coins are worth; `share` and `agency` are 0 to 1, as decimal text. */
export interface TallyTerms {
  readonly file: string;
  readonly region?: string;
  readonly model?: string;
  readonly regime?: "flat" | "scaled";
  readonly share?: string;
  readonly agency?: string;
}

/** One past LIVE; a day may have several. */
export interface PastLive {
  readonly day: Day;
  readonly coins: number;
}
