/** A cell of a table in text, where it begins: line and column count from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvCell[];

/** Rows of a text as RFC 4180 has them; `open` is where a quote begins that nothing closes. */
interface Csv {
  readonly rows: readonly CsvRow[];
  readonly open?: Omit<CsvCell, "text">;
}

/** What may stand between two cells. */
export type Separator = "," | ";" | "\t" | "|";

/** A quoted cell, in which two quotes are one, or a bare one; then what ends it. */
const cellPattern = (separator: Separator): RegExp =>
  new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))([${separator}]|\\r\\n|\\n|\\r|$)`,
    "y",
  );

/** Each is made once: tables of a log are read row by row. */
const PATTERNS: Readonly<Record<Separator, RegExp>> = {
  ",": cellPattern(","),
  ";": cellPattern(";"),
  "\t": cellPattern("\t"),
  "|": cellPattern("|"),
};

/** Where a line of a table ends: within a quoted cell, or `broken` where text follows the end of one from a line before. */
type LineEnd = "closed" | "open" | "broken";

/** How a line ends that begins within a quoted cell, or does not. */
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

/** The row of a single line without quotes, which most lines are; undefined where it says nothing. */
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

/** Excel's way to keep the digits of a text, `="0123"`, says no more than those. */
const unwrapped = (text: string): string => (text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text);

/** Reads separated text; lines may end in any way, rows without a single character in their cells are left out. */
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
