import { divideDown, divideUp, safe } from "./integers.js";
import type { CustomAmount, Line } from "./purchase.js";

/**
 * The smallest custom amount of at least `coins` (which may be negative); undefined if that is above the maximum. The
 * price never falls as the amount grows, so it is also the cheapest.
 */
export function smallestAmount(coins: number, { minimum, maximum }: CustomAmount): number | undefined {
  return coins > maximum ? undefined : Math.max(minimum, coins);
}

/** The largest custom amount for at most `money` minor units (0 or more); undefined if that is below the minimum. */
export function largestAmount(money: number, { minimum, maximum, give, per }: CustomAmount): number | undefined {
  const coins = safe(divideDown(money, give) * per) + divideDown(safe((money % give) * per), give);
  return coins < minimum ? undefined : Math.min(maximum, coins);
}

/** The price in minor units of a custom amount of `coins`: exactly ceil(coins * give / per). */
export function customPrice(coins: number, { give, per }: CustomAmount): number {
  // Whole multiples of `per` are priced separately, because coins * give may be unsafe even if the price is safe.
  return safe(divideDown(coins, per) * give + divideUp(safe((coins % per) * give), per));
}

/** The receipt line of a custom amount of `coins`. */
export function customLine(coins: number, custom: CustomAmount): Line {
  return { coins, quantity: 1, price: customPrice(coins, custom), custom: true };
}
