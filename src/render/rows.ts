import { type Json, jsonText } from "./json.js";
import { csvCell, markdownCell, safeText } from "./safe-text.js";

/** The primary list of a report, as records with their columns by JSON path. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Json[];
}

/** Columns a choice like `pay` or `pay.amount` names: itself, or everything below it. */
export const chosen = (columns: readonly string[], fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => columns.filter((column) => column === field || column.startsWith(`${field}.`)));

/** Comma-separated, RFC 4180, with a header; what is absent or unknown is empty. */
export const toCsv = ({ columns, rows }: Rows): string => lines([columns, ...cells(columns, rows)], csvCell, ",");

/** Tab-separated, with a header: one record a line, for cut and awk. */
export const toPlain = ({ columns, rows }: Rows): string => lines([columns, ...cells(columns, rows)], safeText, "\t");

/** A GitHub table. */
export function toMarkdown({ columns, rows }: Rows): string {
  const body = cells(columns, rows);
  const row = (texts: readonly string[]): string => `| ${texts.join(" | ")} |\n`;
  return (
    row(columns.map(markdownCell)) +
    row(columns.map(() => "---")) +
    body.map((texts) => row(texts.map(markdownCell))).join("")
  );
}

/** One compact JSON object a line. */
export const toNdjson = (rows: readonly Json[]): string => rows.map((row) => `${jsonText(row, 0)}\n`).join("");

/** A record with only the chosen paths. */
export function pick(row: Json, columns: readonly string[]): Json {
  if (row === null || typeof row !== "object" || Array.isArray(row)) return row;
  const kept = Object.entries(row).flatMap(([key, value]): [string, Json][] => {
    if (columns.includes(key)) return [[key, value]];
    const below = columns
      .filter((column) => column.startsWith(`${key}.`))
      .map((column) => column.slice(key.length + 1));
    return below.length === 0 ? [] : [[key, pick(value, below)]];
  });
  return Object.fromEntries(kept);
}

const lines = (rows: readonly (readonly string[])[], cell: (text: string) => string, separator: string): string =>
  rows.map((texts) => `${texts.map(cell).join(separator)}\n`).join("");

const cells = (columns: readonly string[], rows: readonly Json[]): string[][] =>
  rows.map((row) => columns.map((column) => cellOf(valueAt(row, column))));

/** The value at a JSON path of a record; `undefined` if there is none, null if it is unknown. */
export function valueAt(row: Json, column: string): Json | undefined {
  return column.split(".").reduce<Json | undefined>((value, key) => {
    if (value === null || value === undefined) return value;
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, Json>)[key] : undefined;
  }, row);
}

function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? jsonText(value, 0) : String(value);
}
