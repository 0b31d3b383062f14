import { exact } from "../../core/decimal.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { isNonZero } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { SourceFile } from "../../core/source.js";
import { type ColumnMap, type Columns, findColumns, fits } from "../columns/column-map.js";
import type { CsvRow } from "../text/csv.js";
import { columnsUnder, openSheet, type Refuse, type Sheet } from "../text/sheet.js";
import {
  amountIn,
  currencyIn,
  dayIn,
  isPayer,
  type LeftOut,
  lineOf,
  type MoneyForm,
  moneyForm,
  nameIn,
  type Payers,
  type Payment,
  type Reversal,
  type Statement,
  statementOf,
  textIn,
} from "./payment.js";
import {
  COMPLETED,
  HEADINGS,
  isPaypalHead,
  MOVEMENTS,
  PARTLY_REFUNDED,
  type PaypalField,
  type PaypalWords,
  REVERSAL,
  wordsFor,
} from "./paypal-headings.js";
import type { Reason } from "./reasons.js";

/**
 * The payments of PayPal's activity download or personal statement. A credit counts if it is completed, even if part of
 * it was refunded later; all other rows are left out with a reason. Completed reversals are separate, as their payments
 * may be in other statements. Without `payers` every payer counts. Fails with every fault in the file.
 */
export function readPaypal(file: SourceFile, map?: ColumnMap, payers?: Payers): Outcome<Statement> {
  const sheet = openSheet(
    file,
    map,
    (row) => isPaypalHead(row) || (map !== undefined && map.columns.size > 0 && fits(map, row)),
  );
  if (!sheet.ok) return sheet;
  const isWhole = map !== undefined && NEEDS.flat().every((field) => map.columns.has(field) || map.values.has(field));
  const columns = findColumns<PaypalField>(sheet.value, isWhole ? {} : HEADINGS, NEEDS, map);
  if (!columns.ok) return columns;
  const usual = wordsFor(sheet.value.head);
  const words: PaypalWords = {
    ...usual,
    completed: map?.words?.completed ?? usual.completed,
    credit: map?.words?.credit ?? usual.credit,
    ...present({ refund: map?.words?.refund }),
  };
  const strange = [
    ...strangeWords(sheet.value, columns.value, "status", words.completed, words.statuses),
    ...strangeWords(sheet.value, columns.value, "impact", words.credit, words.impacts),
  ];
  const form = moneyForm<PaypalField>(sheet.value, columns.value, ["gross", "fee", "net"], map, usual.order);
  if (!form.ok || strange.length > 0)
    return { ok: false, diagnostics: [...strange, ...(form.ok ? [] : form.diagnostics)] };

  const faults: Diagnostic[] = [];
  const refuse: Refuse = (cell, message, help) => faults.push(sheet.value.fault(cell, message, help));
  const payments: Payment[] = [];
  const leftOut: LeftOut[] = [];
  const [reversals, others]: [Reversal[], Payment[]] = [[], []];
  const outgoing = new Map<number, string | null>();
  for (const row of sheet.value.rows) {
    const payment = paymentOf(row, columns.value, form.value, refuse);
    if (payment === undefined) continue;
    if (isReversal(row, columns.value, payment, words)) {
      reversals.push({ payment, of: nameIn(columns.value.cell(row, "reference")) });
      continue;
    }
    const reason = reasonAgainst(row, columns.value, payment, words, payers);
    const { line, day, currency, gross, payer: to } = payment;
    if (goesOut(row, columns.value, payment, words)) outgoing.set(line, to);
    if (reason === undefined) payments.push(payment);
    else {
      leftOut.push({ line, day, reason, currency, gross, ...(reason.code === "other-payer" ? { payer: to } : {}) });
      others.push(payment);
    }
  }
  const paying = new Set(payments.map((one) => one.payer));
  const reasoned = leftOut.map((one): LeftOut => {
    const to = outgoing.get(one.line) ?? null;
    const isTheirs = to !== null && (paying.has(to) || (payers !== undefined && isPayer(to, payers)));
    return isTheirs ? { ...one, reason: { code: "outgoing" } } : one;
  });
  return faults.length > 0
    ? { ok: false, diagnostics: faults }
    : {
        ok: true,
        value: statementOf(file.name, {
          payments,
          leftOut: reasoned,
          reversals,
          others,
          ...unread(sheet.value, columns.value),
        }),
      };
}

const NEEDS: readonly (readonly PaypalField[])[] = [["day"], ["currency"], ["gross"]];

/** The heading of a status column that a map leaves out, in any known language. */
function unread({ head }: Sheet, columns: Columns<PaypalField>): Pick<Statement, "unreadStatus"> {
  const [column] = columns.has("status") ? [] : columnsUnder(head, [...HEADINGS.status, "État", "Statut", "Situação"]);
  return present({ unreadStatus: column === undefined ? undefined : head[column]?.text.trim() });
}

