import { present } from "../../core/present.js";
import { counted, type Money, settle, times } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Basis } from "../../payouts/basis.js";
import { type Asked, paidOn } from "../../payouts/payable.js";
import type { Received } from "../../payouts/payout-rules.js";

/** The earnings of 100 times as much, if one earns less than a cent, as a Rose does; undefined otherwise. */
export function hundredfold(
  received: Received,
  { coins, diamonds, spend }: Asked,
  basis: Basis,
): Range<Money> | undefined {
  if (!received.net.likely.exact.isZero() || spend !== undefined) return undefined;
  const asked = {
    ...present({
      coins: coins && settle(times(coins, HUNDRED, "100 times the coins"), "down", "coins"),
      diamonds: diamonds && settle(times(diamonds, HUNDRED, "100 times them"), "down", "diamonds"),
    }),
  };
  const paid = paidOn(basis, asked, []);
  return paid.ok && !paid.value.received.net.likely.exact.isZero() ? paid.value.received.net : undefined;
}

const HUNDRED = counted("count", 100, "a hundred");
