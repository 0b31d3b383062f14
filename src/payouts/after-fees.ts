import { USD } from "../core/currency.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { range } from "../core/range.js";
import type { Exchange } from "../pricing/exchange.js";
import type { Market } from "../regions/market.js";
import type { Remarks } from "../report/report.js";
import { sureMinimum } from "./minimum.js";
import type { Received } from "./payout-rules.js";
import { methodsNamed, withdraw } from "./withdrawal.js";

/** Without exchange rates, only a minimum withdrawal in dollars is compared with the balance. */
const DOLLARS_ALONE: Pick<Exchange, "exactly"> = { exactly: (money) => (money.unit === USD ? money : undefined) };

/**
 * The money left if everything received is withdrawn at once by a method: each bound less the fees of its payments.
 * Without a method nothing is deducted. A balance below the method's minimum withdrawal is reported, not deducted.
 */
export function lessFees<Paid extends Pick<Received, "net">>(
  received: Paid,
  method: string | undefined,
  market: Market,
  dollars: Pick<Exchange, "exactly"> = DOLLARS_ALONE,
): Outcome<{ readonly received: Paid & Pick<Received, "fees">; readonly remarks?: Remarks }> {
  if (method === undefined) return succeed({ received });
  if (received.net.likely.unit !== USD) {
    return failure(
      "arg.conflict",
      "fees are known for balances in USD only",
      "leave --method out, or use another --model",
    );
  }
  const named = methodsNamed(method, market);
  if (!named.ok) return named;
  const way = named.value[0]!;
  const sent = range((bound) => withdraw(received.net[bound], way));
  const paid = { ...received, fees: range((bound) => sent[bound].fees), net: range((bound) => sent[bound].net) };
  const least = sureMinimum(way, market, dollars);
  if (least === undefined || received.net.low.exact.cmp(least.exact) >= 0) return succeed({ received: paid });
  const [rule] = way.minimums;
  const { amount, unit } = rule?.amount === undefined ? least : { amount: rule.amount, unit: rule.currency };
  const message = `a balance below ${amount} ${unit} cannot be withdrawn by ${way.method} yet`;
  return succeed({
    received: paid,
    remarks: { warnings: [{ code: "minimum.not-reached", message }], cites: rule?.sources ?? [] },
  });
}
