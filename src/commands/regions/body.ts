import type { Channel } from "../../catalogue/model/model.js";
import type { Day, Observed } from "../../core/date.js";
import type { Ratio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Minimum, MinimumOfAll } from "../../payouts/minimum.js";

/** What is known about my country, and what is not? */
export interface RegionsQuery {
  /** One country; every country with a price list if left out. */
  readonly region?: string;
  readonly asOf: Day;
}

/** A country, and everything known about it. */
export interface KnownRegion {
  readonly region: string;
  readonly name: string;
  /** Null if it has no currency of its own. */
  readonly currency: string | null;
  readonly bannedSince: string | null;
  readonly lists: readonly {
    readonly priceList: string;
    readonly channel: Channel;
    readonly default: boolean;
    /** Whether it is used by default on the day `asOf`. */
    readonly answers: boolean;
  }[];
  readonly regime: { readonly kind: string; readonly from: string | null; readonly rate: Range<Ratio> } | null;
  /** The lowest minimum of all withdrawal methods, as in `cashout`; null if none is known. */
  readonly minimum: MinimumOfAll | null;
  /** The minimum by each method, as in `cashout`; null if none is known for one. */
  readonly minimums: readonly { readonly method: string; readonly minimum: Pick<Minimum, "low" | "high"> | null }[];
  /** The newest rate, in units of its currency for one US dollar; null if unknown, absent for the dollar itself. */
  readonly rate?: { readonly observed: Observed; readonly perUsd: Ratio } | null;
  /** What is unknown. */
  readonly unknown: readonly string[];
  /** How to get a definite answer, for each unknown. */
  readonly settledBy: readonly string[];
}

/** The named country, or all with a price list. */
export interface Regions {
  readonly regions: readonly KnownRegion[];
}
