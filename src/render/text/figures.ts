import { shifted } from "../../core/number.js";
import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Figure } from "../../core/step.js";
import { grouped, several } from "../../core/text.js";
import { isMoney } from "../../core/unit.js";
import type { Cell, FigureCell } from "../blocks.js";
import { safeText } from "../safe-text.js";

export { grouped };

/** What stands where a figure is not known: never a zero. */
export const UNKNOWN = "unknown";

/** A figure with its unit: `1,234.50 USD`, `700 coins`, `0.48`. */
export function figureText({ amount, unit }: Figure): string {
  if (isMoney(unit)) return `${grouped(amount)} ${unit}`;
  if (unit === "ratio" || unit === "count") return grouped(amount);
  return several(grouped(amount), unit);
}

/** A cell as text. Figures are never cut; counts stand without their unit, which the head of the column says. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return safeText(cell);
  if (cell === null) return UNKNOWN;
  if ("percent" in cell) return figureCellText(cell.percent, percentText);
  return figureCellText(cell, amountText);
}

/** Figures stand right, words left. */
export const isNumeric = (cell: Cell): boolean => typeof cell !== "string";

function figureCellText(cell: FigureCell, text: (figure: Settled) => string): string {
  if (cell === null) return UNKNOWN;
  if (!("likely" in cell)) return text(cell) + shownText(cell);
  const shown = shownRange(cell);
  return rangeText(cell, text) + (shown === undefined ? "" : `, ${rangeText(shown, text)}`);
}

/** The likely figure first; its bounds behind it only where they differ. */
function rangeText({ low, likely, high }: Range<Settled | null>, text: (figure: Settled) => string): string {
  if (low === null || likely === null || high === null) return UNKNOWN;
  if (low.amount === high.amount) return text(likely);
  return `${text(likely)} (${bare(text(low))} to ${bare(text(high))})`;
}

const bare = (text: string): string => text.replace(/ [A-Z]{3}$/, "");

const shownText = ({ shown }: Settled): string => (shown === undefined ? "" : ` (${amountText(shown)})`);

function shownRange({ low, likely, high }: Range<Settled | null>): Range<Settled> | undefined {
  if (low?.shown === undefined || likely?.shown === undefined || high?.shown === undefined) return undefined;
  return { low: low.shown, likely: likely.shown, high: high.shown };
}

const amountText = ({ amount, unit }: Settled): string =>
  isMoney(unit) ? `${grouped(amount)} ${unit}` : grouped(amount);

/** A part of one in hundredths: 0.4800 is 48.00 %. */
const percentText = ({ amount }: Settled): string =>
  amount.startsWith("-") ? `-${shifted(amount.slice(1), 2)} %` : `${shifted(amount, 2)} %`;
