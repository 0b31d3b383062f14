import { type Day, dayOf } from "../../core/date.js";
import type { CsvCell } from "./csv.js";

/** The order of year, month and day in a sheet. */
export type DayOrder = "YMD" | "DMY" | "MDY";

/** The numbers of a date in their order; a time after it is ignored. */
const WRITTEN = /^\s*(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/;

/** The order in a form like `M/D/Y`; its separators do not matter; undefined for any other text. */
export function dayOrderOf(form: string): DayOrder | undefined {
  const letters = /^([YMD])([/.-])([YMD])\2([YMD])$/.exec(form.toUpperCase());
  const order = letters === null ? "" : `${letters[1]}${letters[3]}${letters[4]}`;
  return order === "YMD" || order === "DMY" || order === "MDY" ? order : undefined;
}

/** The day of a date in that order; undefined for any other text. A two-digit year is in this century. */
export function readDay(text: string, order: DayOrder): Day | undefined {
  const [, first = "", , second = "", third = ""] = WRITTEN.exec(text) ?? [];
  const [year, month, day] =
    order === "YMD" ? [first, second, third] : order === "DMY" ? [third, second, first] : [third, first, second];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return undefined;
  return dayOf(`${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The order that a date shows; `either` if it is ambiguous, undefined if both orders give the same day. */
export function orderIn(text: string): DayOrder | "either" | undefined {
  const [, first = "", mark, second = ""] = WRITTEN.exec(text) ?? [];
  if (mark === undefined) return undefined;
  if (first.length === 4) return "YMD";
  if (mark === "." || Number(first) > 12) return "DMY";
  if (Number(second) > 12) return "MDY";
  return Number(first) === Number(second) ? undefined : "either";
}

/** The order of a column's dates, or a cell that is ambiguous. */
export type DaysWritten =
  | { readonly order: DayOrder }
  /** Every date fits both orders, and this one gives two different days. */
  | { readonly open: CsvCell; readonly readings: readonly [dayFirst: Day, monthFirst: Day] };

/**
 * The order, decided from the whole column: a first or second number above 12 is a day; a first number of four digits
 * is a year; points come only after days. The reader refuses dates that do not fit the order.
 */
export function daysWritten(cells: readonly CsvCell[]): DaysWritten {
  let open: CsvCell | undefined;
  for (const cell of cells) {
    const said = orderIn(cell.text);
    if (said === "either") open ??= cell;
    else if (said !== undefined) return { order: said };
  }
  const readings = open && ([readDay(open.text, "DMY"), readDay(open.text, "MDY")] as const);
  const [dayFirst, monthFirst] = readings ?? [];
  // If no date gives two different days, both orders are right.
  if (open === undefined || dayFirst === undefined || monthFirst === undefined) return { order: "MDY" };
  return { open, readings: [dayFirst, monthFirst] };
}
