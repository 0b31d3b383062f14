import type { Catalogue, PayoutModel } from "../../catalogue/model/model.js";
import { counted, settle, times } from "../../core/quantity.js";
import { type Asked, paidUnder } from "../../payouts/payable.js";
import type { Deductions, Received } from "../../payouts/payout-rules.js";
import type { Share } from "../../payouts/share.js";
import type { Remarks } from "../../report/report.js";

/** What a hundred times as much brings, where one of it brings less than a cent: nothing is not what a Rose is worth. */
export function hundredfold(
  received: Received,
  model: PayoutModel,
  share: Share,
  { coins, diamonds, spend }: Asked,
  deductions: Deductions,
  catalogue: Catalogue,
): Remarks {
  if (!received.net.likely.exact.isZero() || spend !== undefined) return {};
  const asked = {
    ...(coins === undefined ? {} : { coins: settle(times(coins, HUNDRED, "100 times the coins"), "down", "coins") }),
    ...(diamonds === undefined
      ? {}
      : { diamonds: settle(times(diamonds, HUNDRED, "100 times them"), "down", "diamonds") }),
  };
  const paid = paidUnder(model, share, asked, [], deductions, catalogue);
  if (!paid.ok || paid.value.received.net.likely.exact.isZero()) return {};
  const { amount, unit } = paid.value.received.net.likely;
  return { assumptions: [{ text: `less than a cent; 100 of them bring ${amount} ${unit}`, source: null }] };
}

const HUNDRED = counted("count", 100, "a hundred");
