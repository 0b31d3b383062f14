import type { Currency } from "../../core/currency.js";
import { shifted } from "../../core/number.js";
import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { grouped } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import type { Cell, FigureCell, Part, Shown } from "../blocks.js";
import { clipped, safeText } from "../safe-text.js";
import { UNKNOWN } from "./figures.js";

/** How figures are written. */
export interface Notation {
  readonly amount: (figure: Settled) => string;
  readonly percent: (ratio: Settled) => string;
  readonly less: (figure: Settled) => string;
  readonly stated: (figure: Settled) => string;
  /** The bounds of a range, both written already. */
  readonly bounds: (low: string, high: string) => string;
}

const amountText = ({ amount, unit }: Settled): string =>
  isMoney(unit) ? `${grouped(amount)} ${unit}` : grouped(amount);

/** A part of one in hundredths: 0.4800 is 48.00 %. */
const percentText = ({ amount }: Settled): string =>
  amount.startsWith("-") ? `-${shifted(amount.slice(1), 2)} %` : `${shifted(amount, 2)} %`;

const bare = (text: string): string => text.replace(/ [A-Z]{3}$/, "");

/** Money by its code, `1,234.50 USD`, and percentages with all their decimals. */
const CODED: Notation = {
  amount: amountText,
  percent: percentText,
  less: (figure) => `-${amountText(figure)}`,
  stated: amountText,
  bounds: (low, high) => `${bare(low)} to ${bare(high)}`,
};

/** A cell as text. Figures are never cut; counts stand without their unit, which the head of the column says. */
export function cellText(cell: Cell, notation: Notation = CODED): string {
  if (typeof cell === "string") return safeText(cell);
  if (cell === null || !("name" in cell || "text" in cell)) return shownText(cell, notation);
  return "name" in cell ? nameText(cell.name) : cell.text.map((part) => partText(part, notation)).join("");
}

/** A stretch of a sentence as it reads without its looks. */
export function partText(part: Part, notation: Notation): string {
  if (typeof part === "string") return safeText(part);
  if ("figure" in part) return said(part.figure, notation).join(" ");
  if ("name" in part) return nameText(part.name);
  return safeText(
    "aside" in part ? part.aside : "strong" in part ? part.strong : "typed" in part ? part.typed : part.word,
  );
}

/** A figure as a sentence says it, and its bounds in brackets where they differ: `$1.50`, `(from $1.00 to $2.00)`. */
export function said(shown: Shown, notation: Notation): string[] {
  const { figure, write } = readingOf(shown, notation);
  if (!isRange(figure) || isPoint(figure)) return [shownText(shown, notation)];
  const { low, likely, high } = figure;
  if (low === null || likely === null || high === null) return [UNKNOWN];
  return [write(likely), `(from ${write(low)} to ${write(high)})`];
}

/** Figures stand right, words left. */
export const isNumeric = (cell: Cell): boolean =>
  typeof cell !== "string" && (cell === null || !("name" in cell || "text" in cell));

/** Text from outside is at most so long in an answer; data has it whole. */
const LONGEST_NAME = 28;

const nameText = (name: string): string => clipped(safeText(name), LONGEST_NAME);

/** A figure without the way it is to be read, and that way. */
function readingOf(
  shown: Shown,
  notation: Notation,
): { readonly figure: FigureCell; readonly write: (figure: Settled) => string } {
  if (shown === null || "amount" in shown || "likely" in shown) return { figure: shown, write: notation.amount };
  if ("percent" in shown) return { figure: shown.percent, write: notation.percent };
  if ("less" in shown) return { figure: shown.less, write: notation.less };
  if ("stated" in shown) return { figure: shown.stated, write: notation.stated };
  return { figure: localOf(shown.local), write: notation.amount };
}

function shownText(shown: Shown, notation: Notation): string {
  const { figure, write } = readingOf(shown, notation);
  if (figure === null) return UNKNOWN;
  if (!isRange(figure)) return write(figure) + besideText(figure, notation);
  if (shown !== null && "local" in shown && isPoint(figure)) return shownText(figure.likely, notation);
  const other = otherOf(figure);
  return rangeText(figure, write, notation) + (other === undefined ? "" : `, ${rangeText(other, write, notation)}`);
}

const isRange = (figure: FigureCell): figure is Range<Settled | null> => figure !== null && "likely" in figure;

const isPoint = ({ low, high }: Range<Settled | null>): boolean =>
  low !== null && high !== null && low.amount === high.amount;

/** The likely figure first; its bounds behind it only where they differ. */
function rangeText(
  { low, likely, high }: Range<Settled | null>,
  write: (figure: Settled) => string,
  { bounds }: Notation,
): string {
  if (low === null || likely === null || high === null) return UNKNOWN;
  if (low.amount === high.amount) return write(likely);
  return `${write(likely)} (${bounds(write(low), write(high))})`;
}

const besideText = ({ shown }: Settled, { amount }: Notation): string =>
  shown === undefined ? "" : ` (${amount(shown)})`;

/** The same in the other currency, where all of it is known in that. */
function otherOf({ low, likely, high }: Range<Settled | null>): Range<Settled> | undefined {
  if (low?.shown === undefined || likely?.shown === undefined || high?.shown === undefined) return undefined;
  return { low: low.shown, likely: likely.shown, high: high.shown };
}

/** A figure in the currency it is also known in, and beside it its own; as it is where it is known in none. */
function localOf(figure: FigureCell): FigureCell {
  if (figure === null) return null;
  if (!isRange(figure)) return swapped(figure);
  const { low, likely, high } = figure;
  return { low: swapped(low), likely: swapped(likely), high: swapped(high) };
}

function swapped<T extends Settled | null>(figure: T): T | Settled {
  if (figure === null || figure.shown === undefined) return figure;
  const { shown, ...own } = figure;
  return { ...shown, shown: own as Settled<Currency> };
}