function paymentOf(row: CsvRow, columns: Columns<PaypalField>, form: MoneyForm, refuse: Refuse): Payment | undefined {
  const day = dayIn(columns.cell(row, "day"), form, refuse);
  const currency = currencyIn(columns.cell(row, "currency"), refuse);
  if (day === undefined || currency === undefined) return undefined;
  const amount = (field: PaypalField): string | undefined => {
    const cell = columns.cell(row, field);
    return textIn(cell) === null ? "0" : amountIn(cell, currency, form, refuse);
  };
  const gross = amount("gross");
  if (gross === undefined) return undefined;
  const [fee, net] = (["fee", "net"] as const).map((field) => (columns.has(field) ? amount(field) : null));
  if (fee === undefined || net === undefined) return undefined;
  if (fee !== null && net !== null && exact(gross).plus(exact(fee)).cmp(exact(net)) !== 0)
    refuse(columns.cell(row, "net"), `${gross} less a fee of ${fee} is not ${net}`, "check the row, or leave it out");
  const [payer, id] = [nameIn(columns.cell(row, "payer")), nameIn(columns.cell(row, "id"))];
  return { line: lineOf(row), day, currency, gross, ...taken(gross, fee, net), payer, id };
}

/** Fee and net amount, each computed from the other if only one has a column. */
const taken = (gross: string, fee: string | null, net: string | null): Pick<Payment, "fee" | "net"> => ({
  fee: fee ?? (net === null ? null : exact(net).minus(exact(gross)).toFixed()),
  net: net ?? (fee === null ? null : exact(gross).plus(exact(fee)).toFixed()),
});

/** Whether a row takes back money that a payer had sent. */
function isReversal(
  row: CsvRow,
  columns: Columns<PaypalField>,
  { gross, payer }: Payment,
  { completed, refund }: PaypalWords,
): boolean {
  const text = (field: PaypalField): string => columns.cell(row, field).text.trim();
  const isThrough = !columns.has("status") || same(text("status"), completed);
  const [movement] = MOVEMENTS.find(([pattern]) => pattern.test(text("type"))) ?? [];
  const isRefund = refund !== undefined && text("type").toLowerCase().includes(refund.toLowerCase());
  return gross.startsWith("-") && payer !== null && isThrough && (movement === REVERSAL || isRefund);
}

/** Whether a row is an outgoing payment of unknown kind: money taken back, or a purchase. */
function goesOut(row: CsvRow, columns: Columns<PaypalField>, { gross }: Payment, { completed }: PaypalWords): boolean {
  const text = (field: PaypalField): string => columns.cell(row, field).text.trim();
  const isThrough = !columns.has("status") || same(text("status"), completed);
  return gross.startsWith("-") && isThrough && !MOVEMENTS.some(([pattern]) => pattern.test(text("type")));
}

/** Why a row is not a payout received; `undefined` if it is one. */
function reasonAgainst(
  row: CsvRow,
  columns: Columns<PaypalField>,
  { gross, payer }: Payment,
  words: PaypalWords,
  wanted: Payers,
): Reason | undefined {
  const text = (field: PaypalField): string => columns.cell(row, field).text.trim();
  const status = text("status");
  if (columns.has("status") && !same(status, words.completed) && !PARTLY_REFUNDED.test(status))
    return { code: "status", status, waits: !COMPLETED.test(status) };
  const movement = MOVEMENTS.find(([pattern]) => pattern.test(text("type")));
  if (columns.has("impact") && !same(text("impact"), words.credit)) return { code: "impact", impact: text("impact") };
  if (movement !== undefined) return { code: movement[1] };
  if (gross.startsWith("-") || !isNonZero(gross)) return { code: "no-money-in" };
  // In every language, conversions and holds have no name.
  if (columns.has("payer") && payer === null) return { code: "no-payer" };
  return isPayer(payer, wanted) ? undefined : { code: "other-payer" };
}

/** A fault if a column that decides has only unknown words: no payment would count, without a visible reason. */
function strangeWords(
  sheet: Sheet,
  columns: Columns<PaypalField>,
  field: "status" | "impact",
  wanted: string,
  known: RegExp,
): Diagnostic[] {
  if (!columns.has(field)) return [];
  const cells = columns.all(field);
  const strange = cells.find(({ text }) => !known.test(text.trim()));
  if (strange === undefined || cells.some(({ text }) => same(text.trim(), wanted))) return [];
  const what = field === "status" ? "the status" : "the balance impact";
  const found = [...new Set(cells.map(({ text }) => text.trim()))].slice(0, 10).join(", ");
  const key = field === "status" ? "completed" : "credit";
  const help = `add the statement's own word to a --columns file, as words: { ${key}: … }; the statement has ${found}`;
  return [sheet.fault(strange, `no row has ${what} “${wanted}”`, help)];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
