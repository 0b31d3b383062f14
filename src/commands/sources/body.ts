import type { Day } from "../../core/date.js";
import type { CitedSource } from "../../report/report.js";

/** Where do the figures come from? */
export interface SourcesQuery {
  /** One source, with every entry that cites it. */
  readonly id?: string;
  readonly asOf: Day;
}

/** A source, and how much rests on it. */
export interface KnownSource extends CitedSource {
  readonly note?: string;
  /** How many entries of the catalogue cite it. */
  readonly cited: number;
  /** Those entries and their places; only where one source was asked for. */
  readonly entries?: readonly { readonly entry: string; readonly file: string; readonly line: number }[];
}

/** The sources of the catalogue, or the one named. */
export interface Sources {
  readonly bibliography: readonly KnownSource[];
}
