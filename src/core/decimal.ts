import Fraction from "fraction.js";

/**
 * An exact number: a fraction, so that a third of three is one. The interface is ours and small, so that no float can
 * enter (texts only) and the library's declarations need no other package.
 */
export interface Exact {
  plus(other: Exact): Exact;
  minus(other: Exact): Exact;
  times(other: Exact): Exact;
  div(other: Exact): Exact;
  /** Negative, zero or positive, as this is below, equal to or above `other`. */
  cmp(other: Exact): number;
  isZero(): boolean;
  /** Plain decimal text, never an exponent: to so many places, half to even, or all there are, of an endless one sixty. */
  toFixed(places?: number): string;
  /** `1/3`, where no decimal text is exact. */
  fraction(): string | undefined;
}

/** How a figure is rounded, by the standard names. */
export type RoundingMode = "down" | "up" | "half-up" | "half-even";

/** Decimals of an endless number in an explanation. */
const MOST_PLACES = 60;

/** Whether what is left over of a whole number makes it one larger, away from zero: `left` of `whole`. */
const AWAY: Readonly<Record<RoundingMode, (left: bigint, whole: bigint, isOdd: boolean) => boolean>> = {
  down: () => false,
  up: (left) => left > 0n,
  "half-up": (left, whole) => 2n * left >= whole,
  "half-even": (left, whole, isOdd) => 2n * left > whole || (2n * left === whole && isOdd),
};

class Rational implements Exact {
  constructor(readonly value: Fraction) {}

  plus(other: Exact): Exact {
    return new Rational(this.value.add(fractionOf(other)));
  }

  minus(other: Exact): Exact {
    return new Rational(this.value.sub(fractionOf(other)));
  }

  times(other: Exact): Exact {
    return new Rational(this.value.mul(fractionOf(other)));
  }

  div(other: Exact): Exact {
    return new Rational(this.value.div(fractionOf(other)));
  }

  cmp(other: Exact): number {
    return this.value.compare(fractionOf(other));
  }

  isZero(): boolean {
    return this.value.n === 0n;
  }

  fraction(): string | undefined {
    return this.places() === undefined ? this.value.toFraction() : undefined;
  }

  toFixed(places: number = this.places() ?? MOST_PLACES): string {
    return this.rounded(places, "half-even");
  }

  /** Never a negative zero. */
  rounded(places: number, mode: RoundingMode): string {
    const { s, n, d } = this.value;
    const scaled = n * 10n ** BigInt(places);
    const [down, left] = [scaled / d, scaled % d];
    const digits = String(down + (AWAY[mode](left, d, down % 2n === 1n) ? 1n : 0n)).padStart(places + 1, "0");
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return s < 0n && /[1-9]/.test(digits) ? `-${text}` : text;
  }

  /** The decimals of an exact text; none where it has no end: a denominator of anything but twos and fives. */
  private places(): number | undefined {
    let rest = this.value.d;
    let [twos, fives] = [0, 0];
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    return rest === 1n ? Math.max(twos, fives) : undefined;
  }
}

/** Every exact number is made here, so it is one of ours. */
const fractionOf = (one: Exact): Fraction => (one as Rational).value;

/** The text of an amount rounded to some places; never a negative zero. */
export const roundedText = (value: Exact, places: number, mode: RoundingMode): string =>
  (value as Rational).rounded(places, mode);

/** Reads plain decimal text or a fraction; callers have checked its grammar (`number.ts`), so anything else is our bug. */
export const exact = (text: string): Exact => new Rational(new Fraction(text));
