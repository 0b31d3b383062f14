import Table from "cli-table3";
import type { Cell } from "../blocks.js";
import { cellText, isNumeric } from "./cells.js";
import { factsText } from "./facts.js";
import { type Column, narrowed } from "./fit-columns.js";
import type { Page } from "./page.js";

/** In a terminal, a longer table belongs in a file; and the library is quadratic in the rows of one table. */
const LONGEST = 200;

/** A table that fits the page: as it is, else its words on several lines, else every row as a list of its own. */
export function tableText(head: readonly string[], rows: readonly (readonly Cell[])[], page: Page): string {
  if (rows.length === 0) return "  nothing\n";
  const shown = page.borders ? rows.slice(0, LONGEST) : rows;
  const columns = head.map((text, index): Column => {
    const cells = shown.map(({ [index]: cell = "" }) => cell);
    return {
      head: text,
      cells: cells.map((cell) => cellText(cell)),
      numeric: cells.every((cell) => cell === "" || isNumeric(cell)),
    };
  });
  const text = fitting(columns, page) ?? records(head, shown, page);
  const more = rows.length - shown.length;
  return more === 0 ? text : `${text}  … ${more} more rows; --format csv or --json has them all\n`;
}

/** A grid no wider than the page, if there is one. */
function fitting(columns: readonly Column[], page: Page): string | undefined {
  const whole = grid(columns, page);
  if (whole.width <= page.width) return whole.text;
  const narrow = narrowed(columns, page.width - (AROUND + 1) * columns.length + 1);
  const folded = narrow === undefined ? undefined : grid(narrow, page);
  return folded !== undefined && folded.width <= page.width ? folded.text : undefined;
}

/** The spaces around the content of a cell. */
const AROUND = 2;

/** The drawn table, and its width in columns. */
function grid(columns: readonly Column[], page: Page): { readonly text: string; readonly width: number } {
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? ""));
  const parts = Array.from({ length: Math.ceil(rows.length / LONGEST) }, (_, part) =>
    rows.slice(part * LONGEST, (part + 1) * LONGEST),
  );
  // Drawn once to be measured: every part is as wide as the widest.
  const widths = parts
    .map((part) => drawn(columns, part, page, true).widths)
    .reduce((widest, own) => widest.map((width, column) => Math.max(width, own[column] ?? 0)));
  const text = parts.map((part, index) => drawn(columns, part, page, index === 0, widths).text).join("");
  const sides = page.borders ? columns.length - 1 : 0;
  return { text, width: widths.reduce((total, width) => total + width, sides) };
}

function drawn(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { borders, theme }: Page,
  headed: boolean,
  widths: readonly number[] = [],
): { readonly text: string; readonly widths: readonly number[] } {
  const table = new Table({
    head: headed
      ? columns.map(({ head }) =>
          head
            .split("\n")
            .map((line) => theme("head", line))
            .join("\n"),
        )
      : [],
    style: {
      head: [],
      border: [],
      "padding-left": borders ? 1 : 0,
      "padding-right": borders ? 1 : AROUND,
      compact: true,
    },
    colAligns: columns.map(({ numeric }) => (numeric ? "right" : "left")),
    colWidths: [...widths],
    chars: borders ? LIGHT : NONE,
  });
  for (const row of rows) table.push([...row]);
  const indent = borders ? "" : "  ";
  const text = table
    .toString()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${indent}${line}`.trimEnd())
    .join("\n")
    .concat("\n");
  // Optional settings have been filled in.
  return { text, widths: table.options.colWidths.map((width) => width ?? 0) };
}

/** A list of rows: narrow, without losing a figure. */
function records(head: readonly string[], rows: readonly (readonly Cell[])[], page: Page): string {
  return rows
    .map((row) =>
      factsText(
        row.map((cell, column): [string, Cell] => [head[column] ?? "", cell]),
        page,
      ),
    )
    .join("\n");
}

const NONE = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);

/** A rule under the head and none at the sides: easy to read, and two columns are saved. */
const LIGHT = { ...NONE, mid: "─", "mid-mid": "─", middle: " " };
