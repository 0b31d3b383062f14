import { type Day, dayOf } from "../../core/date.js";
import type { CsvCell } from "./csv.js";

/** In which order a sheet writes year, month and day. */
export type DayOrder = "YMD" | "DMY" | "MDY";

/** Numbers of a day as written, in their order; a time behind it is left out. */
const WRITTEN = /^\s*(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/;

/** The order in a form like `M/D/Y`; the signs between do not matter to reading. */
export function dayOrderOf(form: string): DayOrder | undefined {
  const letters = /^([YMD])([/.-])([YMD])\2([YMD])$/.exec(form.toUpperCase());
  const order = letters === null ? "" : `${letters[1]}${letters[3]}${letters[4]}`;
  return order === "YMD" || order === "DMY" || order === "MDY" ? order : undefined;
}

/** A day written in that order; two digits of a year belong to this century. */
export function readDay(text: string, order: DayOrder): Day | undefined {
  const [, first = "", , second = "", third = ""] = WRITTEN.exec(text) ?? [];
  const [year, month, day] =
    order === "YMD" ? [first, second, third] : order === "DMY" ? [third, second, first] : [third, first, second];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return undefined;
  return dayOf(`${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** What one day says of how it is written: an order, nothing for sure, or nothing at all where both orders read it alike. */
export function orderSaid(text: string): DayOrder | "either" | undefined {
  const [, first = "", mark, second = ""] = WRITTEN.exec(text) ?? [];
  if (mark === undefined) return undefined;
  if (first.length === 4) return "YMD";
  if (mark === "." || Number(first) > 12) return "DMY";
  if (Number(second) > 12) return "MDY";
  return Number(first) === Number(second) ? undefined : "either";
}

/** How the days of a column are written, or the cell that leaves it open. */
export type DaysWritten =
  | { readonly order: DayOrder }
  /** Every day can be read in two ways, and this one means two days. */
  | { readonly open: CsvCell; readonly readings: readonly [dayFirst: Day, monthFirst: Day] };

/**
 * Decides the order from the whole column: a first number above 12 is a day, and so is a second; a first number of
 * four digits is a year; points stand only behind days. Days that do not fit the order are for the reader to refuse.
 */
export function daysWritten(cells: readonly CsvCell[]): DaysWritten {
  let open: CsvCell | undefined;
  for (const cell of cells) {
    const said = orderSaid(cell.text);
    if (said === "either") open ??= cell;
    else if (said !== undefined) return { order: said };
  }
  const readings = open && ([readDay(open.text, "DMY"), readDay(open.text, "MDY")] as const);
  const [dayFirst, monthFirst] = readings ?? [];
  // Without a day that means two, both orders read the same.
  if (open === undefined || dayFirst === undefined || monthFirst === undefined) return { order: "MDY" };
  return { open, readings: [dayFirst, monthFirst] };
}
