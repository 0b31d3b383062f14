import { SIGNS } from "./currency.js";
import { exact, roundedText } from "./decimal.js";
import { shifted } from "./number.js";
import type { Money, Settled } from "./quantity.js";
import type { Range } from "./range.js";
import type { FigureCell, Shown } from "./shown.js";
import { grouped } from "./text.js";
import { isMoney } from "./unit.js";

/** How figures are written. */
export interface Notation {
  readonly amount: (figure: Settled) => string;
  readonly percent: (ratio: Settled) => string;
  /** A percentage for an estimate. */
  readonly about: (ratio: Settled) => string;
  readonly less: (figure: Settled) => string;
  readonly stated: (figure: Settled) => string;
  /** The bounds of a range, both written already. */
  readonly bounds: (low: string, high: string) => string;
}

/** Printed for an unknown figure, instead of a zero. */
export const UNKNOWN = "unknown";

/** Money with its sign, `$1,234.50`, or with its code if it has none, `SAR 12.50`; other figures without their unit. */
function amountText({ amount, unit }: Settled, minus = amount.startsWith("-")): string {
  const digits = grouped(amount.replace("-", ""));
  const sign = isMoney(unit) ? (SIGNS.get(unit) ?? `${unit} `) : "";
  return `${minus ? "−" : ""}${sign}${digits}`;
}

/** `48%`; decimals only if they are not all zero. */
const percentText = ({ amount }: Settled): string => hundredths(amount);

/** Whole hundredths from a tenth on, `46%`; below that as many digits as keep it from nothing, `4.6%`. */
function aboutText({ amount }: Settled): string {
  const part = exact(amount.replace("-", ""));
  const places = [2, 3, 4].find((one) => part.cmp(exact(`0.${"0".repeat(one - 2)}1`)) >= 0);
  return hundredths(places === undefined ? amount : roundedText(exact(amount), places, "half-even"));
}

function hundredths(amount: string): string {
  const digits = shifted(amount.replace("-", ""), 2);
  return `${amount.startsWith("-") ? "−" : ""}${grouped(bare(digits))}%`;
}

const bare = (digits: string): string =>
  digits.replace(/\.(\d*?)0*$/, (_, kept: string) => (kept === "" ? "" : `.${kept}`));

/** How answers write figures: with currency signs, and percentages without needless decimals. */
export const SIGNED: Notation = {
  amount: (figure) => amountText(figure),
  percent: percentText,
  about: aboutText,
  less: (figure) => amountText(figure, !figure.amount.startsWith("-")),
  stated: (figure) => amountText({ ...figure, amount: figure.amount.replace(/\.0+$/, "") }),
  bounds: (low, high) => `${low} to ${high}`,
};

/** A figure as written in a sentence, and its bounds in brackets if they differ: `$1.50`, `(from $1.00 to $2.00)`. */
export function said(shown: Shown, notation: Notation = SIGNED): string[] {
  const { figure, write } = readingOf(shown, notation);
  if (!isRange(figure) || isPoint(figure)) return [shownText(shown, notation)];
  const { low, likely, high } = figure;
  if (low === null || likely === null || high === null) return [UNKNOWN];
  return [write(likely), `(from ${write(low)} to ${write(high)})`];
}

/** A figure and how to write it. */
function readingOf(
  shown: Shown,
  notation: Notation,
): { readonly figure: FigureCell; readonly write: (figure: Settled) => string } {
  if (shown === null || "amount" in shown || "likely" in shown) return { figure: shown, write: notation.amount };
  if ("percent" in shown) return { figure: shown.percent, write: notation.percent };
  if ("about" in shown) return { figure: shown.about, write: notation.about };
  if ("less" in shown) return { figure: shown.less, write: notation.less };
  if ("stated" in shown) return { figure: shown.stated, write: notation.stated };
  return { figure: localOf(shown.local), write: notation.amount };
}

/**
 * A figure as written in a cell: its bounds in brackets if they differ, with the same in another currency beside it.
 */
export function shownText(shown: Shown, notation: Notation = SIGNED): string {
  const { figure, write } = readingOf(shown, notation);
  if (figure === null) return UNKNOWN;
  if (!isRange(figure)) return write(figure) + besideText(figure, write);
  if (isPoint(figure) && figure.likely !== null) return write(figure.likely) + besideText(figure.likely, write);
  const other = otherOf(figure);
  return rangeText(figure, write, notation) + (other === undefined ? "" : `, ${rangeText(other, write, notation)}`);
}

const isRange = (figure: FigureCell): figure is Range<Settled | null> => figure !== null && "likely" in figure;

const isPoint = ({ low, high }: Range<Settled | null>): boolean =>
  low !== null && high !== null && low.amount === high.amount;

/** The likely figure first, followed by its bounds only if they differ. */
function rangeText(
  { low, likely, high }: Range<Settled | null>,
  write: (figure: Settled) => string,
  { bounds }: Notation,
): string {
  if (low === null || likely === null || high === null) return UNKNOWN;
  if (low.amount === high.amount) return write(likely);
  return `${write(likely)} (${bounds(write(low), write(high))})`;
}

/** The same figure in another currency, if it is known in one. */
const inOther = (figure: Settled | null): Money | undefined =>
  figure !== null && "currency" in figure ? figure.in : undefined;

function besideText(figure: Settled, write: (figure: Settled) => string): string {
  const other = inOther(figure);
  return other === undefined ? "" : ` (${write(other)})`;
}

/** The same in the other currency, if all of it is known there. */
function otherOf({ low, likely, high }: Range<Settled | null>): Range<Settled> | undefined {
  const [lowest, middle, highest] = [inOther(low), inOther(likely), inOther(high)];
  if (lowest === undefined || middle === undefined || highest === undefined) return undefined;
  return { low: lowest, likely: middle, high: highest };
}

/** A figure in the other currency it is known in, with its own beside it; unchanged if there is no other. */
function localOf(figure: FigureCell): FigureCell {
  if (figure === null) return null;
  if (!isRange(figure)) return swapped(figure);
  const { low, likely, high } = figure;
  return { low: swapped(low), likely: swapped(likely), high: swapped(high) };
}

function swapped(figure: Settled | null): Settled | null {
  if (figure === null || !("currency" in figure) || figure.in === undefined) return figure;
  const { in: other, ...own } = figure;
  return { ...other, in: own };
}
