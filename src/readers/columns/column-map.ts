import type { Diagnostic, Excerpt, Outcome } from "../../core/diagnostic.js";
import type { Place } from "../../core/source.js";
import type { TimeZone } from "../../core/time-zone.js";
import type { DecimalMark } from "../text/amounts.js";
import type { CsvCell, CsvRow } from "../text/csv.js";
import type { DayOrder } from "../text/dates.js";
import { columnsUnder, type Sheet, type SheetForm } from "../text/sheet.js";

/** The kinds of mapped sheets with their fields; a map needs at least one field of every group in `needs`. */
export const SHEET_KINDS = {
  /**
   * Gift events. Coins are a row's own, else count times coins-each, else count times the gift's price. In a table,
   * count is what the row adds; in a JSON log it is a streak's total so far, and count-delta is what the event adds.
   */
  log: {
    fields: ["time", "day", "gift", "gift-id", "count", "count-delta", "coins", "coins-each", "sender", "sender-id"],
    needs: [
      ["time", "day"],
      ["coins", "coins-each", "gift", "gift-id"],
    ],
  },
  /** Diamonds with a row for each LIVE or day: rows are added. */
  "live-center": { fields: ["day", "diamonds"], needs: [["day"], ["diamonds"]] },
  /** A row for each creator, month to date: rows of one month are never added. */
  agency: {
    fields: ["period", "creator", "username", "diamonds", "diamonds-last-month", "duration", "valid-days", "fan-part"],
    needs: [["period"], ["diamonds"]],
  },
  paypal: {
    fields: ["day", "payer", "type", "status", "currency", "gross", "fee", "net", "id", "impact", "reference"],
    needs: [["day"], ["currency"], ["gross"]],
  },
  /** Money received, with a row for each payment, as in a bank statement. */
  payouts: { fields: ["day", "amount", "currency", "payer", "id"], needs: [["day"], ["amount"], ["currency"]] },
} as const;

export type SheetKind = keyof typeof SHEET_KINDS;
export type Field = (typeof SHEET_KINDS)[SheetKind]["fields"][number];

/** A heading that a map names, and its place in the map. */
export interface MappedHeading {
  readonly text: string;
  readonly at: Place;
  readonly excerpt: Excerpt;
}

/** The user's description of a sheet with unknown columns, or with known ones to read differently. */
export interface ColumnMap extends SheetForm {
  /** The name of the map's file. */
  readonly name: string;
  readonly kind: SheetKind;
  readonly columns: ReadonlyMap<Field, MappedHeading>;
  /** Values that are the same in every row and have no column, such as a currency. */
  readonly values: ReadonlyMap<Field, string>;
  readonly dayOrder?: DayOrder;
  readonly decimalMark?: DecimalMark;
  readonly encoding?: string;
  /** The time zone of times that name none. */
  readonly zone?: TimeZone;
  /** The sheet's own words for a completed payment, for a credit, and for money taken back. */
  readonly words?: { readonly completed?: string; readonly credit?: string; readonly refund?: string };
}

/** Finds the fields of a sheet's rows. */
export interface Columns<F extends Field> {
  has(field: F): boolean;
  /** The cell of a field; an empty one if the sheet has none. */
  cell(row: CsvRow, field: F): CsvCell;
  /** All cells of a field, one for each row. */
  all(field: F): readonly CsvCell[];
}

/**
 * The columns of a sheet's fields, by the headings of a map, else by the exports' known headings. Fails with every
 * heading of the map that is missing, every group of `needs` without a column, and every heading that appears twice.
 */
export function findColumns<F extends Field>(
  sheet: Sheet,
  known: Readonly<Partial<Record<F, readonly string[]>>>,
  needs: readonly (readonly F[])[],
  map?: ColumnMap,
): Outcome<Columns<F>> {
  const faults: Diagnostic[] = [];
  const found = new Map<F, number>();
  const names = new Set<F>([...(Object.keys(known) as F[]), ...((map?.columns.keys() ?? []) as Iterable<F>)]);
  for (const field of names) {
    const mapped = map?.columns.get(field);
    const [column, second] = columnsUnder(sheet.head, mapped === undefined ? (known[field] ?? []) : [mapped.text]);
    if (column !== undefined) found.set(field, column);
    else if (mapped !== undefined) faults.push(missing(mapped, sheet));
    if (second !== undefined)
      faults.push(sheet.fault(sheet.head[second]!, "this heading is there twice", "rename one of the two"));
  }
  const has = (field: F): boolean => found.has(field) || map?.values.has(field) === true;
  for (const group of needs) {
    if (group.some(has) || faults.length > 0) continue;
    const wanted = group.map((field) => `“${known[field]?.[0] ?? field}”`).join(" or ");
    faults.push(sheet.fault(sheet.head[0]!, `the headings have no column ${wanted}`, headingsOf(sheet)));
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const cell = (row: CsvRow, field: F): CsvCell => {
    const column = found.get(field);
    const last = row.at(-1)!;
    const text = column === undefined ? (map?.values.get(field) ?? "") : "";
    return (column === undefined ? undefined : row[column]) ?? { text, line: last.line, column: last.column };
  };
  return { ok: true, value: { has, cell, all: (field) => sheet.rows.map((row) => cell(row, field)) } };
}

/** Whether a head has every heading of a map. */
export const fits = ({ columns }: ColumnMap, head: CsvRow): boolean =>
  [...columns.values()].every(({ text }) => columnsUnder(head, [text]).length > 0);

const missing = ({ text, at, excerpt }: MappedHeading, sheet: Sheet): Diagnostic => ({
  code: "sheet.invalid",
  severity: "error",
  message: `${sheet.name} has no heading “${text}”`,
  at,
  excerpt,
  help: headingsOf(sheet),
});

/** More headings than any export has, and the most characters of one to show. */
const MOST_HEADINGS = 60;
const LONGEST_HEADING = 60;

/** A help text with the headings of a sheet. */
export function headingsOf({ head }: Sheet): string {
  const all = head.map(({ text }) => text.trim()).filter((text) => text !== "");
  const shown = all
    .slice(0, MOST_HEADINGS)
    .map((text) => (text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING)}…` : text));
  const more = all.length > MOST_HEADINGS ? ` and ${all.length - MOST_HEADINGS} more` : "";
  return `its headings are ${shown.join(", ")}${more}`;
}
