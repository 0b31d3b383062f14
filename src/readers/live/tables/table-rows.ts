import { bareRow, type CsvRow, lineEnd, readCsv, type Separator } from "../../text/csv.js";

/** Takes the rows of a table. Each answers whether to go on. */
export interface RowSink {
  /** A row, the line it begins on, and its text. */
  row(cells: CsvRow, line: number, text: string): boolean;
  /** A line with a quote that is opened, counted from 0, and not closed where it could be. */
  unclosed(text: string, line: number, quote: number): boolean;
}

/** A cell may go on over so many lines and characters; a quote that is open for longer was never meant to be one. */
const MOST_LINES = 64;
const MOST_CHARACTERS = 64 * 1024;

/**
 * Lines of a table put together to rows: a quoted cell may go on over several. One that does not end where a cell may
 * end spoils the line it begins on, and reading goes on at the next.
 */
export class TableRows {
  /** Cells of the head: no row over several lines has more. */
  width = Infinity;
  #open: string[] = [];
  #size = 0;
  #from = 0;

  constructor(
    readonly separator: Separator,
    readonly sink: RowSink,
  ) {}

  line(text: string, line: number): boolean {
    const goesOn = this.#open.length > 0;
    if (!goesOn && !text.includes('"')) {
      const cells = bareRow(text, this.separator);
      return cells === undefined || this.sink.row(cells, line, text);
    }
    const end = lineEnd(text, this.separator, goesOn);
    if (end === "closed" && !goesOn) return this.#row(text, line);
    if (!goesOn) {
      this.#from = line;
      this.#size = 0;
    }
    this.#open.push(text);
    this.#size += text.length;
    if (end === "open") {
      return (this.#open.length < MOST_LINES && this.#size < MOST_CHARACTERS) || this.#spoilt();
    }
    const whole = this.#open.join("\n");
    if (end === "broken" || (readCsv(whole, this.separator).rows[0]?.length ?? 0) > this.width) return this.#spoilt();
    this.#open = [];
    return this.#row(whole, this.#from);
  }

  end(): boolean {
    while (this.#open.length > 0) if (!this.#spoilt()) return false;
    return true;
  }

  #row(text: string, line: number): boolean {
    const [cells] = readCsv(text, this.separator).rows;
    return cells === undefined || this.sink.row(cells, line, text);
  }

  /** Gives up the first of the open lines; those behind it are read anew. */
  #spoilt(): boolean {
    const [first, ...others] = this.#open as [string, ...string[]];
    const from = this.#from;
    this.#open = [];
    const { open } = readCsv(first, this.separator);
    return (
      this.sink.unclosed(first, from, (open?.column ?? 1) - 1) &&
      others.every((other, index) => this.line(other, from + 1 + index))
    );
  }
}
