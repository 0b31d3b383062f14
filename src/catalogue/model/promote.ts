import type { Currency } from "../../core/currency.js";
import type { Observed } from "../../core/date.js";
import type { Bound } from "../../core/range.js";
import type { DecimalText, Entry } from "./entry.js";

interface PromotionEntry extends Entry {
  readonly id: string;
  readonly observed: Observed;
  readonly note?: string;
}

/** What a thousand boosted views cost, one bound of it. */
export interface ViewsCost extends PromotionEntry {
  readonly promote: "views";
  readonly bound: Bound;
  readonly perThousand: DecimalText;
  readonly currency: Currency;
}

/** What coins are worth in Promote, `coin`; the least that is charged, `charge`. */
export interface CoinsCharged extends PromotionEntry {
  readonly promote: "coin" | "charge";
  readonly counts: { readonly coins: number; readonly price: DecimalText; readonly currency: Currency };
}

/** How much may be spent a day, and for how many days. */
export interface BudgetBounds extends PromotionEntry {
  readonly promote: "budget";
  readonly perDay: { readonly least: DecimalText; readonly most: DecimalText; readonly currency: Currency };
  readonly days: { readonly least: number; readonly most: number };
}

/** Where Promote is known to be offered. */
export interface Offered extends PromotionEntry {
  readonly promote: "offered";
  readonly regions: readonly string[];
}

/** A remark for everyone who promotes. */
export interface PromoteTerm extends PromotionEntry {
  readonly promote: "term";
  readonly what: string;
}

export type Promotion = ViewsCost | CoinsCharged | BudgetBounds | Offered | PromoteTerm;
