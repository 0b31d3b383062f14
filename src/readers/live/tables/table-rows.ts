import { bareRow, type CsvRow, lineEnd, readCsv, type Separator } from "../../text/csv.js";
import { spotIn } from "../model/excerpt.js";
import { BadRecord } from "../records/record.js";

/** A row of a table, the line it begins on, and its text. */
export interface Row {
  readonly cells: CsvRow;
  readonly line: number;
  readonly text: string;
}

/** The most lines and characters of a cell; a quote that stays open for longer was not meant as one. */
const MOST_LINES = 64;
const MOST_CHARACTERS = 64 * 1024;

/**
 * Joins the lines of a table into rows: a quoted cell may span several. A cell that does not end at a separator or a
 * line end spoils the line it begins on; reading goes on at the next.
 */
export class TableRows {
  /** Cells of the head, the most that a row over several lines may have. */
  width = Infinity;
  #open: string[] = [];
  #size = 0;
  #from = 0;

  constructor(readonly separator: Separator) {}

  *line(text: string, line: number): Iterable<Row | BadRecord> {
    const goesOn = this.#open.length > 0;
    if (!goesOn && !text.includes('"')) {
      const cells = bareRow(text, this.separator);
      if (cells !== undefined) yield { cells, line, text };
      return;
    }
    const end = lineEnd(text, this.separator, goesOn);
    if (end === "closed" && !goesOn) {
      yield* this.#row(text, line);
      return;
    }
    if (!goesOn) {
      this.#from = line;
      this.#size = 0;
    }
    this.#open.push(text);
    this.#size += text.length;
    if (end === "open") {
      if (this.#open.length >= MOST_LINES || this.#size >= MOST_CHARACTERS) yield* this.#spoilt();
      return;
    }
    const whole = this.#open.join("\n");
    if (end === "broken" || (readCsv(whole, this.separator).rows[0]?.length ?? 0) > this.width) yield* this.#spoilt();
    else {
      this.#open = [];
      yield* this.#row(whole, this.#from);
    }
  }

  *end(): Iterable<Row | BadRecord> {
    while (this.#open.length > 0) yield* this.#spoilt();
  }

  *#row(text: string, line: number): Iterable<Row> {
    const [cells] = readCsv(text, this.separator).rows;
    if (cells !== undefined) yield { cells, line, text };
  }

  /** Gives up the first of the open lines; the lines after it are read again. */
  *#spoilt(): Iterable<Row | BadRecord> {
    const [first, ...others] = this.#open as [string, ...string[]];
    const from = this.#from;
    this.#open = [];
    const { open } = readCsv(first, this.separator);
    const spot = spotIn(first, (open?.column ?? 1) - 1, 1);
    yield new BadRecord("log.invalid", from, "a quote is opened and never closed", spot);
    for (const [index, other] of others.entries()) yield* this.line(other, from + 1 + index);
  }
}
