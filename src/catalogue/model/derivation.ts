import type { Currency } from "../../core/currency.js";
import type { Dated, Day, Observed } from "../../core/date.js";
import type { DecimalText, Entry } from "./entry.js";

/**
 * How a list's dollar prices become a store's own prices in another currency, or are converted at a month's rate and
 * taxed.
 */
export type DerivedFrom = { readonly list: string } & (
  | { readonly tier: string }
  | {
      /** The month whose average is taken. */
      readonly rate: Observed;
      readonly tax: string;
      /** The largest error of the prices, as a fraction of them. */
      readonly within: DecimalText;
    }
);

/** A store's price in a currency for each of its prices in dollars, if the seller sets no price of its own. */
export interface PriceTier extends Entry {
  readonly id: string;
  readonly currency: Currency;
  readonly from?: Day;
  readonly note?: string;
  readonly prices: readonly (readonly [dollars: DecimalText, price: DecimalText])[];
}

/** What a region's law adds to a price, as a fraction of it. */
export interface Tax extends Entry, Dated {
  readonly id: string;
  readonly region: string;
  readonly rate: DecimalText;
  readonly note?: string;
}
