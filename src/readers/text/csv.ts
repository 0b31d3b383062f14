/** A cell of a table, and where it begins: line and column count from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvCell[];

/** The rows of a text by RFC 4180; `open` is where an unclosed quote begins. */
interface Csv {
  readonly rows: readonly CsvRow[];
  readonly open?: Omit<CsvCell, "text">;
}

/** The character between two cells. */
export type Separator = "," | ";" | "\t" | "|";

/** A quoted cell, in which two quotes mean one, or a bare cell; then the separator or line end. */
const cellPattern = (separator: Separator): RegExp =>
  new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))([${separator}]|\\r\\n|\\n|\\r|$)`,
    "y",
  );

/** Compiled once, because the tables of a log are read row by row. */
const PATTERNS: Readonly<Record<Separator, RegExp>> = {
  ",": cellPattern(","),
  ";": cellPattern(";"),
  "\t": cellPattern("\t"),
  "|": cellPattern("|"),
};

/** How a line ends: `open` within a quoted cell, `broken` if text follows the end of a cell from an earlier line. */
type LineEnd = "closed" | "open" | "broken";

/** How a line ends; `open` is whether it begins within a quoted cell. */
export function lineEnd(line: string, separator: Separator, open: boolean): LineEnd {
  if (!line.includes('"')) return open ? "open" : "closed";
  let [at, within, carried] = [0, open, open];
  for (;;) {
    if (!within && line[at] === '"') {
      within = true;
      at++;
    }
    if (within) {
      at = line.indexOf('"', at);
      while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
      if (at < 0) return "open";
      at++;
      if (carried && at < line.length && line[at] !== separator && line[at] !== "\r") return "broken";
      within = carried = false;
    }
    at = line.indexOf(separator, at) + 1;
    if (at === 0) return "closed";
  }
}

/** The row of a line without quotes, the usual case; undefined if all its cells are blank. */
export function bareRow(line: string, separator: Separator): CsvRow | undefined {
  const length = line.endsWith("\r") ? line.length - 1 : line.length;
  const row: CsvCell[] = [];
  let says = false;
  for (let at = 0; at <= length; ) {
    const found = line.indexOf(separator, at);
    const end = found < 0 ? length : found;
    const text = line.slice(at, end);
    says ||= text.trim() !== "";
    row.push({ text, line: 1, column: at + 1 });
    at = end + 1;
  }
  return says ? row : undefined;
}

/** A text without Excel's wrapper that keeps its digits: `="0123"` means 0123. */
const unwrapped = (text: string): string => (text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text);

/** The rows of separated text, with any line ends; blank rows are left out. */
export function readCsv(text: string, separator: Separator = ","): Csv {
  const pattern = PATTERNS[separator];
  const rows: CsvRow[] = [];
  let row: CsvCell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  const close = (): void => {
    if (row.some((cell) => cell.text.trim() !== "")) rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const place = { line, column: at - lineStart + 1 };
    pattern.lastIndex = at;
    const [whole = "", quoted, after = "", bare = "", end = ""] = pattern.exec(text) ?? [];
    if (quoted === undefined && bare.startsWith('"')) return { rows, open: place };
    row.push({ text: unwrapped(quoted === undefined ? bare : quoted.replaceAll('""', '"') + after), ...place });
    for (const found of (quoted ?? "").matchAll(/\r\n|\n|\r/g)) {
      line++;
      lineStart = at + 1 + found.index + found[0].length;
    }
    at += whole.length;
    if (end === separator) continue;
    close();
    if (end === "") break;
    line++;
    lineStart = at;
  }
  return { rows };
}
