import { present } from "../../core/present.js";
import { displayWidth } from "./display-width.js";
import { breakable } from "./wrap.js";

/** A column of a table with bars: its texts, and the room it can give up. */
export interface Written {
  readonly head: string;
  readonly span: number;
  readonly cells: readonly string[];
  readonly numeric: boolean;
  readonly bar: boolean;
  readonly width: number;
  readonly gap: number;
  readonly drop?: number;
}

/** Columns that fit a page together, each with the columns of the page it takes. */
export interface Fitted {
  readonly columns: readonly Written[];
  readonly widths: readonly number[];
}

/** A bar shorter than this shows nothing. */
const SHORTEST_BAR = 8;

/**
 * In a column narrower than the first, words read worse than a table with one column less; below the second, not at
 * all.
 */
const [READABLE, NARROWEST] = [28, 12];

/**
 * The most that fits, in this order: shorten bars, drop spare padding, fold words while they stay easy to read, drop
 * bars, drop columns in their order, fold words further. `undefined` if nothing helps.
 */
export function fittedRows(columns: readonly Written[], room: number): Fitted | undefined {
  let kept = columns;
  for (;;) {
    const found = fitted(kept, room);
    if (found !== undefined) return found;
    const next = Math.min(...kept.map(({ drop = Number.POSITIVE_INFINITY }) => drop));
    if (next === Number.POSITIVE_INFINITY) break;
    kept = kept.filter(({ drop }) => drop !== next);
  }
  return folded(withoutBars(kept), room, NARROWEST);
}

function fitted(columns: readonly Written[], room: number): Fitted | undefined {
  const barless = withoutBars(columns);
  return (
    measured(columns, room, true) ??
    measured(columns, room, false) ??
    measured(barless, room, true) ??
    measured(barless, room, false) ??
    folded(barless, room, READABLE)
  );
}

/** Drops the bars; other text in their column stays. */
const withoutBars = (columns: readonly Written[]): readonly Written[] =>
  columns
    .filter(({ bar, head, cells }) => !bar || [head, ...cells].some((text) => text !== ""))
    .map((column) => ({ ...column, bar: false, ...present({ width: column.bar ? 0 : undefined }) }));

/** Widths of all columns, padded as far as they ask for or as narrow as they can be; bars take what is left. */
function measured(columns: readonly Written[], room: number, padding: boolean): Fitted | undefined {
  const widths = naturalWidths(columns, padding);
  const over = widths.reduce((sum, width, index) => sum + width + gapBefore(columns, index), 0) - room;
  if (over <= 0) return { columns, widths };
  const bar = columns.findIndex(({ bar: one }) => one);
  if (bar === -1 || widths[bar]! - over < SHORTEST_BAR) return undefined;
  widths[bar]! -= over;
  const fits = columns[bar]!.cells.every(
    (text, row) => displayWidth(text) <= spannedWidth(columns, widths, bar, reach(columns, bar, row)),
  );
  return fits ? { columns, widths } : undefined;
}

/** The columns of the page that some columns of the table take together. */
export function spannedWidth(
  columns: readonly Written[],
  widths: readonly number[],
  from: number,
  over: number,
): number {
  let sum = widths[from]!;
  for (let index = from + 1; index < from + over; index++) sum += columns[index]!.gap + widths[index]!;
  return sum;
}

const gapBefore = (columns: readonly Written[], index: number): number => (index === 0 ? 0 : columns[index]!.gap);

/**
 * A text that continues over the empty cells after it does not need a column of its own width, only all of them
 * together.
 */
function naturalWidths(columns: readonly Written[], padding: boolean): number[] {
  const widths = columns.map((column) => (column.bar || padding ? column.width : 0));
  const need = (from: number, text: string, over: number): void => {
    const all = spannedWidth(columns, widths, from, Math.min(over, columns.length - from));
    widths[from]! += Math.max(0, displayWidth(text) - all);
  };
  // Cells of one column first, so that cells across several find them at their final width.
  for (const alone of [true, false]) {
    for (const [index, { head, cells, span }] of columns.entries()) {
      if ((span === 1) === alone) need(index, head, span);
      for (const [row, text] of cells.entries()) {
        const over = reach(columns, index, row);
        if ((over === 1) === alone) need(index, text, over);
      }
    }
  }
  return widths;
}

/** Columns a cell may use: its own, and for words the empty ones after it. */
export function reach(columns: readonly Written[], index: number, row: number): number {
  const { numeric, cells } = columns[index]!;
  if (numeric || cells[row] === "") return 1;
  let over = 1;
  while (columns[index + over]?.cells[row] === "" && !columns[index + over]!.bar) over++;
  return over;
}

/** Words on several lines, none narrower than `least`, so that all columns have room. */
function folded(columns: readonly Written[], room: number, least: number): Fitted | undefined {
  const widths = naturalWidths(columns, false);
  let over = widths.reduce((sum, width, index) => sum + width + gapBefore(columns, index), 0) - room;
  for (; over > 0; over--) {
    let widest = -1;
    for (const [index, { numeric, head }] of columns.entries()) {
      const floor = Math.max(least, displayWidth(head));
      if (!numeric && widths[index]! > floor && widths[index]! > (widths[widest] ?? 0)) widest = index;
    }
    if (widest === -1) return undefined;
    widths[widest]!--;
  }
  return { columns, widths };
}

/** A cell wrapped to a width. */
export function cellLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of breakable(text)) {
    const longer: string = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line ?? ""];
}
