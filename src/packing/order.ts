import { gcd } from "./integers.js";

/** The weight of a purchase is one 400th of the lowest total, or of the most coins that can be bought. */
export const PARTS = 400;

/**
 * Compares two purchases by the first's extra price and extra purchases: negative if the first is better. The order is
 * additive: adding the same packages to both changes nothing.
 */
export type Order = (price: number, purchases: number) => number;

/** Orders by the total plus `step` / 400 for each purchase; then by the total, then by fewer purchases. */
export const byTotal =
  (step: number): Order =>
  (price, purchases) =>
    weighed(price, purchases, step) || price || purchases;

/** A number with exactly the sign of amount + purchases * step / 400. */
export function weighed(amount: number, purchases: number, step: number): number {
  const [own, added] = [PARTS * amount, step * purchases];
  const [sum, size] = [own + added, Math.abs(own) + Math.abs(added)];
  // Three roundings err by less than 2^-51 of the size: a larger sum has the right sign, a safe size is exact.
  if (size <= Number.MAX_SAFE_INTEGER || Math.abs(sum) > size * 2 ** -50) return sum;
  return Number(BigInt(PARTS) * BigInt(amount) + BigInt(step) * BigInt(purchases));
}

/**
 * The most turns whose cost rounding can still outweigh. Each turn adds amount / divisor and removes a purchase; the
 * amount is rounded to a whole number after the last turn, and the rounding repeats with a period.
 */
export function turnsWithin(amount: number, step: number, divisor: number): number {
  const period = divisor / gcd(divisor, Math.abs(amount));
  const added = BigInt(PARTS) * BigInt(amount) - BigInt(step) * BigInt(divisor);
  if (added === 0n) return period - 1;
  // Rounding changes the weight, in units of 1 / PARTS, by less than PARTS, which is what this many turns cost.
  return Math.min(period - 1, Number((BigInt(PARTS) * BigInt(divisor)) / (added < 0n ? -added : added)));
}
