import type { CsvRow } from "../text/csv.js";
import type { DayOrder } from "../text/dates.js";
import { columnsUnder } from "../text/sheet.js";
import type { PlainReason } from "./reasons.js";

/**
 * Headings of the activity download, the personal statement and the short forms with one amount, in English, German,
 * Italian, Dutch and Spanish; the first one present decides.
 */
export const HEADINGS = {
  day: ["Date", "Datum", "Data", "Fecha"],
  payer: ["Name", "Naam", "Nome", "Nombre"],
  type: ["Type", "Description", "Typ", "Beschreibung", "Tipo", "Descrizione", "Omschrijving", "Descripción"],
  status: ["Status", "Stato", "Estado"],
  currency: ["Currency", "Währung", "Valuta", "Divisa"],
  gross: ["Gross", "Brutto", "Lordo", "Bruto", "Amount", "Betrag", "Importo", "Bedrag", "Importe"],
  fee: ["Fee", "Gebühr", "Entgelt", "Tariffa", "Kosten", "Tarifa", "Fees"],
  net: ["Net", "Netto", "Neto", "Total"],
  id: [
    "Transaction ID",
    "Transaktionscode",
    "Codice transazione",
    "Transactie-ID",
    "Transactiereferentie",
    "Id. de transacción",
    "Id. de la transacción",
  ],
  impact: ["Balance Impact", "Auswirkung auf Guthaben", "Impatto sul saldo", "Effect op saldo", "Impacto en el saldo"],
  reference: [
    "Reference Txn ID",
    "Zugehöriger Transaktionscode",
    "Codice transazione di riferimento",
    "Referentie transactie-ID",
    "Id. de referencia de transacción",
  ],
} as const;

export type PaypalField = keyof typeof HEADINGS;

/** Headings of the time zone, a column that only PayPal has next to the time. */
const ZONE = ["TimeZone", "Time Zone", "Zeitzone", "Fuso orario", "Tijdzone", "Zona horaria"];

/** Fields of every form; a statement also has a net and an id, a short form a time zone, name, status and type. */
const ALWAYS = ["day", "currency", "gross"] as const;

/** Whether a head is that of PayPal's activity download, its personal statement, or one of their short forms. */
export function isPaypalHead(head: CsvRow): boolean {
  const has = (field: PaypalField): boolean => columnsUnder(head, HEADINGS[field]).length > 0;
  const isShort = has("payer") && has("status") && has("type") && columnsUnder(head, ZONE).length > 0;
  return ALWAYS.every(has) && ((has("net") && has("id")) || isShort);
}

/** A statement's words for a completed payment and for a credit, and patterns of all words in those columns. */
export interface PaypalWords {
  readonly completed: string;
  readonly credit: string;
  /** Part of the type of a row that takes money back, in addition to `REVERSAL`. */
  readonly refund?: string;
  readonly statuses: RegExp;
  readonly impacts: RegExp;
  /** The order to read ambiguous dates in, if the language has one. */
  readonly order?: DayOrder;
}

const ENGLISH: PaypalWords = {
  completed: "Completed",
  credit: "Credit",
  statuses:
    /^(?:completed|pending|denied|cancell?ed|refunded|reversed|unclaimed|returned|held|failed|placed|removed|partially refunded|cleared|expired|processing|active|)$/i,
  impacts: /^(?:credit|debit|memo|)$/i,
};

/** Each language, recognized by headings that the languages after it do not have. */
const LANGUAGES: readonly (readonly [headings: readonly string[], words: PaypalWords])[] = [
  [
    ["Währung"],
    {
      completed: "Abgeschlossen",
      credit: "Haben",
      statuses: /^(?:abgeschlossen|ausstehend|)$/i,
      impacts: /^(?:haben|soll|memo|)$/i,
      order: "DMY",
    },
  ],
  [
    ["Lordo", "Stato"],
    {
      completed: "Completata",
      credit: "Accredito",
      statuses:
        /^(?:completat[ao]|in sospeso|in attesa|negat[ao]|rifiutat[ao]|annullat[ao]|rimborsat[ao]|parzialmente rimborsat[ao]|stornat[ao]|restituit[ao]|non riscoss[ao]|trattenut[ao]|rimoss[ao]|scadut[ao]|)$/i,
      impacts: /^(?:accredito|addebito|memo|)$/i,
      order: "DMY",
    },
  ],
  [
    ["Divisa"],
    {
      completed: "Completado",
      credit: "Crédito",
      statuses:
        /^(?:completad[ao]|pendiente|denegad[ao]|rechazad[ao]|cancelad[ao]|reembolsad[ao]|parcialmente reembolsad[ao]|revertid[ao]|devuelt[ao]|no reclamad[ao]|retenid[ao]|vencid[ao]|)$/i,
      impacts: /^(?:crédito|débito|memo|nota|)$/i,
      order: "DMY",
    },
  ],
  [
    ["Valuta"],
    {
      completed: "Voltooid",
      credit: "Credit",
      statuses:
        /^(?:voltooid|in behandeling|openstaand|geweigerd|geannuleerd|terugbetaald|gedeeltelijk terugbetaald|teruggeboekt|geretourneerd|niet-geclaimd|vastgehouden|verwijderd|verlopen|)$/i,
      impacts: /^(?:credit|debet|memo|)$/i,
      order: "DMY",
    },
  ],
];

/** The words of a head's language. */
export const wordsFor = (head: CsvRow): PaypalWords =>
  LANGUAGES.find(([headings]) => columnsUnder(head, headings).length > 0)?.[1] ?? ENGLISH;

/** The status of a payment that came in whole; the part sent back later has a row of its own. */
export const PARTLY_REFUNDED =
  /^(?:partially refunded|parzialmente rimborsat[ao]|gedeeltelijk terugbetaald|parcialmente reembolsad[ao])$/i;

/** PayPal's own word for a completed payment, even if a map states another. */
export const COMPLETED = /^completed/i;

/** Types of rows that take money back. */
export const REVERSAL =
  /refund|reversal|chargeback|rückzahlung|rückbuchung|rückerstattung|rimborso|storno|terugbetaling|terugboeking|reembolso|devolución|contracargo/i;

/** Types of rows that are not payments received, in PayPal's words. Releasing a hold is not a reversal. */
export const MOVEMENTS: readonly (readonly [pattern: RegExp, reason: PlainReason])[] = [
  [/conversion|währungsumrechnung|valuta-?omrekening|valutaconversie|conversión/i, "conversion"],
  [/\bhold\b|\breserve|\brelease\b|einbehaltung|trattenut|inhouding|retención/i, "hold"],
  [
    /\b(?:bank|card) deposit|\badd funds|^bankgutschrift auf paypal|deposito bancario|bijschrijving van bank|ingreso bancario/i,
    "own-money",
  ],
  [REVERSAL, "reversal"],
];
