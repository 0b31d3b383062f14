import type { Theme } from "./plain-theme.js";

/** How much room there is, and whether it is a terminal. */
export interface Page {
  /** Columns; no limit in a pipe. */
  readonly width: number;
  readonly borders: boolean;
  readonly theme: Theme;
}
