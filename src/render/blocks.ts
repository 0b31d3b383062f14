import type { Settled } from "../core/quantity.js";
import type { Range } from "../core/range.js";
import type { Part, Tone } from "../core/sentence.js";
import type { FigureCell, Shown } from "../core/shown.js";

/** A cell holds a value, not a string; the renderer decides how it looks. */
export type Cell = string | Shown | { readonly name: string } | { readonly text: readonly Part[] };

/** The blocks that a layout can contain. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, cell: Cell])[] }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "points"; readonly head: string; readonly points: readonly string[] }
  | { readonly kind: "chart"; readonly head: string; readonly bars: readonly LabelledBar[] }
  | PlainTable
  /** The answer as a sentence, and where and when it applies. */
  | { readonly kind: "answer"; readonly sentence: readonly Part[]; readonly where: readonly Part[] }
  | { readonly kind: "figures"; readonly items: readonly KeyFigure[] }
  | { readonly kind: "section"; readonly head: string; readonly aid?: string; readonly blocks: readonly Block[] }
  | TableBlock
  | { readonly kind: "beside"; readonly tables: readonly [TableBlock, TableBlock] }
  | Strip
  | Timeline
  | Fan
  | Dots
  /** What to do with the answer, each with its label: Do this, Narrow it, Why a range. */
  | { readonly kind: "actions"; readonly items: readonly Action[] }
  | { readonly kind: "sure"; readonly level: Tone; readonly reason: readonly Part[] }
  /** The last line: how to see more. */
  | { readonly kind: "further"; readonly items: readonly string[] };

/** A table of heads and cells alone. */
interface PlainTable {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A line of a chart, drawn only in a terminal: it shows nothing that is not also printed as a figure. */
export interface LabelledBar {
  readonly label: string;
  readonly range: Range<Settled>;
}

/** One of at most four figures that sum up the answer. */
export interface KeyFigure {
  readonly label: string;
  readonly cell: Cell;
  readonly note?: string;
}

/** Something to do, or to know, after the answer. */
export interface Action {
  readonly label: string;
  readonly text: readonly Part[];
}

/** A table whose columns say what they are, and whose rows may have bars: a figure and its bar cannot disagree. */
export interface TableBlock {
  readonly kind: "rows";
  /** What it contains; not printed in a terminal, where the sentence above says it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: readonly Cell[];
  /** Rows that are left out. */
  readonly more?: number;
  /** The total below the rows. */
  readonly foot?: string;
}

/** A column: its head, its cells, and what happens if there is little room. */
export interface Column {
  readonly head: string;
  /** The number of columns that its head spans, including this one; one if left out. */
  readonly span?: number;
  /** Figures are aligned right. */
  readonly numeric?: true;
  /** The bars of the rows are in this column; by default after the last one. */
  readonly bar?: true;
  /** Its width if there is room; the most for bars. */
  readonly width?: number;
  /** Spaces before it; two if left out. */
  readonly gap?: number;
  /** The order in which it is dropped if there is too little room, lowest first. Without one it stays. */
  readonly drop?: number;
  /** Narrow pages put it below the column of this number. */
  readonly under?: number;
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly bar?: Bar;
  /** The row that was asked for, or one whose figures are old. */
  readonly flag?: "you" | "old";
}

/** A bar drawn solid up to low, then paler to likely and to high; `of` is the whole, one for a ratio. */
export interface Bar extends Range<Settled> {
  readonly of?: Settled | "one";
}

/** A range as one bar; `received` is what it turned out to be. */
export interface Strip {
  readonly kind: "strip";
  readonly label: string;
  readonly range: Range<Settled>;
  readonly received?: { readonly label: string; readonly value: Settled };
}

/**
 * Amounts over time: parts of equal length, one after the other. A chart has its table, so that no figure is only
 * drawn.
 */
export interface Timeline {
  readonly kind: "timeline";
  readonly label: string;
  readonly minutes: number;
  readonly parts: readonly TimelinePart[];
  readonly marks: readonly { readonly at: string; readonly label: string; readonly value: Settled }[];
  readonly stretch?: { readonly from: string; readonly until: string; readonly label: string };
  readonly table: TableBlock;
}

/** A part of a timeline: when it begins, in ISO 8601 by the clock of the answer, and its amount. */
export interface TimelinePart {
  readonly from: string;
  readonly value: Settled;
}

/** A sum that grows month by month, less and less certain: one point for each row of its table. */
export interface Fan {
  readonly kind: "fan";
  readonly label: string;
  readonly points: readonly { readonly period: string; readonly range: Range<Settled> }[];
  readonly table: TableBlock;
}

/** What was expected and what was received, month by month: one point for each row of its table. */
export interface Dots {
  readonly kind: "dots";
  readonly label: string;
  readonly points: readonly Dot[];
  readonly table: TableBlock;
}

/** What was expected in a period, what was received, and how they compare. */
export interface Dot {
  readonly period: string;
  readonly expected: Range<Settled> | null;
  readonly received: Settled | null;
  readonly verdict: "inside" | "maybe" | "above" | "below" | "not comparable";
}

/** A ratio shown as a percentage. */
export const percent = (cell: FigureCell): Cell => ({ percent: cell });
