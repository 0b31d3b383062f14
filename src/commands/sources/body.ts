import type { Day } from "../../core/date.js";
import type { CitedSource } from "../../report/report.js";

/** Where do the figures come from? */
export interface SourcesQuery {
  /** One source, with every entry that cites it. */
  readonly id?: string;
  readonly asOf: Day;
}

/** A source, and the number of entries that cite it. */
export interface KnownSource extends CitedSource {
  readonly note?: string;
  /** The number of catalogue entries that cite it. */
  readonly cited: number;
  /** Those entries with their places; only if one source was requested. */
  readonly entries?: readonly { readonly entry: string; readonly file: string; readonly line: number }[];
}

/** The sources of the catalogue, or the named one. */
export interface Sources {
  readonly bibliography: readonly KnownSource[];
}
