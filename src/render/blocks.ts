import type { Settled } from "../core/quantity.js";
import type { Range } from "../core/range.js";

/** A figure as a cell holds it; null where it is not known. */
export type FigureCell = Settled | Range<Settled | null> | null;

/** A cell holds a value, not a string; how it looks is the renderer's business. */
export type Cell = string | FigureCell | { readonly percent: FigureCell };

/** What a layout may say. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, cell: Cell])[] }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "points"; readonly head: string; readonly points: readonly string[] }
  | { readonly kind: "chart"; readonly head: string; readonly bars: readonly Bar[] };

/** A line of a chart, which is drawn only where somebody looks: it says nothing that stands nowhere else. */
export interface Bar {
  readonly label: string;
  readonly range: Range<Settled>;
}

/** A ratio shown as a percentage. */
export const percent = (cell: FigureCell): Cell => ({ percent: cell });
