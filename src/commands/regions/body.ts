import type { Channel } from "../../catalogue/model/model.js";
import type { Day, Observed } from "../../core/date.js";
import type { Ratio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { MinimumOfAll } from "../../payouts/minimum.js";

/** What is known for my country, and what is not? */
export interface RegionsQuery {
  /** One country; every country with a price list where left out. */
  readonly region?: string;
  readonly asOf: Day;
}

/** A country, and all that is known for it. */
export interface KnownRegion {
  readonly region: string;
  readonly name: string;
  /** Null where it has none of its own. */
  readonly currency: string | null;
  readonly bannedSince: string | null;
  readonly lists: readonly {
    readonly priceList: string;
    readonly channel: Channel;
    readonly default: boolean;
    /** Whether it answers by itself on the day asked about. */
    readonly answers: boolean;
  }[];
  readonly regime: { readonly kind: string; readonly from: string | null; readonly rate: Range<Ratio> } | null;
  /** The smallest withdrawal by whichever method allows the least, as `cashout` has it; null where none is known. */
  readonly minimum: MinimumOfAll | null;
  /** Units of its currency for one US dollar, by the newest month or day that answers; null where none is known, absent for the dollar. */
  readonly rate?: { readonly observed: Observed; readonly perUsd: Ratio } | null;
  /** What is not known. */
  readonly unknown: readonly string[];
  /** How to get a definite answer, for each unknown. */
  readonly settledBy: readonly string[];
}

/** The country named, or every one with a price list. */
export interface Regions {
  readonly regions: readonly KnownRegion[];
}
