import type { Currency } from "./currency.js";
import { type Exact, exact, type RoundingMode, roundedText } from "./decimal.js";
import { present } from "./present.js";
import type { Place } from "./source.js";
import { APPLY, type Op, type Step } from "./step.js";
import { isMoney, scaleOf, type Unit, type WholeUnit } from "./unit.js";

/** An exact amount that remembers how it was calculated. */
export interface Quantity<U extends Unit> {
  /** @internal */
  readonly unit: U;
  /** @internal */
  readonly exact: Exact;
  /** How it was calculated: `walk` lists every step behind it, `replay` calculates one again. */
  readonly step: Step;
}

/** Money as in JSON, rounded to the minor unit of its currency, with the step that made it. */
export interface Money extends Quantity<Currency> {
  /** Plain decimal text with exactly the decimal places of ISO 4217: `"12.34"`. */
  readonly amount: string;
  /** Its ISO 4217 code. */
  readonly currency: Currency;
  /** The same amount in another currency, if the question asks for one or the region has its own. */
  readonly in?: Money;
}

/** Whole coins, diamonds or pieces, or a ratio to stated places, with the step that made it. */
export interface Rounded<U extends Unit> extends Quantity<U> {
  /** What it counts: `coin`, `diamond`, `count`; a `ratio` counts nothing. */
  readonly unit: U;
  /** Plain decimal text: `"29999"`, `"0.4800"`. */
  readonly amount: string;
}

/** A quantity rounded to its scale: whole coins, whole cents, a ratio to stated places. Reports contain only these. */
export type Settled<U extends Unit = Unit> = U extends Currency ? Money : Rounded<U>;

export type Ratio = Rounded<"ratio">;

interface Citation {
  readonly sources: readonly string[];
  readonly at: Place;
}

/** Something the user said. */
export function given<U extends Unit>(unit: U, amount: string | number, label: string): Quantity<U> {
  const text = String(amount);
  return { unit, exact: exact(text), step: { kind: "input", label, value: { amount: text, unit } } };
}

/** A definition, like the cents of a diamond or the days of a week: it needs no source. */
export function defined<U extends Unit>(unit: U, amount: number, label: string): Quantity<U> {
  const text = String(amount);
  return { unit, exact: exact(text), step: { kind: "definition", label, value: { amount: text, unit } } };
}

/** A fact of the catalogue, as its author typed it. */
export function fact<U extends Unit>(unit: U, amount: string, label: string, cited: Citation): Quantity<U> {
  return {
    unit,
    exact: exact(amount),
    step: { kind: "fact", label, value: { amount, unit }, sources: cited.sources, at: cited.at },
  };
}

/** A figure that no source publishes; `because` is printed with every answer based on it. */
export function assumed<U extends Unit>(
  unit: U,
  amount: string,
  label: string,
  because: string,
  cited?: Citation,
): Quantity<U> {
  const [source] = cited?.sources ?? [];
  return {
    unit,
    exact: exact(amount),
    step: { kind: "assumption", label, value: { amount, unit }, because, ...present({ source, at: cited?.at }) },
  };
}

/** Adds figures of one unit; an empty list is a bug. Different literal units do not compile. */
export function sum<U extends Unit>(terms: readonly Quantity<U>[] & One<U>, label: string): Quantity<U> {
  const [first, ...rest] = terms;
  if (first === undefined) throw new RangeError(`nothing to add for ${label}`);
  for (const term of rest) same(first, term);
  return rest.length === 0 ? first : compute(first.unit, "sum", terms, label);
}

/** `never` if `U` is a union: no figure has two units. */
type One<U> = [U] extends [(U extends unknown ? (u: U) => void : never) extends (u: infer I) => void ? I : never]
  ? unknown
  : never;

export const minus = <U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>, label: string): Quantity<U> =>
  compute(same(a, b), "minus", [a, b], label);

/** A multiple or a fraction of `a`. */
export const times = <U extends Unit>(a: Quantity<U>, by: Quantity<"count" | "ratio">, label: string): Quantity<U> =>
  compute(a.unit, "times", [a, by], label);

