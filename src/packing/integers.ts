/** Thrown if the exact answer would need larger integers, or more memory or steps, than allowed. */
export class TooLarge extends RangeError {}

/** The value itself; throws `TooLarge` if it is not a safe integer and so may have been rounded. */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TooLarge(`${value} is outside the exact integers`);
  return value;
}

/** The greatest common divisor of two integers that are not negative; gcd(0, n) is n. */
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
