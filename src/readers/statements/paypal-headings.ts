import type { CsvRow } from "../text/csv.js";
import { columnsUnder } from "../text/sheet.js";
import type { PlainReason } from "./reasons.js";

/** Headings of the activity download and of the personal statement, in English and German: the first that is there decides. */
export const HEADINGS = {
  day: ["Date", "Datum"],
  payer: ["Name"],
  type: ["Type", "Description", "Typ", "Beschreibung"],
  status: ["Status"],
  currency: ["Currency", "Währung"],
  gross: ["Gross", "Brutto"],
  fee: ["Fee", "Gebühr", "Entgelt"],
  net: ["Net", "Netto"],
  id: ["Transaction ID", "Transaktionscode"],
  impact: ["Balance Impact", "Auswirkung auf Guthaben"],
  reference: ["Reference Txn ID", "Zugehöriger Transaktionscode"],
} as const;

export type PaypalField = keyof typeof HEADINGS;

/** Whether a head is that of PayPal's activity download or personal statement. */
export const isPaypalHead = (head: CsvRow): boolean =>
  [HEADINGS.currency, HEADINGS.gross, HEADINGS.net, HEADINGS.id].every((names) => columnsUnder(head, names).length > 0);

/** What a statement calls a payment that is through, and one that adds to the balance, and the words it has beside them. */
export interface PaypalWords {
  readonly completed: string;
  readonly credit: string;
  /** A part of the type of a row that takes money back, beside those of the known languages. */
  readonly refund?: string;
  readonly statuses: RegExp;
  readonly impacts: RegExp;
}

const ENGLISH: PaypalWords = {
  completed: "Completed",
  credit: "Credit",
  statuses:
    /^(?:completed|pending|denied|cancell?ed|refunded|reversed|unclaimed|returned|held|failed|placed|removed|partially refunded|cleared|expired|processing|active|)$/i,
  impacts: /^(?:credit|debit|memo|)$/i,
};

const GERMAN: PaypalWords = {
  completed: "Abgeschlossen",
  credit: "Haben",
  statuses: /^(?:abgeschlossen|ausstehend|)$/i,
  impacts: /^(?:haben|soll|memo|)$/i,
};

/** The words of the language a head is in. */
export const wordsFor = (head: CsvRow): PaypalWords => (columnsUnder(head, ["Währung"]).length > 0 ? GERMAN : ENGLISH);

/** A payment that came in whole and of which a part was sent back since, in a row of its own. */
export const PARTLY_REFUNDED = /^partially refunded$/i;

/** PayPal's own word for a payment that is through, whatever words a statement is said to use. */
export const COMPLETED = /^completed/i;

/** Money taken back. */
export const REVERSAL = /refund|reversal|chargeback|rückzahlung|rückbuchung|rückerstattung/i;

/** Movements that bring nobody's money, in the words PayPal has for them. A hold that is undone is no reversal. */
export const MOVEMENTS: readonly (readonly [pattern: RegExp, reason: PlainReason])[] = [
  [/conversion|währungsumrechnung/i, "conversion"],
  [/\bhold\b|\breserve|\brelease\b|einbehaltung/i, "hold"],
  [/\b(?:bank|card) deposit|\badd funds|^bankgutschrift auf paypal/i, "own-money"],
  [REVERSAL, "reversal"],
];
