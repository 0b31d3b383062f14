import type { Theme } from "./plain-theme.js";

/** The available room, and whether it is a terminal. */
export interface Page {
  /** Columns; no limit in a pipe. */
  readonly width: number;
  readonly borders: boolean;
  readonly theme: Theme;
}
