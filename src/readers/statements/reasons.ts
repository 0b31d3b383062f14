/** Reasons that say all there is without a word of the row. */
export type PlainReason =
  /** Nothing, or less than nothing, came in. */
  | "no-money-in"
  | "no-payer"
  | "other-payer"
  /** Money to somebody whose payments count: nothing says whether it was taken back. */
  | "outgoing"
  | "conversion"
  | "hold"
  | "own-money"
  | "reversal"
  /** A reversal whose own payment does not count. */
  | "uncounted-reversal";

/** Why a row of a statement is no payout received. */
export type Reason =
  /** Another status than the completed one; `waits` where it is no word for completed at all. */
  | { readonly code: "status"; readonly status: string; readonly waits: boolean }
  /** Another effect on the balance than a credit. */
  | { readonly code: "impact"; readonly impact: string }
  | { readonly code: PlainReason };
