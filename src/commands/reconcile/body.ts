import type { Money } from "../../core/quantity.js";
import type { PossibleCause } from "./cause.js";
import type { Aside } from "./left-out.js";
import type { ReconciledMonth, Running } from "./month.js";
import type { Payer } from "./payers.js";
import type { Books } from "./records.js";

/** Whether what came is what should have come, all judged months together. */
export interface Verdict {
  /** `unknown` where either side is. */
  readonly answer: "matches" | "below" | "above" | "unknown";
  readonly received: Money | null;
  readonly off: Money | null;
  /** The way to withdraw whose fees explain what was received. */
  readonly method: string | null;
}

/** What was counted, reported and paid, month by month. */
export interface Reconciliation {
  readonly verdict: Verdict;
  readonly model: string;
  readonly files: Books["files"];
  readonly creator: Books["creator"];
  readonly months: readonly ReconciledMonth[];
  /** What the statements have rows of; null where none was given. */
  readonly covered: Books["covered"];
  /** All judged months together: what decides. */
  readonly total: Running | null;
  /** Everybody who sent money, who counts first; null where no statement was given. */
  readonly payers: readonly Payer[] | null;
  readonly leftOut: readonly Aside[];
  readonly explanations: readonly PossibleCause[];
}
