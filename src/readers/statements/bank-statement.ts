import type { Currency } from "../../core/currency.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isNonZero } from "../../core/number.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, findColumns, fits } from "../columns/column-map.js";
import type { CsvRow } from "../text/csv.js";
import { columnsUnder, openSheet, type Refuse } from "../text/sheet.js";
import {
  amountIn,
  currencyIn,
  dayIn,
  isPayer,
  type LeftOut,
  lineOf,
  moneyForm,
  nameIn,
  type Payers,
  type Payment,
  type Statement,
  statementOf,
} from "./payment.js";

type PayoutsField = "day" | "amount" | "currency" | "payer" | "id";

const ENGLISH_DAYS = ["Date", "Transaction date", "Posting date", "Booking date"] as const;

/** Headings of day, amount, payer and currency in bank statements, in the languages supported for PayPal's. */
const PLAIN = {
  day: [
    ...ENGLISH_DAYS,
    "Datum",
    "Buchungstag",
    "Buchungsdatum",
    "Boekdatum",
    "Transactiedatum",
    "Data",
    "Data operazione",
    "Fecha",
    "Fecha operación",
  ],
  amount: ["Amount", "Transaction amount", "Betrag", "Bedrag", "Importo", "Importe"],
  payer: [
    "Description",
    "Details",
    "Narrative",
    "Payee",
    "Beschreibung",
    "Verwendungszweck",
    "Buchungstext",
    "Omschrijving",
    "Descrizione",
    "Causale",
    "Descripción",
    "Concepto",
  ],
  currency: ["Currency", "Währung", "Valuta", "Divisa"],
} as const;

/** Whether a head has exactly one column each for day, description and amount, and so is unambiguous. */
export const isPlainBankHead = (head: CsvRow): boolean =>
  [PLAIN.day, PLAIN.payer, PLAIN.amount].every(
    (names) => names.flatMap((name) => columnsUnder(head, [name])).length === 1,
  );

/** The payments of a bank's plain export, in its own currency, else in the one given. */
export function readPlainBank(file: SourceFile, currency: Currency | undefined, payers?: Payers): Outcome<Statement> {
  const values = new Map<PayoutsField, string>(currency === undefined ? [] : [["currency", currency]]);
  return statementIn(file, { name: file.name, kind: "payouts", columns: new Map(), values }, payers, PLAIN);
}

/** Whether a plain export states the currency of its amounts. */
export function saysCurrency(file: SourceFile): boolean {
  const sheet = openSheet(file, {}, isPlainBankHead);
  return sheet.ok && columnsUnder(sheet.value.head, PLAIN.currency).length > 0;
}

/** The payments of a bank statement or any other list of payments that a map describes; positive amounts came in. */
export const readPayouts = (file: SourceFile, map: ColumnMap, payers?: Payers): Outcome<Statement> =>
  statementIn(file, map, payers, {});

function statementIn(
  file: SourceFile,
  map: ColumnMap,
  payers: Payers,
  known: Readonly<Partial<Record<PayoutsField, readonly string[]>>>,
): Outcome<Statement> {
  const sheet = openSheet(file, map, map.columns.size > 0 ? (row) => fits(map, row) : isPlainBankHead);
  if (!sheet.ok) return sheet;
  const columns = findColumns<PayoutsField>(sheet.value, known, [["day"], ["amount"], ["currency"]], map);
  if (!columns.ok) return columns;
  // Only under English headings can dates have either order.
  const isEnglish = columnsUnder(sheet.value.head, ENGLISH_DAYS).length > 0;
  const usual = known.day === undefined || isEnglish ? undefined : "DMY";
  const form = moneyForm<PayoutsField>(sheet.value, columns.value, ["amount"], map, usual);
  if (!form.ok) return form;

  const faults: Diagnostic[] = [];
  const refuse: Refuse = (cell, message, help) => faults.push(sheet.value.fault(cell, message, help));
  const payments: Payment[] = [];
  const leftOut: LeftOut[] = [];
  const outgoing: (LeftOut & { readonly payer: string })[] = [];
  for (const row of sheet.value.rows) {
    const day = dayIn(columns.value.cell(row, "day"), form.value, refuse);
    const currency = currencyIn(columns.value.cell(row, "currency"), refuse);
    if (day === undefined || currency === undefined) continue;
    const gross = amountIn(columns.value.cell(row, "amount"), currency, form.value, refuse);
    if (gross === undefined) continue;
    const [by, id] = [nameIn(columns.value.cell(row, "payer")), nameIn(columns.value.cell(row, "id"))];
    const line = lineOf(row);
    if (gross.startsWith("-") && by !== null)
      outgoing.push({ line, day, reason: { code: "outgoing" }, currency, gross, payer: by });
    else if (gross.startsWith("-") || !isNonZero(gross))
      leftOut.push({ line, day, reason: { code: "no-money-in" }, currency, gross });
    else if (!isPayer(by, payers))
      leftOut.push({ line, day, reason: { code: "other-payer" }, currency, gross, payer: by });
    // No column shows what this bank, or one on the way, deducted before.
    else payments.push({ line, day, currency, gross, fee: null, net: null, payer: by, id });
  }
  const paying = new Set(payments.map((one) => one.payer));
  for (const { payer: to, ...row } of outgoing) {
    const isTheirs = paying.has(to) || (payers !== undefined && isPayer(to, payers));
    leftOut.push(isTheirs ? row : { ...row, reason: { code: "no-money-in" } });
  }
  leftOut.sort((a, b) => a.line - b.line);
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : { ok: true, value: statementOf(file.name, { payments, leftOut }) };
}
