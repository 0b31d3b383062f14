import type { Books } from "../../../src/commands/reconcile/records.js";
import { reconcile } from "../../../src/commands/reconcile/report.js";
import { dayOf } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { dataCatalogue } from "../../support/data.js";

const asOf = dayOf("2026-11-22")!;

/** Books with nothing in them. */
const NONE: Books = {
  files: [],
  counted: null,
  reported: null,
  received: null,
  covered: null,
  aside: [],
  payers: null,
  onlyTikTok: false,
  rolling: [],
  creator: null,
  notes: [],
  doubts: [],
};

/** The days that one statement covers. */
export const spanOf = (from: string, to: string) => [{ statement: "s", from: dayOf(from)!, to: dayOf(to)! }];

export const YEAR = spanOf("2025-01-01", "2025-12-31");

/** A log without days. */
export const log = {
  file: "log",
  untimedCoins: 0,
  unfinishedCoins: 0,
  undedupable: 0,
  unpriced: 0,
  badLines: 0,
  receivers: 1,
};

/** Reconciles the books, as of a day after all of them. */
export const ask = (books: Partial<Books>, region = "GB") =>
  unwrap(reconcile({ books: { ...NONE, ...books }, region, asOf }, dataCatalogue));

/** An amount in its smallest unit. */
export const minorOf = (amount: string): bigint => BigInt(amount.replace(".", ""));
