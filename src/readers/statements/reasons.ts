/** Reasons that need no word of the row. */
export type PlainReason =
  /** The amount is zero or negative. */
  | "no-money-in"
  | "no-payer"
  | "other-payer"
  /** Money sent to a payer whose payments count: it may be a reversal or a purchase. */
  | "outgoing"
  | "conversion"
  | "hold"
  | "own-money"
  | "reversal"
  /** A reversal of a payment that does not count. */
  | "uncounted-reversal";

/** Why a row of a statement is not a payout received. */
export type Reason =
  /** Any status but completed; `waits` unless it begins with PayPal's own word for completed. */
  | { readonly code: "status"; readonly status: string; readonly waits: boolean }
  /** Any balance impact but a credit. */
  | { readonly code: "impact"; readonly impact: string }
  | { readonly code: PlainReason };
