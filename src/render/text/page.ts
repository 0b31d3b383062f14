import type { Theme } from "./plain-theme.js";

/** How much room there is, and whether somebody looks at it. */
export interface Page {
  /** Columns; without a limit where nobody looks. */
  readonly width: number;
  readonly borders: boolean;
  readonly theme: Theme;
}
