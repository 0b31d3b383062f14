import type { LeftOut, Payers, Payment, Statement } from "./payment.js";
import { reversedOf } from "./paypal-reversals.js";

/** The payments and the rows left out of all statements. */
export interface Statements {
  readonly payments: readonly Payment[];
  readonly leftOut: readonly LeftOut[];
  /** What was dropped, in words. */
  readonly notes: readonly string[];
}

/**
 * All statements combined. A reversal and its payment may be in different statements; and statements may overlap, so a
 * transaction in two of them is one payment.
 */
export function statementsTogether(statements: readonly Statement[], payers?: Payers): Statements {
  const [counted, others] = [statements.flatMap((one) => one.payments), statements.flatMap((one) => one.others)];
  const whole = statements.map(({ payments, leftOut, reversals }) => {
    const reversed = reversedOf(reversals, counted, others, payers);
    return {
      payments: [...payments, ...reversed.payments].sort(byLine),
      leftOut: [...leftOut, ...reversed.leftOut].sort(byLine),
    };
  });
  return {
    ...onceEach(whole.flatMap(({ payments }) => payments)),
    leftOut: whole.flatMap(({ leftOut }) => leftOut),
  };
}

const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line;

function onceEach(all: readonly Payment[]): Pick<Statements, "payments" | "notes"> {
  const seen = new Set<string>();
  const payments: Payment[] = [];
  let again = 0;
  for (const payment of all) {
    const key = payment.id === null ? undefined : `${payment.id} ${payment.currency} ${payment.gross}`;
    if (key !== undefined && seen.has(key)) again++;
    else payments.push(payment);
    if (key !== undefined) seen.add(key);
  }
  const notes =
    again === 0
      ? []
      : [
          `${again === 1 ? "one payment is" : `${again} payments are`} in the statements twice and ${again === 1 ? "is" : "are"} counted once`,
        ];
  return { payments, notes };
}
