import type { Diagnostic } from "../../core/diagnostic.js";
import { defaultBasis } from "../../payouts/basis.js";
import { diamondsFor, paidFor, payoutRemarks, type Received } from "../../payouts/payout-rules.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";
import type { BudgetTotal } from "./period-purchases.js";

/** What creators receive for coins under the default model. */
export interface Receives extends Pick<Received, "regime" | "rate" | "net"> {
  readonly model: string;
}

/** What creators earn from the coins of a budget; null, with a warning, if no payout model applies on the day. */
export function receivesFor(
  { coinsBought }: BudgetTotal,
  market: Market,
): { readonly receives: Receives | null; readonly remarks: Remarks } {
  const basis = defaultBasis(market);
  if (!basis.ok) return unknown(basis.diagnostics);
  const { model } = basis.value;
  const received = paidFor(diamondsFor(coinsBought, model), basis.value);
  const { regime, rate, net } = received;
  return { receives: { model: model.id, regime, rate, net }, remarks: payoutRemarks(basis.value, received) };
}

const unknown = (diagnostics: readonly Diagnostic[]): { readonly receives: null; readonly remarks: Remarks } => ({
  receives: null,
  remarks: {
    warnings: diagnostics.map(({ code, message }) => ({
      code,
      message: `what creators receive is not known: ${message}`,
    })),
  },
});
