import type { Settled } from "./quantity.js";
import type { Range } from "./range.js";

/** A figure as written in a cell; null if it is unknown. */
export type FigureCell = Settled | Range<Settled | null> | null;

/** A figure and how to write it. */
export type Shown =
  | FigureCell
  /** A ratio as a percentage. */
  | { readonly percent: FigureCell }
  /** A ratio as a percentage, without decimals that an estimate does not support. */
  | { readonly about: FigureCell }
  /** An amount deducted, with a minus. */
  | { readonly less: FigureCell }
  /** A stated amount, like a minimum: without decimals if they are all zero. */
  | { readonly stated: FigureCell }
  /** In the other currency it is known in, with its own in brackets. */
  | { readonly local: FigureCell };
