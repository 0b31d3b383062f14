import { minus, over, type Quantity, type Ratio, settleRatio } from "../core/quantity.js";
import type { Unit } from "../core/unit.js";

/**
 * The largest change of a likely figure over its alternatives, as a fraction with four decimals; null if the figure is
 * zero.
 */
export function weightOf<U extends Unit>(likely: Quantity<U>, alternatives: readonly Quantity<U>[]): Ratio | null {
  if (likely.exact.isZero()) return null;
  const changes = alternatives.map((one) => {
    const [more, less] = one.exact.cmp(likely.exact) < 0 ? [likely, one] : [one, likely];
    return settleRatio(over(minus(more, less, "from the likely figure"), likely, "as a fraction of it"), 4, "weight");
  });
  return changes.reduce<Ratio | null>(
    (most, one) => (most !== null && most.exact.cmp(one.exact) >= 0 ? most : one),
    null,
  );
}
