import { SIGNED, said } from "../../core/notation.js";
import type { Dots, Fan, Strip, Timeline, TimelinePart } from "../blocks.js";
import { lengthOf, longest, rangeAlong } from "../chart/scale.js";
import { safeText } from "../safe-text.js";
import { barText, dotText, levelText, markOf, mostOf } from "./bars.js";
import { cellText } from "./cells.js";
import { displayWidth, padded } from "./display-width.js";
import type { Page } from "./page.js";
import { rowsText } from "./rows-table.js";
import { sentenceLines } from "./words.js";

/** A bar of this many columns is long enough for one range. */
const WIDEST = 36;

/** A shorter one shows nothing. */
const NARROWEST = 8;

/** A range as one line, with what was received marked; nothing if there is no range. */
export function stripText({ label, range, received }: Strip, page: Page): string {
  if (range.low.amount === range.high.amount) return "";
  const [figure = "", bounds = ""] = said(range, SIGNED);
  const came =
    received === undefined
      ? []
      : [`${markOf("inside")} ${safeText(received.label)} ${cellText(received.value, SIGNED)}`];
  const [head, tail] = [safeText(label), [`${figure} ${bounds}`, ...came].join(", ")];
  const room = page.width - displayWidth(head) - displayWidth(tail) - 6;
  if (room < NARROWEST) return indented([head, `${figure} ${bounds}`, ...came], page);
  const cells = Math.min(WIDEST, room);
  const most = longest([range.high, ...(received === undefined ? [] : [received.value])]);
  return `  ${head}  ${padded(stripBar({ range, received }, most, cells), cells)}  ${tail}\n`;
}

function stripBar(
  { range, received }: Pick<Strip, "range"> & { readonly received: Strip["received"] },
  most: number,
  cells: number,
): string {
  const bar = padded(barText(rangeAlong(range, most), cells), cells);
  if (received === undefined) return bar;
  const point = { low: received.value, likely: received.value, high: received.value };
  const at = Math.max(0, [...barText(rangeAlong(point, most), cells)].length - 1);
  return [...bar].map((cell, index) => (index === at ? markOf("inside") : cell)).join("");
}

/** Pieces side by side, or one below the other if there is no room. */
const indented = (things: readonly string[], { width, theme }: Page): string =>
  sentenceLines(
    things.flatMap((typed, index) => (index === 0 ? [{ typed }] : ["  ", { typed }])),
    width - 2,
    theme,
  )
    .map((line) => `  ${line}\n`)
    .join("");

/** A timeline as one line: parts as columns, each group of them after the time at which it begins. */
export function timelineText({ parts, stretch }: Timeline, page: Page): string {
  const best = stretch === undefined ? "" : safeText(stretch.label);
  const room = Math.min(page.width, WIDEST_LINE) - 2;
  const values = merged(parts, room);
  const most = Math.max(0, ...values.map(({ value }) => value));
  const columns = values.map(({ value }) => levelText(most === 0 ? 0 : value / most));
  const size = GROUPS.find((one) => Math.ceil(columns.length / one) * (TIME + one + 2) - 2 <= room) ?? columns.length;
  const groups = Array.from({ length: Math.ceil(columns.length / size) }, (_, group) => {
    const from = group * size;
    return `${values[from]!.from.slice(11, 16)} ${columns.slice(from, from + size).join("")}`;
  });
  const line = `  ${groups.join("  ")}`.trimEnd();
  if (best === "") return `${line}\n`;
  return displayWidth(line) + 3 + displayWidth(best) <= Math.min(page.width, WIDEST_LINE)
    ? `${line}   ${best}\n`
    : `${line}\n  ${best}\n`;
}

/** A longer line cannot be read at a glance. */
const WIDEST_LINE = 80;

/** `19:00 `, before the columns of a group. */
const TIME = 6;

/** Columns behind one time. */
const GROUPS = [1, 2, 3, 4, 6, 12, 24, 48];

/** As many parts as there is room for: several are merged into one. For drawing only. */
function merged(parts: readonly TimelinePart[], room: number): { readonly from: string; readonly value: number }[] {
  const size = Math.max(1, Math.ceil(parts.length / (room - TIME)));
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, group) => {
    const own = parts.slice(group * size, (group + 1) * size);
    return { from: own[0]!.from, value: own.reduce((sum, { value }) => sum + lengthOf(value), 0) };
  });
}

/** Months as bars: those of its table, or its points if the table has none. */
export function fanText({ points, table }: Fan, page: Page): string {
  matching(points, table.rows);
  if (table.rows.some(({ bar }) => bar !== undefined)) return rowsText(table, page);
  const rows = table.rows.map((row, index) => ({ ...row, bar: points[index]!.range }));
  return rowsText({ ...table, rows }, page);
}

/** What was expected and what was received, on one scale, in the rows of its table. */
export function dotsText({ points, table }: Dots, page: Page): string {
  matching(points, table.rows);
  const most = mostOf(points);
  const marks = (["inside", "maybe", "above", "below", "not comparable"] as const)
    .filter((verdict) => points.some((point) => point.verdict === verdict && point.received !== null))
    .map((verdict) => `${markOf(verdict)} ${verdict}`);
  const text = rowsText(table, page, (row, width) => dotText(points[row]!, most, width));
  const explained = ["▒ expected", "│ likely", ...marks].filter((mark) => text.includes(mark[0]!));
  return explained.length > 0 ? text + indented(explained, page) : text;
}

/** A point belongs to a row of the table: one too many would show what no figure says. */
function matching(points: readonly unknown[], rows: readonly unknown[]): void {
  if (points.length !== rows.length) throw new RangeError(`${points.length} points for ${rows.length} rows`);
}
