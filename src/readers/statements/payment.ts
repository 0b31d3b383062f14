import { type Currency, currencyOf, minorUnits } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isNonZero } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { ColumnMap, Columns, Field } from "../columns/column-map.js";
import { isNoId } from "../text/absent.js";
import { type AmountCell, amountsWritten, type DecimalMark, readAmount } from "../text/amounts.js";
import type { CsvCell, CsvRow } from "../text/csv.js";
import { type DayOrder, daysWritten, readDay } from "../text/dates.js";
import type { Refuse, Sheet } from "../text/sheet.js";
import type { Reason } from "./reasons.js";

/** Money that came in, as plain decimal text in its currency; negative if it was taken back. */
export interface Payment {
  readonly line: number;
  readonly day: Day;
  readonly currency: Currency;
  /** The amount sent; `fee` is zero or negative, `net` is their sum. Both are null if the statement has neither. */
  readonly gross: string;
  readonly fee: string | null;
  readonly net: string | null;
  readonly payer: string | null;
  /** The transaction id, if the statement has one: the same id in two statements is one payment. */
  readonly id: string | null;
}

/** A row that is not a payout, and why. */
export interface LeftOut {
  readonly line: number;
  readonly day: Day;
  readonly reason: Reason;
  readonly currency: Currency;
  readonly gross: string;
  /** The sender, if another payer is the reason. */
  readonly payer?: string | null;
}

/** A row of a statement that takes money back, and the id of the transaction it names, if any. */
export interface Reversal {
  readonly payment: Payment;
  readonly of: string | null;
}

/** A statement of an account that receives money. */
export interface Statement {
  /** The name of the file. */
  readonly name: string;
  readonly payments: readonly Payment[];
  readonly leftOut: readonly LeftOut[];
  /** Which of them are deducted from the payments is decided once all statements are read. */
  readonly reversals: readonly Reversal[];
  /** The rows left out, as payments: a reversal may be of one of them. */
  readonly others: readonly Payment[];
  /** The heading of the payments' status, if a map leaves it out: pending payments then count too. */
  readonly unreadStatus?: string;
  /** What was assumed while reading it, in words. */
  readonly note?: string;
  /** First and last day of its rows, counted or not; null without rows. */
  readonly covers: { readonly from: Day; readonly to: Day } | null;
}

/** How a statement writes days and amounts. */
export interface MoneyForm {
  readonly order: DayOrder;
  readonly mark: DecimalMark;
}

/**
 * How days and amounts are written, each decided from all cells; fails if they are ambiguous. Ambiguous dates are read
 * in the usual order of the statement's language, if it has one.
 */
export function moneyForm<F extends Field>(
  sheet: Sheet,
  columns: Columns<F | "day" | "currency">,
  amounts: readonly F[],
  map: ColumnMap | undefined,
  usual?: DayOrder,
): Outcome<MoneyForm> {
  const faults: Diagnostic[] = [];
  const written = map?.dayOrder === undefined ? daysWritten(columns.all("day")) : { order: map.dayOrder };
  const days = "open" in written && usual !== undefined ? { order: usual } : written;
  if ("open" in days) {
    const [dayFirst, monthFirst] = days.readings;
    const message = `“${days.open.text.trim()}” is ${monthFirst} or ${dayFirst}, and no other day of the column says which`;
    const help = "add date-format: M/D/Y or date-format: D/M/Y to a --columns file";
    faults.push(sheet.fault(days.open, message, help, "sheet.ambiguous"));
  }
  const cells = sheet.rows.flatMap((row): AmountCell[] => {
    const currency = currencyOf(columns.cell(row, "currency").text.trim());
    return amounts.map((field) => ({ cell: columns.cell(row, field), currency }));
  });
  const amount = map?.decimalMark === undefined ? amountsWritten(cells) : { mark: map.decimalMark };
  if ("open" in amount) {
    const text = amount.open.text.trim();
    const message = `“${text}” is ${readAmount(text, ".")} or ${readAmount(text, ",")}, and no other amount says which`;
    const help = 'add decimal-mark: "." or decimal-mark: "," to a --columns file';
    faults.push(sheet.fault(amount.open, message, help, "sheet.ambiguous"));
  }
  return "open" in days || "open" in amount
    ? { ok: false, diagnostics: faults }
    : { ok: true, value: { order: days.order, mark: amount.mark } };
}

/** The day of a cell; refuses the cell if it is not a date. */
export function dayIn(cell: CsvCell, { order }: MoneyForm, refuse: Refuse): Day | undefined {
  const day = readDay(cell.text, order);
  const form = [...order].join("/");
  if (day === undefined)
    refuse(
      cell,
      `“${cell.text.trim()}” is not a date written ${form}`,
      "write all dates the same way, or add date-format",
    );
  return day;
}

/** The currency of a cell, an ISO 4217 code; refuses the cell if it is not one. */
export function currencyIn(cell: CsvCell, refuse: Refuse): Currency | undefined {
  const currency = currencyOf(cell.text.trim());
  if (currency === undefined)
    refuse(cell, `“${cell.text.trim()}” is not a currency`, "write an ISO 4217 code, like EUR");
  return currency;
}

/** The amount of a cell; refuses one with more decimals than its currency has. */
export function amountIn(cell: CsvCell, currency: Currency, { mark }: MoneyForm, refuse: Refuse): string | undefined {
  const amount = readAmount(cell.text, mark);
  const places = minorUnits(currency);
  const [, decimals = ""] = amount?.split(".") ?? [];
  if (amount === undefined)
    refuse(cell, `“${cell.text.trim()}” is not an amount`, `write digits with “${mark}” before the decimals`);
  else if (decimals.length > places && isNonZero(decimals.slice(places)))
    refuse(
      cell,
      `“${cell.text.trim()}” has more decimals than ${currency}`,
      "check the separator and the decimal mark",
    );
  else return amount;
  return undefined;
}

/** The text of a cell; null if it is empty. */
export const textIn = (cell: CsvCell): string | null => {
  const text = cell.text.trim();
  return text === "" ? null : text;
};

/** The name or id of a cell; null if it is empty or a word such as “none”. */
export const nameIn = (cell: CsvCell): string | null => (isNoId(cell.text) ? null : cell.text.trim());

/** Parts of the names of payers whose payments count; without any, all payments count. */
export type Payers = string | readonly string[] | undefined;

/** Whether a payer's payments count. */
export const isPayer = (payer: string | null, wanted: Payers): boolean =>
  wanted === undefined || [wanted].flat().some((part) => (payer ?? "").toLowerCase().includes(part.toLowerCase()));

/** A statement with its rows, and the days it covers. */
export function statementOf(
  name: string,
  {
    payments,
    leftOut,
    reversals = [],
    others = [],
    unreadStatus,
  }: Pick<Statement, "payments" | "leftOut"> & Partial<Statement>,
): Statement {
  const days = [...payments, ...leftOut, ...reversals.map(({ payment }) => payment)].map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    name,
    payments,
    leftOut,
    reversals,
    others,
    ...present({ unreadStatus }),
    covers: from === undefined || to === undefined ? null : { from, to },
  };
}

/** The line of a row, for messages and to identify a payment. */
export const lineOf = (row: CsvRow): number => row[0]!.line;
