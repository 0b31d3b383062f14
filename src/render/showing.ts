import type { Block } from "./blocks.js";
import type { Json } from "./json.js";
import type { Rows } from "./rows.js";
import type { Footed } from "./text/footer.js";
import type { Page } from "./text/page.js";
import type { Explained } from "./text/steps.js";

/** An answer on its way to a format; only the parts that the format asks for are made. */
export interface Showing {
  /** The whole report, with its steps if they are asked for, narrowed to the chosen columns if there are any. */
  readonly envelope: () => Json;
  /** Its primary list. */
  readonly rows: () => Rows;
  readonly blocks: () => readonly Block[];
  readonly footed: Footed;
  /** Absent if no steps are asked for. */
  readonly steps?: () => Explained;
  readonly page: () => Promise<Page>;
  /** Columns were chosen. */
  readonly narrow: boolean;
  /** A log is followed: lines of JSON come before the answer. */
  readonly live: boolean;
}
