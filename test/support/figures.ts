import type { Currency } from "../../src/core/currency.js";
import { counted, given, type Money, type Ratio, type Settled, settle, settleRatio } from "../../src/core/quantity.js";
import type { Range } from "../../src/core/range.js";

/** Money as a report holds it; `other` is the same in another currency. */
export function money(amount: string, currency = "USD", other?: Money): Money {
  const settled = settle(given(currency as Currency, amount, "a test"), "half-even", "a test");
  return other === undefined ? settled : { ...settled, in: other };
}

export const coins = (n: number): Settled<"coin"> => counted("coin", n, "a test");

/** A ratio with the decimals it is written with. */
export const ratio = (amount: string): Ratio =>
  settleRatio(given("ratio", amount, "a test"), (amount.split(".")[1] ?? "").length, "a test");

export const range = <T>(low: T, likely: T, high: T): Range<T> => ({ low, likely, high });

/** A figure that is known exactly, as a range. */
export const point = <T>(figure: T): Range<T> => range(figure, figure, figure);

/** Dollars from low to high. */
export const dollars = (low: string, likely: string, high: string): Range<Money> =>
  range(money(low), money(likely), money(high));
