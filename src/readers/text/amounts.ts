import { type Currency, minorUnits } from "../../core/currency.js";
import { isNonZero } from "../../core/number.js";
import type { CsvCell } from "./csv.js";

/** The character before the decimals of an amount. */
export type DecimalMark = "." | ",";

/** An amount as written: an optional sign, then digits, marks and separators. */
const WRITTEN = /^([-−+]?)(\d[\d.,'’\u00A0\u202F ]*)$/;

/** Separators that cannot be decimal marks. */
const GROUPS = /['’\u00A0\u202F ]/g;

/** Plain decimal text of an amount written with that mark, with a minus if negative; `undefined` for any other text. */
export function readAmount(text: string, mark: DecimalMark): string | undefined {
  const [, sign = "", digits = ""] = WRITTEN.exec(text.trim()) ?? [];
  const group = mark === "." ? "," : ".";
  const [whole = "", decimals, ...more] = digits.replace(GROUPS, group).split(mark);
  if (more.length > 0 || decimals === "" || /\D/.test(decimals ?? "")) return undefined;
  if (!/^\d+$/.test(whole) && !new RegExp(`^\\d{1,3}(?:[${group}]\\d{3})+$`).test(whole)) return undefined;
  const plain = whole.replaceAll(group, "").replace(/^0+(?=\d)/, "");
  if (plain.length > 15 || (decimals ?? "").length > 12) return undefined;
  const amount = decimals === undefined ? plain : `${plain}.${decimals}`;
  return (sign === "-" || sign === "−") && isNonZero(amount) ? `-${amount}` : amount;
}

/** The cell of an amount, and its currency, which limits its decimals. */
export interface AmountCell {
  readonly cell: CsvCell;
  readonly currency: Currency | undefined;
}

/** How the amounts of a sheet are written, or a cell that is ambiguous. */
type AmountsWritten = { readonly mark: DecimalMark } | { readonly open: CsvCell };

/**
 * The decimal mark, decided from all amounts of a sheet. The later of two different marks is the decimal one; a mark
 * that appears twice groups; one that is not before three digits is decimal. Without other evidence, three digits after
 * a comma are thousands in currencies with fewer decimals, and after a point in those without: 10.005 dollars may be a
 * slip.
 */
export function amountsWritten(cells: readonly AmountCell[]): AmountsWritten {
  let thousands: DecimalMark | undefined;
  let open: CsvCell | undefined;
  for (const { cell, currency } of cells) {
    const [, , digits = ""] = WRITTEN.exec(cell.text.trim()) ?? [];
    const [mark] = [...digits].reverse().filter(isMark);
    if (mark === undefined) continue;
    const other = mark === "." ? "," : ".";
    const parts = digits.split(mark);
    if (digits.includes(other)) return { mark };
    if (parts.length > 2) return { mark: other };
    if (parts[1]!.length !== 3) return { mark };
    const places = currency === undefined ? 3 : minorUnits(currency);
    if (places < 3 && (mark === "," || places === 0)) thousands ??= mark;
    else open ??= cell;
  }
  if (thousands !== undefined) return { mark: thousands === "." ? "," : "." };
  return open === undefined ? { mark: "." } : { open };
}

const isMark = (character: string): character is DecimalMark => character === "." || character === ",";

/** A count as exports write it: `553978`, `1,234,567`, `120.0`; `undefined` for any other text. */
export function readCount(text: string, mark: DecimalMark = "."): number | undefined {
  const amount = readAmount(text, mark);
  if (amount === undefined || !/^\d+(?:\.0{1,2})?$/.test(amount)) return undefined;
  return Number(amount.split(".")[0]);
}
