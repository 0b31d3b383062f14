import type { Excerpt } from "../../core/diagnostic.js";

/** A place within a line, with as much of the line as shows it. */
export interface Spot {
  readonly column: number;
  readonly excerpt: Excerpt;
  /** What to do about it, where that is more than mending the line. */
  readonly help?: string;
}

/** Characters that are shown on each side of a place in a long line. */
const AROUND = 60;

/** The spot of so many characters of a line, the first counted from 0. */
export function spotIn(line: string, from: number, width: number): Spot {
  const shown = Math.max(1, Math.min(width, AROUND));
  const start = from > 2 * AROUND ? from - AROUND : 0;
  const text = line.slice(start, Math.max(from + shown, start + AROUND) + AROUND).replace(/\r$/, "");
  const before = start === 0 ? {} : { before: start };
  return { column: from + 1, excerpt: { text, width: shown, ...before } };
}
