import { present } from "../../core/present.js";
import { counted, settle, times } from "../../core/quantity.js";
import type { Basis } from "../../payouts/basis.js";
import { type Asked, paidOn } from "../../payouts/payable.js";
import type { Received } from "../../payouts/payout-rules.js";
import type { Remarks } from "../../report/report.js";

/** What a hundred times as much brings, where one of it brings less than a cent: nothing is not what a Rose is worth. */
export function hundredfold(received: Received, { coins, diamonds, spend }: Asked, basis: Basis): Remarks {
  if (!received.net.likely.exact.isZero() || spend !== undefined) return {};
  const asked = {
    ...present({
      coins: coins && settle(times(coins, HUNDRED, "100 times the coins"), "down", "coins"),
      diamonds: diamonds && settle(times(diamonds, HUNDRED, "100 times them"), "down", "diamonds"),
    }),
  };
  const paid = paidOn(basis, asked, []);
  if (!paid.ok || paid.value.received.net.likely.exact.isZero()) return {};
  const { amount, unit } = paid.value.received.net.likely;
  return { assumptions: [{ text: `less than a cent; 100 of them bring ${amount} ${unit}`, source: null }] };
}

const HUNDRED = counted("count", 100, "a hundred");
