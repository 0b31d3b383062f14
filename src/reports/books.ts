import type { Currency } from "../core/currency.js";
import type { Day } from "../core/date.js";

/** Coins that logs or a tally of them count, by day in UTC, or by month where no more is known. */
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
  readonly sheet: string;
  /** The column of a sheet of the month after that says so; null where the sheet is of the month itself. */
  readonly lastMonth: string | null;
}

/** Money that came in, in plain decimal text, or below zero was taken back; the fee is what the account took of it. */
export interface ReceivedPayment {
  readonly day: Day;
  readonly currency: Currency;
  readonly gross: string;
  readonly net: string;
}

/** Rows of statements that are no payouts, by why. */
export interface PutAside {
  readonly reason: string;
  readonly currency: Currency;
  readonly gross: string;
}

/** What a statement has rows of, from its first to its last. */
export interface Covered {
  readonly statement: string;
  readonly from: Day;
  readonly to: Day;
}

/** Everything files say, put together. Null where no file of the kind was given. */
export interface Books {
  readonly files: readonly { readonly file: string; readonly kind: string }[];
  readonly counted: readonly CountedCoins[] | null;
  readonly reported: readonly ReportedDiamonds[] | null;
  readonly received: readonly ReceivedPayment[] | null;
  /** Null where no statement was given; one without a single row covers nothing. */
  readonly covered: readonly Covered[] | null;
  readonly aside: readonly PutAside[];
  /** Whose diamonds were reported. */
  readonly creator: { readonly id: string | null; readonly username: string | null } | null;
  /** What was chosen or put aside while reading, in words. */
  readonly notes: readonly string[];
  /** What sheets contradict each other in, or lack. */
  readonly doubts: readonly string[];
}
