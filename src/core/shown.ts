import type { Settled } from "./quantity.js";
import type { Range } from "./range.js";

/** A figure as a cell holds it; null where it is not known. */
export type FigureCell = Settled | Range<Settled | null> | null;

/** A figure and how it is to be read. */
export type Shown =
  | FigureCell
  /** A ratio as a percentage. */
  | { readonly percent: FigureCell }
  /** A ratio as a percentage without decimals that an estimate does not have. */
  | { readonly about: FigureCell }
  /** What is taken away: with a minus. */
  | { readonly less: FigureCell }
  /** What a person stated, like a minimum: without decimals where they are all zero. */
  | { readonly stated: FigureCell }
  /** In the other currency that it is also known in, with its own in brackets. */
  | { readonly local: FigureCell };
