import type { Currency } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import type { CountedCoins, ReportedDiamonds } from "../../readers/counts/records.js";
import type { Reason } from "../../readers/statements/reasons.js";

/** Money that came in, in plain decimal text, or below zero was taken back; the fee is what the account took of it. */
export interface ReceivedPayment {
  readonly day: Day;
  readonly currency: Currency;
  readonly gross: string;
  readonly net: string;
}

/** Rows of statements that are no payouts, by why. */
export interface PutAside {
  readonly reason: Reason;
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
