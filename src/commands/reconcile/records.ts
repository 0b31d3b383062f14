import type { Currency } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import type { CountedCoins, ReportedDiamonds, RollingDiamonds } from "../../readers/counts/records.js";
import type { Reason } from "../../readers/statements/reasons.js";

/** A payment received, as plain decimal text, negative if it was taken back; `fee` is charged by the account. */
export interface ReceivedPayment {
  readonly day: Day;
  readonly currency: Currency;
  readonly gross: string;
  /** Null if no column shows the account's fee. */
  readonly net: string | null;
}

/** A payment in a statement with its payer, and whether it counts as a payout. */
export interface PaidBy {
  /** Null if the statement names no payer. */
  readonly payer: string | null;
  readonly currency: Currency;
  readonly gross: string;
  readonly counts: boolean;
}

/** A row of a statement that is not a payout, with the reason. */
export interface PutAside {
  readonly reason: Reason;
  readonly currency: Currency;
  readonly gross: string;
}

/** The period of a statement, from its first row to its last. */
export interface Covered {
  readonly statement: string;
  readonly from: Day;
  readonly to: Day;
}

/** The content of all files. Null if no file of the kind was given. */
export interface Books {
  readonly files: readonly { readonly file: string; readonly kind: string }[];
  readonly counted: readonly CountedCoins[] | null;
  readonly reported: readonly ReportedDiamonds[] | null;
  readonly received: readonly ReceivedPayment[] | null;
  /** Null without statements; a statement without rows covers nothing. */
  readonly covered: readonly Covered[] | null;
  readonly aside: readonly PutAside[];
  /** All payments with their payers; null without statements. */
  readonly payers: readonly PaidBy[] | null;
  /** Whether only payers with TikTok's names count, since no others were requested. */
  readonly onlyTikTok: boolean;
  /** Sheets of the last thirty days, which do not belong to a month. */
  readonly rolling: readonly RollingDiamonds[];
  /** The creator whose diamonds were reported. */
  readonly creator: { readonly id: string | null; readonly username: string | null } | null;
  /** What was chosen or left out while reading, in words. */
  readonly notes: readonly string[];
  /** Contradictions between sheets, and missing parts. */
  readonly doubts: readonly string[];
}
