/** Thrown where the exact answer would take larger integers, or more memory, than there are. */
export class TooLarge extends RangeError {}

/** The value itself, or `TooLarge` when it is not a safe integer and so might have been rounded. */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TooLarge(`${value} is outside the exact integers`);
  return value;
}

/** Greatest common divisor of two integers that are not negative; gcd(0, n) is n. */
export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** floor(dividend / divisor), exactly, for a dividend that is not negative. */
export function divideDown(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

/** ceil(dividend / divisor), exactly, for a dividend that is not negative. */
export function divideUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0);
}
