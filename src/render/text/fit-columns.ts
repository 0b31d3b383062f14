import { displayWidth } from "./display-width.js";
import { wrapped, wrappedFigures } from "./wrap.js";

/** A column of a table as text. */
export interface Column {
  readonly head: string;
  readonly cells: readonly string[];
  /** All its cells are figures, which are aligned right and never broken. */
  readonly numeric: boolean;
}

/** A narrower column would have one word per line. */
const NARROWEST = 12;

/**
 * Columns with heads and words folded onto several lines, so that all of them take at most `room`; `undefined` if folding
 * does not make them fit. A figure stays whole; its other currency and its range may go below it.
 */
export function narrowed(columns: readonly Column[], room: number): readonly Column[] | undefined {
  const widths = columns.map(({ head, cells }) => Math.max(...[head, ...cells].map(displayWidth)));
  const least = columns.map((column, index) => Math.min(widths[index]!, leastOf(column)));
  let over = widths.reduce((total, width) => total + width, 0) - room;
  for (; over > 0; over--) {
    let widest = -1;
    for (const [index, width] of widths.entries())
      if (width > least[index]! && width > (widths[widest] ?? 0)) widest = index;
    if (widest === -1) return undefined;
    widths[widest]!--;
  }
  return columns.map(({ head, cells, numeric }, index) => ({
    head: wrapped(head, widths[index]!).join("\n"),
    cells: cells.map((cell) =>
      (numeric ? wrappedFigures(cell, widths[index]!) : wrapped(cell, widths[index]!)).join("\n"),
    ),
    numeric,
  }));
}

function leastOf({ head, cells, numeric }: Column): number {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));
  const ofHead = longest(wrapped(head, 0));
  return numeric
    ? Math.max(ofHead, ...cells.map((cell) => longest(wrappedFigures(cell, 0))))
    : Math.max(ofHead, NARROWEST, ...cells.map((cell) => longest(wrapped(cell, 0))));
}
