import type { Currency } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import type { CountedCoins, ReportedDiamonds, RollingDiamonds } from "../../readers/counts/records.js";
import type { Reason } from "../../readers/statements/reasons.js";

/** Money that came in, in plain decimal text, or below zero was taken back; the fee is what the account took of it. */
export interface ReceivedPayment {
  readonly day: Day;
  readonly currency: Currency;
  readonly gross: string;
  /** Null where no column says what the account took. */
  readonly net: string | null;
}

/** Money of one payer in the statements, and whether it counts as a payout. */
export interface PaidBy {
  /** Null where the statement names nobody. */
  readonly payer: string | null;
  readonly currency: Currency;
  readonly gross: string;
  readonly counts: boolean;
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
  /** Everybody who sent money, a payment each; null where no statement was given. */
  readonly payers: readonly PaidBy[] | null;
  /** Whether only payers count whose names are TikTok's, as nobody asked for others. */
  readonly onlyTikTok: boolean;
  /** Sheets of thirty days, which are in no month. */
  readonly rolling: readonly RollingDiamonds[];
  /** Whose diamonds were reported. */
  readonly creator: { readonly id: string | null; readonly username: string | null } | null;
  /** What was chosen or put aside while reading, in words. */
  readonly notes: readonly string[];
  /** What sheets contradict each other in, or lack. */
  readonly doubts: readonly string[];
}