/** The only conversion from one unit to another: `a` at `give` per `per`. */
export function at<Out extends Unit, In extends Unit>(
  a: Quantity<In>,
  give: Quantity<Out>,
  per: Quantity<NoInfer<In>>,
  label: string,
): Quantity<Out> {
  same(a, per);
  return compute(give.unit, "at", [a, give, per], label);
}

/** `a` as a fraction of `b`. */
export function over<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>, label: string): Quantity<"ratio"> {
  same(a, b);
  return compute("ratio", "over", [a, b], label);
}

/** The bare number of a figure, for use where its unit is shown beside it: 0.0106 of `USD` a coin. */
export const numberOf = <U extends Unit>(a: Quantity<U>, label: string): Quantity<"ratio"> =>
  over<Unit>(a, defined<Unit>(a.unit, 1, `one ${a.unit}`), label);

/** The smaller: a ceiling. */
export const least = <U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>, label: string): Quantity<U> =>
  compute(same(a, b), "least", [a, b], label);

/** The larger: a floor. */
export const most = <U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>, label: string): Quantity<U> =>
  compute(same(a, b), "most", [a, b], label);

/** Rounds to the unit's scale. Nothing is rounded anywhere else, except in `settleRatio`. */
export function settle<U extends Exclude<Unit, "ratio">>(
  q: Quantity<U>,
  mode: RoundingMode,
  label: string,
): Settled<U> {
  return rounded(q, scaleOf(q.unit), mode, label);
}

/** Rounds a ratio to `places` decimals, half to even by default: ratios are shown, never paid. */
export const settleRatio = (
  q: Quantity<"ratio">,
  places: number,
  label: string,
  mode: RoundingMode = "half-even",
): Ratio => rounded(q, places, mode, label);

/** A number of whole things that the user stated: nothing to round. */
export function counted<U extends WholeUnit>(unit: U, n: number, label: string): Rounded<U> {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of ${unit}: ${n}`);
  return { ...given(unit, n, label), amount: String(n) };
}

/**
 * A number of whole things that a search found, like the packages of a purchase; the figures made from it verify it.
 */
export function found<U extends WholeUnit>(unit: U, n: number, label: string): Rounded<U> {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of ${unit}: ${n}`);
  const amount = String(n);
  return { unit, exact: exact(amount), step: { kind: "found", label, value: { amount, unit } }, amount };
}

/** The integer behind a whole figure; the only way from exact decimals to numbers. */
export function wholeOf(settled: Settled<WholeUnit>): number {
  const n = Number(settled.amount);
  if (!Number.isSafeInteger(n)) throw new RangeError(`too large to count: ${settled.amount}`);
  return n;
}

function rounded<U extends Unit>(q: Quantity<U>, places: number, mode: RoundingMode, label: string): Settled<U> {
  const amount = roundedText(q.exact, places, mode);
  const value = exact(amount);
  const step: Step = { kind: "round", label, mode, places, value: { amount, unit: q.unit }, from: [q.step] };
  const figure = { unit: q.unit, exact: value, step, amount };
  // The types cannot follow what a literal unit makes of it.
  return (isMoney(q.unit) ? { ...figure, currency: q.unit } : figure) as unknown as Settled<U>;
}

/** Makes the result and its explanation together. */
function compute<U extends Unit>(unit: U, op: Op, operands: readonly Quantity<Unit>[], label: string): Quantity<U> {
  const value = APPLY[op](operands.map((operand) => operand.exact));
  const from = operands.map((operand) => operand.step);
  const figure = { amount: value.toFixed(), unit, ...present({ fraction: value.fraction() }) };
  return { unit, exact: value, step: { kind: "compute", label, op, value: figure, from } };
}

/** The types prevent this for literal units; a currency from the catalogue is only known at run time. */
function same<U extends Unit>(a: Quantity<U>, b: Quantity<Unit>): U {
  if (a.unit !== b.unit) throw new RangeError(`${a.unit} and ${b.unit} do not mix`);
  return a.unit;
}
