import { type Json, jsonText } from "./json.js";
import { csvCell, markdownCell, safeText } from "./safe-text.js";

/** Rows of cells below the names of their columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a format writes rows, so that rows can follow each other as they come. */
export interface Sheet {
  readonly head: (columns: readonly string[]) => string;
  readonly row: (cells: readonly string[]) => string;
}

const apart = (cell: (text: string) => string, separator: string): Sheet => {
  const line = (texts: readonly string[]): string => `${texts.map(cell).join(separator)}\n`;
  return { head: line, row: line };
};

/** Comma-separated, RFC 4180. */
export const CSV: Sheet = apart(csvCell, ",");

/** Tab-separated: one row per line, for cut and awk. */
export const PLAIN: Sheet = apart(safeText, "\t");

const markdownRow = (texts: readonly string[]): string => `| ${texts.join(" | ")} |\n`;

/** A GitHub table. */
export const MARKDOWN: Sheet = {
  head: (columns) => markdownRow(columns.map(markdownCell)) + markdownRow(columns.map(() => "---")),
  row: (cells) => markdownRow(cells.map(markdownCell)),
};

/** A whole table as text. */
export const sheetText = (sheet: Sheet, { columns, rows }: Table): string =>
  sheet.head(columns) + rows.map(sheet.row).join("");

/** A table without its empty columns, except columns to be kept; a table without rows keeps all. */
export function filled({ columns, rows }: Table, isKept: (column: string) => boolean): Table {
  const stay = columns.map(
    (column, index) => rows.length === 0 || isKept(column) || rows.some((cells) => cells[index] !== ""),
  );
  const only = <T>(of: readonly T[]): T[] => of.filter((_, index) => stay[index]);
  return { columns: only(columns), rows: rows.map(only) };
}

/** One compact JSON object per line. */
export const toNdjson = (records: readonly Json[]): string =>
  records.map((record) => `${jsonText(record, 0)}\n`).join("");
