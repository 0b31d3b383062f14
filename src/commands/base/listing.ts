/** A list of a result for printing as rows, and its columns by JSON path. */
export interface Listing<List extends string = string> {
  readonly list?: List;
  readonly split?: Split;
  /** The default columns. `[]` after a list inside an entry makes each item of that list a row: `packages[].coins`. */
  readonly columns: readonly string[];
  /** Columns that appear only if chosen: those of other lists inside an entry. */
  readonly further?: readonly string[];
}

/** How an entry becomes several rows of a table, such as a month with several currencies. */
export interface Split {
  /** Keys of the entry; without a column of one of them, it is one row. */
  readonly for: readonly string[];
  readonly into: (entry: unknown) => readonly unknown[];
}
