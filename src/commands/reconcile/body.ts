import type { Money } from "../../core/quantity.js";
import type { PossibleCause } from "./cause.js";
import type { Aside } from "./left-out.js";
import type { ReconciledMonth, Running } from "./month.js";
import type { Payer } from "./payers.js";
import type { Books } from "./records.js";

/** Whether the money received matches the estimate, `maybe` if conversion explains what is missing, for all judged months together. */
export interface ReconcileVerdict {
  /** `unknown` if either side is unknown. */
  readonly answer: "matches" | "maybe" | "below" | "above" | "unknown";
  readonly received: Money | null;
  readonly off: Money | null;
  /** The withdrawal method whose fees explain the money received; null if none does. */
  readonly method: string | null;
  /** The method whose charge for conversion explains what is missing; null unless the answer is `maybe`. */
  readonly conversion: string | null;
}

/** What was counted, reported and paid, month by month. */
export interface Reconciliation {
  readonly verdict: ReconcileVerdict;
  readonly model: string;
  readonly files: Books["files"];
  readonly creator: Books["creator"];
  readonly months: readonly ReconciledMonth[];
  /** The periods that the statements cover; null without statements. */
  readonly covered: Books["covered"];
  /** All judged months together, which decide the verdict. */
  readonly total: Running | null;
  /** All payers, those that count first; null without statements. */
  readonly payers: readonly Payer[] | null;
  readonly leftOut: readonly Aside[];
  readonly explanations: readonly PossibleCause[];
}
