import type { Placed } from "../model/tally-result.js";

/** The number of places kept; all lines are counted. */
const MOST = 100;

/** Lines of logs that could not be read. */
export class PlacedLines implements Placed {
  count = 0;
  readonly lines: { file: string; line: number; message: string }[] = [];

  add(file: string, line: number, message: string): void {
    this.count++;
    if (this.lines.length < MOST) this.lines.push({ file, line, message });
  }
}
