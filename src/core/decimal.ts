import { Decimal } from "decimal.js";

/**
 * An exact decimal. The interface is ours and small, so that no float can enter
 * (texts only) and the library's declarations need no other package.
 */
export interface Exact {
  plus(other: Exact): Exact;
  minus(other: Exact): Exact;
  times(other: Exact): Exact;
  div(other: Exact): Exact;
  /** Negative, zero or positive, as this is below, equal to or above `other`. */
  cmp(other: Exact): number;
  isZero(): boolean;
  toDecimalPlaces(places: number, mode: number): Exact;
  /** Plain decimal text, never an exponent. */
  toFixed(places?: number, mode?: number): string;
}

/** How a figure is rounded, by the standard names. */
export type RoundingMode = "down" | "up" | "half-up" | "half-even";

/** The decimal library's number of each mode. */
const MODE: Readonly<Record<RoundingMode, 0 | 1 | 4 | 6>> = { up: 0, down: 1, "half-up": 4, "half-even": 6 };

/** The text of an amount rounded to some places; never a negative zero. */
export const roundedText = (value: Exact, places: number, mode: RoundingMode): string =>
  value.toDecimalPlaces(places, MODE[mode]).plus(ZERO).toFixed(places);

/** Sixty digits: a cross rate of fifteen-digit amounts stays exact until its one division. */
const Sixty = Decimal.clone({ precision: 60, rounding: MODE["half-even"], toExpNeg: -9e15, toExpPos: 9e15 });

/**
 * Reads plain decimal text; callers have checked its grammar (`number.ts`), so anything else is our bug.
 * The cast hides the library's wider operands (floats among them); every `Exact` there is comes from here.
 */
export const exact = (text: string): Exact => new Sixty(text) as unknown as Exact;

const ZERO = exact("0");
