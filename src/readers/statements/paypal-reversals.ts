import { exact } from "../../core/decimal.js";
import { isPayer, type LeftOut, type Payers, type Payment, type Reversal } from "./payment.js";

/** Reversals that are deducted, as negative payments, and those that are not, with their reason. */
interface Reversed {
  readonly payments: readonly Payment[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The reversals, divided by whether they are deducted: those of payments that count. If the payment itself is left out
 * because its status is reversed, deducting would count the loss twice. A reversal of a payment from before the
 * statements is deducted if the user named its payer.
 */
export function reversedOf(
  reversals: readonly Reversal[],
  counted: readonly Payment[],
  others: readonly Payment[],
  wanted: Payers,
): Reversed {
  const payments: Payment[] = [];
  const leftOut: LeftOut[] = [];
  for (const { payment, of } of reversals) {
    const { line, day, currency, gross, payer } = payment;
    const isOriginal = (one: Payment): boolean =>
      of === null
        ? one.payer === payer && one.currency === currency && exact(one.gross).plus(exact(gross)).isZero()
        : one.id === of;
    const isOfCounted = counted.some((one) => isOriginal(one) || (of === null && one.payer === payer));
    const isAsked = wanted !== undefined && isPayer(payer, wanted);
    if (isOfCounted || (isAsked && !others.some(isOriginal))) payments.push(payment);
    else {
      const isTheirs = counted.some((one) => one.payer === payer);
      const unknown = isTheirs ? "outgoing" : "reversal";
      const code = others.some(isOriginal) ? "uncounted-reversal" : unknown;
      leftOut.push({ line, day, reason: { code }, currency, gross });
    }
  }
  return { payments, leftOut };
}
