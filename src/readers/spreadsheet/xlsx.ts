import { readSheet, SheetNotFoundError } from "read-excel-file/universal";
import { exact, roundedText } from "../../core/decimal.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { instantText } from "../../core/instant.js";
import { shifted } from "../../core/number.js";
import { quoted } from "../../core/text.js";
import { MOST_TABLE, tableTooLarge } from "../text/decode.js";
import { zipEntries } from "../text/zip.js";

/** A number as stored, maybe with more digits than were typed; `plain` is without an exponent. */
class Stored {
  constructor(
    readonly digits: string,
    readonly plain: string,
  ) {}

  /** The stored number, or the text itself if it is not a number. */
  static of(digits: string): Stored | string {
    const [, sign, mantissa, exponent = "0"] = /^(-?)(\d+(?:\.\d+)?)(?:E([+-]?\d{1,3}))?$/i.exec(digits) ?? [];
    return mantissa === undefined ? digits : new Stored(digits, `${sign}${shifted(mantissa, Number(exponent))}`);
  }
}

/**
 * One sheet of an Excel file as CSV, a row a line: the first sheet, or that with the name or number given. Numbers have
 * the 15 digits that Excel keeps; a longer one, most likely an id, is refused, because its last digits are lost.
 */
export async function sheetAsCsv(name: string, bytes: Uint8Array, sheet?: string): Promise<Outcome<Uint8Array>> {
  const entries = await zipEntries(name, bytes);
  if (!entries.ok) return entries;
  if (entries.value.reduce((all, { size }) => all + size, 0) > MOST_TABLE) return tableTooLarge(name);
  const rows = await rowsIn(name, bytes, sheet);
  if (!rows.ok) return rows;
  const faults = rows.value.flatMap((row, at) => row.flatMap((cell, column) => lostIn(cell, at, column, name) ?? []));
  if (faults.length > 0) return fail(...faults.slice(0, MOST_FAULTS));
  const lines = rows.value.map((row) => row.map(cellText).join(","));
  return succeed(new TextEncoder().encode(`${lines.join("\n")}\n`));
}

/** Whether a zip is an Excel file. */
export async function isXlsx(name: string, bytes: Uint8Array): Promise<boolean> {
  const entries = await zipEntries(name, bytes);
  return entries.ok && entries.value.some((entry) => entry.name === "xl/workbook.xml");
}

type Cell = string | boolean | Stored | Date | null;

/** The cells of a sheet; dates are Date objects, although the package's types say otherwise. */
async function rowsIn(name: string, bytes: Uint8Array, sheet: string | undefined): Promise<Outcome<Cell[][]>> {
  const whole = Uint8Array.from(bytes).buffer;
  const asked = sheet === undefined ? 1 : /^\d+$/.test(sheet) ? Number(sheet) : sheet;
  try {
    const rows = await readSheet(whole, asked, { trim: false, parseNumber: Stored.of });
    return succeed(rows as unknown as Cell[][]);
  } catch (error) {
    if (!(error instanceof SheetNotFoundError))
      return failure(
        "sheet.invalid",
        `${name} is a damaged Excel file`,
        "open it and save it again, or as CSV in UTF-8",
      );
    const { sheets } = error as unknown as { readonly sheets: readonly string[] };
    const message = `${name} has no sheet ${quoted(String(asked))}`;
    return failure("sheet.unknown", message, `its sheets are ${sheets.map(quoted).join(", ")}: name one with --sheet`);
  }
}

/** The most faults to report: further ones are of the same kind. */
const MOST_FAULTS = 3;

/** The digits of a number that Excel keeps. */
const KEPT = 15;

function lostIn(cell: Cell, row: number, column: number, name: string): Diagnostic | undefined {
  if (!(cell instanceof Stored) || wholeDigits(cell) <= KEPT) return undefined;
  return {
    code: "sheet.invalid",
    severity: "error",
    message: `${name}, cell ${columnName(column)}${row + 1}: ${cell.digits} has more than 15 digits, and Excel keeps only 15`,
    help: "use the CSV of the same export, or format the column as text before the ids are entered: rounded digits cannot be recovered",
  };
}

/** The name of a column: `A` to `Z`, then `AA`. */
const columnName = (column: number): string =>
  (column < 26 ? "" : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const wholeDigits = ({ plain }: Stored): number => /\d+/.exec(plain)![0].length;

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Stored) return shownNumber(cell);
  if (cell instanceof Date) return momentText(cell.getTime());
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return `"${cell.replaceAll('"', '""').replace(/\s*[\r\n]+\s*/g, " ")}"`;
}

/** A number with the digits that Excel shows, so that a tenth is 0.1. */
function shownNumber(number: Stored): string {
  const rounded = roundedText(exact(number.plain), KEPT - wholeDigits(number), "half-up");
  return rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded;
}

/** A day, with its time unless that is midnight. Excel stores fractions of a day, so seconds are rounded. */
function momentText(at: number): string {
  const [day = "", time = ""] = instantText(at + 500).split("T");
  return time === "00:00:00Z" ? day : `${day} ${time.slice(0, -1)}`;
}
