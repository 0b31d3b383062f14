import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isNonZero } from "../../core/number.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, findColumns } from "../columns/column-map.js";
import { openSheet, type Refuse } from "../text/sheet.js";
import {
  amountIn,
  currencyIn,
  dayIn,
  isPayer,
  type LeftOut,
  lineOf,
  moneyForm,
  type Payment,
  type Statement,
  statementOf,
  textIn,
} from "./payment.js";

type PayoutsField = "day" | "amount" | "currency" | "payer" | "id";

/** A bank's statement or any other list of payments, as a map describes it: amounts above zero came in. */
export function readPayouts(file: SourceFile, map: ColumnMap, payer?: string): Outcome<Statement> {
  const sheet = openSheet(file, map);
  if (!sheet.ok) return sheet;
  const columns = findColumns<PayoutsField>(sheet.value, {}, [["day"], ["amount"], ["currency"]], map);
  if (!columns.ok) return columns;
  const form = moneyForm<PayoutsField>(sheet.value, columns.value, ["amount"], map);
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
    const [by, id] = [textIn(columns.value.cell(row, "payer")), textIn(columns.value.cell(row, "id"))];
    const line = lineOf(row);
    if (gross.startsWith("-") && by !== null)
      outgoing.push({ line, day, reason: { code: "outgoing" }, currency, gross, payer: by });
    else if (gross.startsWith("-") || !isNonZero(gross))
      leftOut.push({ line, day, reason: { code: "no-money-in" }, currency, gross });
    else if (!isPayer(by, payer)) leftOut.push({ line, day, reason: { code: "other-payer" }, currency, gross });
    else payments.push({ line, day, currency, gross, fee: "0", net: gross, payer: by, id });
  }
  const payers = new Set(payments.map((one) => one.payer));
  for (const { payer: to, ...row } of outgoing) {
    const isTheirs = payers.has(to) || (payer !== undefined && isPayer(to, payer));
    leftOut.push(isTheirs ? row : { ...row, reason: { code: "no-money-in" } });
  }
  leftOut.sort((a, b) => a.line - b.line);
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : { ok: true, value: statementOf(file.name, { payments, leftOut }) };
}
