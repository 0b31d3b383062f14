import type { Block } from "./blocks.js";
import type { Json } from "./json.js";
import type { Table } from "./rows.js";
import type { Footed } from "./text/footer.js";
import type { Page } from "./text/page.js";
import type { Explained } from "./text/steps.js";

/** An answer to be formatted; only the parts that the format asks for are made. */
export interface Showing {
  /** The whole report, with its steps if requested, narrowed to the chosen columns if there are any. */
  readonly envelope: () => Json;
  /** Its result alone, narrowed in the same way. */
  readonly result: () => Json;
  /** The records of its primary list, narrowed in the same way. */
  readonly records: () => readonly Json[];
  /** The same as rows of cells, with one fact in each. */
  readonly table: () => Table;
  readonly blocks: () => readonly Block[];
  readonly footed: Footed;
  /** Absent if no steps are requested. */
  readonly steps?: () => Explained;
  readonly page: () => Promise<Page>;
  /** Whether a log is followed, so that lines of JSON come before the answer. */
  readonly live: boolean;
}
