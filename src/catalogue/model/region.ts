import type { Currency } from "../../core/currency.js";
import type { Observed } from "../../core/date.js";
import type { Entry } from "./entry.js";

/** A country, its names and its money. */
export interface Region extends Entry {
  /** ISO 3166, two capitals. */
  readonly code: string;
  readonly name: string;
  /** What else it is called, like its names in its own languages. */
  readonly also?: readonly string[];
  readonly currency?: Currency;
  readonly banned?: { readonly from: Observed; readonly sources: readonly string[]; readonly note?: string };
}

/** A named set of regions, like the EEA. */
export interface RegionGroup extends Entry {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}
