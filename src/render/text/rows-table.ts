import { SIGNED } from "../../core/notation.js";
import { present } from "../../core/present.js";
import type { Bar, Cell, Column, Row, TableBlock } from "../blocks.js";
import { longest, rangeAlong } from "../chart/scale.js";
import { safeText } from "../safe-text.js";
import { barText, LEGEND, trackText } from "./bars.js";
import { cellText, isNumeric } from "./cells.js";
import { displayWidth, padded } from "./display-width.js";
import { cellLines, type Fitted, fittedRows, reach, spannedWidth, type Written } from "./fit-rows.js";
import type { Page } from "./page.js";
import type { Theme } from "./plain-theme.js";

/** A line of a table in its styles, and its width. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/** Draws something else in place of a row's bar, within a width. */
export type Draw = (row: number, width: number) => string;

/** A longer bar is not easier to compare. */
const WIDEST_BAR = 36;

/** Narrower than this, a few rows are easier to read one below the other. */
const [NARROW, FEW] = [50, 4];

const INDENT = "  ";

/** A table with the bars of its rows, as text. */
export const rowsText = (block: TableBlock, page: Page, draw?: Draw): string => {
  const { head, body, total, below } = rowsLines(block, page, draw);
  return [...head, ...body, ...total, ...below].map(({ text }) => `${text}\n`).join("");
};

/** Two tables side by side if the page has room for both, their totals on one line; else one below the other. */
export function besideText([left, right]: readonly [TableBlock, TableBlock], page: Page): string {
  const [one, other] = [rowsLines(left, page), rowsLines(right, page)];
  const width = Math.max(...Object.values(one).flatMap((lines: readonly Line[]) => lines.map((line) => line.width)));
  const apart = width + BETWEEN;
  const widest = Math.max(
    ...Object.values(other).flatMap((lines: readonly Line[]) => lines.map((line) => line.width - INDENT.length)),
  );
  if (apart + widest > page.width) return `${rowsText(left, page)}\n${rowsText(right, page)}`;
  return (["head", "body", "total", "below"] as const)
    .flatMap((part) =>
      Array.from({ length: Math.max(one[part].length, other[part].length) }, (_, index) => {
        const { text = "", width: own = 0 } = one[part][index] ?? {};
        const second = other[part][index]?.text.slice(INDENT.length) ?? "";
        return `${text}${second === "" ? "" : " ".repeat(apart - own)}${second}\n`;
      }),
    )
    .join("");
}

/** Spaces between two tables. */
const BETWEEN = 3;

/** The lines of a table, by their purpose. */
interface Parts {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly total: readonly Line[];
  readonly below: readonly Line[];
}

function rowsLines(block: TableBlock, page: Page, draw: Draw | undefined = barsOf(block.rows)): Parts {
  const { rows, total, more, foot } = block;
  const left = more === undefined ? [] : [`${more} more: --all.`];
  const below = [...left, ...(foot === undefined ? [] : [safeText(foot)])].join(" ");
  const after =
    below === "" ? [] : cellLines(foot === undefined ? below.slice(0, -1) : below, page.width - INDENT.length);
  const end = after.map(lineOf);
  if (rows.length === 0) return { head: [], body: [lineOf("nothing")], total: [], below: end };
  const columns = written(block, draw !== undefined);
  const found = fittedRows(columns, page.width - INDENT.length);
  if (found === undefined && page.width < NARROW && rows.length <= FEW)
    return { head: [], body: records(columns, rows.length), total: [], below: end };
  const fit = found ?? { columns, widths: columns.map(widthOf) };
  const body = rows.flatMap(({ flag }, row) => rowLines(fit, row, page.theme, draw, flag));
  const totals = total === undefined ? [] : rowLines(fit, rows.length, page.theme, undefined, undefined);
  const drawn = fit.columns.some(({ bar }) => bar) && rows.some(({ bar }) => bar !== undefined && isUncertain(bar));
  const explained = drawn ? legend(totals, page) : totals;
  return { head: headLine(fit, page.theme), body, total: explained, below: end };
}

const lineOf = (text: string): Line => ({ text: INDENT + text, width: INDENT.length + displayWidth(text) });

const widthOf = ({ head, cells }: Written): number => Math.max(...[head, ...cells].map(displayWidth));

const isUncertain = ({ low, high }: Bar): boolean => low.amount !== high.amount;

/** All cells as text, the total's last, and the column of the bars if none is named. */
function written({ columns, rows, total }: TableBlock, drawn: boolean): Written[] {
  const all: readonly (readonly Cell[])[] = [
    ...rows.map(({ cells }) => cells),
    ...(total === undefined ? [] : [total]),
  ];
  const own = columns.map((column, index) =>
    writtenColumn(
      column,
      all.map(({ [index]: cell = "" }) => cell),
    ),
  );
  const placed = !drawn || columns.some(({ bar }) => bar === true);
  return placed
    ? own
    : [
        ...own,
        writtenColumn(
          { head: "", bar: true },
          all.map(() => ""),
        ),
      ];
}

