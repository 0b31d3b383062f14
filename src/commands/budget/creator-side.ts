import type { Catalogue, PriceList, Region } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { succeed } from "../../core/diagnostic.js";
import {
  diamondsFor,
  modelOf,
  paidFor,
  paidForSpend,
  payoutRemarks,
  type Received,
  shareOf,
} from "../../payouts/payout-rules.js";
import type { Remarks } from "../../report/report.js";
import type { BudgetTotal } from "./period-purchases.js";

/** What creators receive for coins under the default model. */
export interface Receives extends Pick<Received, "regime" | "rate" | "net"> {
  readonly model: string;
}

/** What the coins of a budget bring creators; null, and why, where the day or the channel leaves it open. */
export function receivesFor(
  { coinsBought, spent }: BudgetTotal,
  list: PriceList,
  region: Region,
  asOf: Day,
  catalogue: Catalogue,
): { readonly receives: Receives | null; readonly remarks: Remarks } {
  const model = modelOf(undefined, catalogue);
  if (!model.ok) return unknown(model.diagnostics);
  const share = shareOf(model.value, region, asOf, {}, catalogue);
  if (!share.ok) return unknown(share.diagnostics);
  const received: Outcome<Received> =
    model.value.base === "diamonds"
      ? succeed(paidFor(diamondsFor(coinsBought, model.value), model.value, share.value, {}))
      : paidForSpend(spent, list.channel, model.value, share.value, {});
  if (!received.ok) return unknown(received.diagnostics);
  const { regime, rate, net } = received.value;
  return {
    receives: { model: model.value.id, regime, rate, net },
    remarks: payoutRemarks(model.value, share.value, received.value, region, asOf),
  };
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
