import { type Currency, USD } from "../../core/currency.js";
import { present } from "../../core/present.js";
import { defined, type Money, minus, type Quantity, settle, sum } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Exchange } from "../../pricing/exchange.js";
import { changedBy } from "./conversion.js";
import { afterFees, explaining, type FeesTaken } from "./fees.js";

/** The money received, compared with the estimate. */
export interface Compared {
  /** In US dollars, like estimates; before fees of the receiving account. */
  readonly received: Money;
  /** `maybe` if it is below the range by no more than a provider may have charged for conversion. */
  readonly verdict: "inside" | "maybe" | "below" | "above";
  /** The distance to the nearer end of the range: negative below it, zero inside. */
  readonly off: Money;
  /** The withdrawal method whose fees explain the money received; null if none does or none is needed. */
  readonly method: string | null;
  /** The method whose charge for conversion explains what is missing; null unless the verdict is `maybe`. */
  readonly conversion: string | null;
}

/** Money received. */
export interface MoneyReceived {
  /** Unrounded. */
  readonly dollars: Quantity<Currency>;
  /** The part of it that was paid in another currency. */
  readonly foreign: Quantity<Currency>;
  /** The payments, if all are in the currency that is shown: dollars at today's rate would be another sum. */
  readonly asPaid: readonly Money[] | null;
}

/** The payments of a month together, in US dollars at its rates; null if a rate is unknown. */
export function moneyReceivedIn(
  payments: readonly { readonly gross: Money }[],
  toDollars: Exchange,
  shown: Currency | undefined,
  when: string,
): MoneyReceived | null {
  const paid = payments.map(({ gross }) => gross);
  const dollars = paid.flatMap((one) => toDollars.exactly(one) ?? []);
  if (dollars.length < paid.length) return null;
  return {
    dollars: inDollars(dollars, when),
    foreign: inDollars(
      dollars.filter((_, index) => paid[index]!.currency !== USD),
      `${when}, in another currency`,
    ),
    asPaid: paid.every(({ currency }) => currency === shown) ? paid : null,
  };
}

/** The money of several months. */
export function moneyTogether(months: readonly MoneyReceived[], until: string): MoneyReceived {
  const dollars = months.map((one) => one.dollars);
  const isAsPaid = months.every(({ asPaid }) => asPaid !== null);
  return {
    dollars: inDollars(dollars, until),
    foreign: inDollars(
      months.map((one) => one.foreign),
      `${until}, in another currency`,
    ),
    asPaid: isAsPaid ? months.flatMap(({ asPaid }) => asPaid ?? []) : null,
  };
}

const inDollars = (parts: readonly Quantity<Currency>[], when: string): Quantity<Currency> =>
  parts.length === 0 ? defined(USD, 0, `nothing received, ${when}`) : sum(parts, `received in USD, ${when}`);

/** An estimate before withdrawal fees, and the number of payments. */
export interface Due {
  readonly before: Range<Money>;
  readonly payments: number;
}

/** An amount compared with an estimate after fees. */
export function comparedTo(due: Due, fees: FeesTaken, came: MoneyReceived, when: string): Compared {
  const { dollars, asPaid } = came;
  const { low, high } = afterFees(due.before, due.payments, fees);
  const settled = settle(dollars, "half-even", `received in USD, ${when}`);
  const isBelow = settled.exact.cmp(low.exact) < 0;
  const conversion = isBelow ? changedBy(came, low, fees.conversions) : null;
  const isAbove = settled.exact.cmp(high.exact) > 0;
  const verdict = conversion !== null ? "maybe" : isBelow ? "below" : isAbove ? "above" : "inside";
  const bound = isBelow ? low : isAbove ? high : settled;
  const off = settle(minus(settled, bound, `off the estimate, ${when}`), "down", `off the estimate, ${when}`);
  const method = verdict === "inside" ? explaining(settled, due.before, due.payments, fees) : null;
  const paid = asPaid !== null && asPaid.length > 0 ? sum(asPaid, `received, ${when}`) : undefined;
  const received = { ...settled, ...present({ in: paid && settle(paid, "half-even", `received, ${when}`) }) };
  return { received, verdict, off, method, conversion };
}