function writtenColumn(
  { head, span = 1, numeric, bar, width, gap = 2, drop }: Column,
  cells: readonly Cell[],
): Written {
  return {
    head: safeText(head),
    span,
    cells: cells.map((cell) => cellText(cell, SIGNED)),
    numeric: numeric ?? (!bar && cells.some(isNumeric) && cells.every((cell) => cell === "" || isNumeric(cell))),
    bar: bar === true,
    width: width ?? (bar ? WIDEST_BAR : 0),
    gap,
    ...present({ drop }),
  };
}

/** Bars of all rows to one scale, or each to its whole if it is a part of one. Nothing if no row has a bar. */
function barsOf(rows: readonly Row[]): Draw | undefined {
  if (rows.every(({ bar }) => bar === undefined)) return undefined;
  const most = longest(rows.flatMap(({ bar }) => (bar === undefined ? [] : [bar.high])));
  return (row, width) => {
    const { bar, flag } = rows[row]!;
    if (bar === undefined) return "";
    if (bar.of !== undefined) return trackText(rangeAlong(bar, bar.of === "one" ? 1 : longest([bar.of])), width);
    const text = barText(rangeAlong(bar, most), width);
    const marked = `${text}${text === "" ? "" : " "}◀ you`;
    return flag === "you" && displayWidth(marked) <= width ? marked : text;
  };
}

function headLine({ columns, widths }: Fitted, theme: Theme): Line[] {
  if (columns.every(({ head }) => head === "")) return [];
  let text = "";
  let at = 0;
  for (const [index, { head, numeric, span, gap }] of columns.entries()) {
    if (index > 0) at += gap;
    if (head !== "") text = padded(text, at + (numeric && span === 1 ? widths[index]! - displayWidth(head) : 0)) + head;
    at += widths[index]!;
  }
  return [{ text: INDENT + theme("head", text), width: INDENT.length + displayWidth(text) }];
}

/** The lines of a row; folded words continue below. */
function rowLines(
  { columns, widths }: Fitted,
  row: number,
  theme: Theme,
  draw: Draw | undefined,
  flag: Row["flag"],
): Line[] {
  const lines: string[] = [];
  let at = 0;
  for (const [index, column] of columns.entries()) {
    if (index > 0) at += column.gap;
    const over = reach(columns, index, row);
    const width = spannedWidth(columns, widths, index, over);
    const cell = column.cells[row] ?? "";
    const drawn = column.bar ? (draw?.(row, width) ?? "") : "";
    const parts = drawn !== "" ? [drawn] : column.numeric ? [cell] : cellLines(cell, width);
    for (const [line, part] of parts.entries()) {
      if (part !== "")
        lines[line] = padded(lines[line] ?? "", at) + (column.numeric ? padded(part, width, "right") : part);
      else lines[line] ??= "";
    }
    at += widths[index]!;
  }
  return lines.map((line) => ({ text: INDENT + looks(line, flag, theme), width: INDENT.length + displayWidth(line) }));
}

function looks(line: string, flag: Row["flag"], theme: Theme): string {
  if (flag === "old") return theme("dim", line);
  return flag === "you" ? theme("good", line) : line;
}

/** The legend of the shades: after the total if there is room, else on a line of its own. */
function legend(totals: readonly Line[], { width }: Page): Line[] {
  const own = lineOf(LEGEND);
  const last = totals.at(-1);
  const together = last === undefined ? undefined : last.width + APART + own.width - INDENT.length;
  if (last === undefined || together === undefined || together > Math.min(width, WIDEST_LINE)) return [...totals, own];
  return [...totals.slice(0, -1), { text: last.text + " ".repeat(APART) + LEGEND, width: together }];
}

/** Spaces between a total and the legend, and the longest line that holds both. */
const [APART, WIDEST_LINE] = [4, 80];

/** Every row as a list of its cells, each after its head. */
function records(columns: readonly Written[], rows: number): Line[] {
  const wide = Math.max(...columns.map(({ head }) => displayWidth(head))) + 2;
  return Array.from({ length: rows }, (_, row) => [
    ...(row === 0 ? [] : [{ text: "", width: 0 }]),
    ...columns
      .filter(({ cells }) => (cells[row] ?? "") !== "")
      .map(({ head, cells }) => lineOf(wide === 2 ? cells[row]! : padded(head, wide) + cells[row]!)),
  ]).flat();
}
