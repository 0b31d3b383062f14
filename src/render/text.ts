import Table from "cli-table3";
import type { Block, Cell } from "./blocks.js";
import { chartText } from "./chart.js";
import { cellText, isNumeric } from "./figures.js";
import { plainTheme, type Theme } from "./plain-theme.js";
import { safeText } from "./safe-text.js";

/** How much room there is, and whether somebody looks at it. */
export interface Page {
  /** Columns; without a limit where nobody looks. */
  readonly width: number;
  readonly borders: boolean;
  readonly theme: Theme;
}

/** A table any longer is for a file, not for reading; the library is quadratic beyond. */
const LONGEST_TABLE = 200;

/** Blocks as text for people. Words wrap to the page; figures are never cut. */
export const toText = (blocks: readonly Block[], page: Page): string =>
  blocks
    .map((block) => blockText(block, page))
    .filter((text) => text !== "")
    .join("\n");

function blockText(block: Block, page: Page): string {
  const { theme } = page;
  switch (block.kind) {
    case "title":
      return `${wrapped(safeText(block.text), page.width)
        .map((line) => theme("title", line))
        .join("\n")}\n`;
    case "note":
      return `${wrapped(safeText(block.text), page.width).join("\n")}\n`;
    case "points":
      return pointsText(block.head, block.points, page);
    case "facts":
      return factsText(block.rows, page);
    case "table":
      return tableText(block.head, block.rows, page);
    case "chart":
      return page.borders ? chartText(block.head, block.bars, page) : "";
  }
}

function factsText(rows: readonly (readonly [string, Cell])[], page: Page): string {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows
    .map(([label, cell]) => {
      const text = cellText(cell);
      const room = page.width - width - 2;
      const parts = isNumeric(cell) || room < 16 ? [text] : wrapped(text, room);
      const [first = "", ...rest] = parts;
      return [
        `  ${page.theme("dim", label.padEnd(width))}${first}`,
        ...rest.map((line) => " ".repeat(width + 2) + line),
      ].join("\n");
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function tableText(head: readonly string[], rows: readonly (readonly Cell[])[], page: Page): string {
  if (rows.length === 0) return "  nothing\n";
  const shown = rows.slice(0, LONGEST_TABLE);
  const more = rows.length - shown.length;
  const text = widthOf(head, shown, page) <= page.width ? grid(head, shown, page) : records(head, shown, page);
  return more === 0 ? text : `${text}  … ${more} more rows; --format csv or --json has them all\n`;
}

function grid(head: readonly string[], rows: readonly (readonly Cell[])[], { borders, theme }: Page): string {
  const right = head.map((_, column) =>
    rows.every(({ [column]: cell }) => cell === "" || (cell !== undefined && isNumeric(cell))),
  );
  const table = new Table({
    head: head.map((text) => theme("head", text)),
    style: { head: [], border: [], "padding-left": borders ? 1 : 0, "padding-right": borders ? 1 : 2, compact: true },
    colAligns: right.map((numeric) => (numeric ? "right" : "left")),
    chars: borders ? LIGHT : NONE,
  });
  for (const row of rows) table.push(row.map(cellText));
  const indent = borders ? "" : "  ";
  return table
    .toString()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${indent}${line}`.trimEnd())
    .join("\n")
    .concat("\n");
}

/** Where a table is wider than the page, every row becomes a list of its own: narrow, and no figure lost. */
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

function pointsText(head: string, points: readonly string[], page: Page): string {
  const lines = points.flatMap((point) =>
    wrapped(safeText(point), page.width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );
  return `${page.theme("head", head)}\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** Breaks at spaces, but not between a figure and its unit; a word longer than the page stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAK)) {
    if (line !== "" && line.length + 1 + word.length > Math.max(20, width)) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A space that is neither before a unit, a percent sign or a times sign, nor behind one of the last. */
const BREAK = /(?<!×) (?!×|%|(?<=\d )(?:[A-Z]{3}\b|coins?\b))/;

/** Columns a table takes; measured without colours, which take none. */
const widthOf = (head: readonly string[], rows: readonly (readonly Cell[])[], page: Page): number =>
  Math.max(
    ...grid(head, rows, { ...page, theme: plainTheme })
      .split("\n")
      .map((line) => [...line].length),
  );

const NONE = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);

/** A rule under the head and none at the sides: light to read, and two columns won. */
const LIGHT = { ...NONE, mid: "─", "mid-mid": "─", middle: " " };
