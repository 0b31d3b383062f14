import { Decimal } from "decimal.js";

/**
 * An exact number: a decimal, or a quotient without an end, so that a third of three is one. The interface is our own
 * and small, so that no float can enter (texts only) and the library's declarations need no other package.
 */
export interface Exact {
  plus(other: Exact): Exact;
  minus(other: Exact): Exact;
  times(other: Exact): Exact;
  div(other: Exact): Exact;
  /** Negative, zero or positive if this is below, equal to or above `other`. */
  cmp(other: Exact): number;
  isZero(): boolean;
  /**
   * Plain decimal text, never with an exponent: rounded to `places`, half to even, or in full; sixty places if endless.
   */
  toFixed(places?: number): string;
  /** `1/3`, if no decimal text is exact. */
  fraction(): string | undefined;
}

/** How a figure is rounded, by the standard names. */
export type RoundingMode = "down" | "up" | "half-up" | "half-even";

/** The decimal library's number of each mode. */
const MODE: Readonly<Record<RoundingMode, 0 | 1 | 4 | 6>> = { up: 0, down: 1, "half-up": 4, "half-even": 6 };

/** The decimals of an endless number in an explanation. */
const MOST_PLACES = 60;

/** Sums, differences and products keep every digit; the only division is that to a whole number with a remainder. */
const Digits = Decimal.clone({ precision: 100_000, toExpNeg: -9e15, toExpPos: 9e15 });

/** For a quotient that may be finite: multiplying it back shows whether it is. */
const Sixty = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });

const ONE = new Digits(1);

const tenTo = (places: number): Decimal => new Digits(`1e${places}`);

class Quotient implements Exact {
  /** `under` is ONE itself, or the whole denominator of a number without an end, in lowest terms. */
  constructor(
    readonly over: Decimal,
    readonly under: Decimal,
  ) {}

  plus(other: Exact): Exact {
    const { over, under } = ours(other);
    if (under === ONE && this.under === ONE) return new Quotient(this.over.plus(over), ONE);
    if (under.eq(this.under)) return quotient(this.over.plus(over), under);
    return quotient(this.over.times(under).plus(over.times(this.under)), this.under.times(under));
  }

  minus(other: Exact): Exact {
    const { over, under } = ours(other);
    return this.plus(new Quotient(over.neg(), under));
  }

  times(other: Exact): Exact {
    const { over, under } = ours(other);
    return quotient(this.over.times(over), this.under.times(under));
  }

  div(other: Exact): Exact {
    const { over, under } = ours(other);
    const sign = over.isNeg() ? -1 : 1;
    return quotient(this.over.times(under).times(sign), this.under.times(over).times(sign));
  }

  cmp(other: Exact): number {
    const { over, under } = ours(other);
    return under === this.under ? this.over.cmp(over) : this.over.times(under).cmp(over.times(this.under));
  }

  isZero(): boolean {
    return this.over.isZero();
  }

  fraction(): string | undefined {
    return this.under === ONE ? undefined : `${this.over.toFixed()}/${this.under.toFixed()}`;
  }

  toFixed(places?: number): string {
    if (places === undefined && this.under === ONE) return this.over.plus(0).toFixed();
    return this.rounded(places ?? MOST_PLACES, "half-even");
  }

  /** Never a negative zero. Digits beyond the places only count as less than, exactly, or more than half. */
  rounded(places: number, mode: RoundingMode): string {
    if (this.under === ONE) return this.over.toDecimalPlaces(places, MODE[mode]).plus(0).toFixed(places);
    const scaled = this.over.abs().times(tenTo(places));
    const whole = scaled.divToInt(this.under);
    const left = scaled.minus(whole.times(this.under));
    const beyond = left.isZero() ? 0 : (2 + left.times(2).cmp(this.under)) / 4;
    const digits = whole.plus(beyond).toDecimalPlaces(0, MODE[mode]);
    return (this.over.isNeg() ? digits.neg() : digits).times(tenTo(-places)).plus(0).toFixed(places);
  }
}

/** Every exact number is made here. */
const ours = (one: Exact): Quotient => one as Quotient;

/** A quotient as one decimal if sixty digits are enough, else as two whole numbers; `under` is positive. */
function quotient(over: Decimal, under: Decimal): Quotient {
  if (under.eq(ONE)) return new Quotient(over, ONE);
  const decimal = new Sixty(over).div(under);
  if (new Digits(decimal).times(under).eq(over)) return new Quotient(new Digits(decimal), ONE);
  const scale = tenTo(Math.max(over.decimalPlaces(), under.decimalPlaces()));
  return lowest(over.times(scale), under.times(scale));
}

/** Two whole numbers in lowest terms, so that a long sum stays short. */
function lowest(over: Decimal, under: Decimal): Quotient {
  let [common, rest] = [under, over.abs().mod(under)];
  while (!rest.isZero()) [common, rest] = [rest, common.mod(rest)];
  const least = under.divToInt(common);
  return new Quotient(over.divToInt(common), least.eq(ONE) ? ONE : least);
}

/** The text of an amount rounded to some places; never a negative zero. */
export const roundedText = (value: Exact, places: number, mode: RoundingMode): string =>
  ours(value).rounded(places, mode);

/**
 * Reads plain decimal text or a fraction. Callers have checked its grammar (`number.ts`), so anything else is a bug.
 */
export function exact(text: string): Exact {
  const [over = "", under] = text.split("/");
  return under === undefined ? new Quotient(new Digits(over), ONE) : quotient(new Digits(over), new Digits(under));
}
