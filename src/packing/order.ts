import { gcd } from "./integers.js";

/** A purchase counts as one of these parts of what everything costs at least, or of the most that can be bought. */
export const PARTS = 400;

/**
 * How a search ranks two purchases by what the first has more of, price and purchases: negative where it is better. It
 * adds up: what is better stays better with the same packages beside it.
 */
export type Order = (price: number, purchases: number) => number;

/** Lower totals first, each purchase counting as a four-hundredth of `step`; then lower totals, then fewer purchases. */
export const byTotal =
  (step: number): Order =>
  (price, purchases) =>
    weighed(price, purchases, step) || price || purchases;

/** The sign of amount + purchases * step / 400, exactly, as a number of that sign. */
export function weighed(amount: number, purchases: number, step: number): number {
  const [own, added] = [PARTS * amount, step * purchases];
  const [sum, size] = [own + added, Math.abs(own) + Math.abs(added)];
  // Three roundings err by less than 2^-51 of the size: a sum beyond that has the right sign, a safe size no rounding.
  if (size <= Number.MAX_SAFE_INTEGER || Math.abs(sum) > size * 2 ** -50) return sum;
  return Number(BigInt(PARTS) * BigInt(amount) + BigInt(step) * BigInt(purchases));
}

/**
 * How many turns can pass before rounding cannot make up for what turns cost. Each adds amount / divisor and takes away
 * a purchase; the amount is rounded to whole ones after the last turn, in a pattern that begins anew in time.
 */
export function turnsWithin(amount: number, step: number, divisor: number): number {
  const period = divisor / gcd(divisor, Math.abs(amount));
  const added = BigInt(PARTS) * BigInt(amount) - BigInt(step) * BigInt(divisor);
  if (added === 0n) return period - 1;
  // Rounding changes a weight by less than one amount, which the weight of so many turns is worth.
  return Math.min(period - 1, Number((BigInt(PARTS) * BigInt(divisor)) / (added < 0n ? -added : added)));
}
