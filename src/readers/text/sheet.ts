import type { Diagnostic, DiagnosticCode, Outcome } from "../../core/diagnostic.js";
import { fold } from "../../core/name.js";
import type { SourceFile } from "../../core/source.js";
import { type CsvCell, type CsvRow, readCsv, type Separator } from "./csv.js";

/** What a user states about a sheet's format; the rest is detected. */
export interface SheetForm {
  readonly separator?: Separator;
  /** Rows before the head. */
  readonly skip?: number;
}

/** A table with a head; `fault` gives the fault of a cell, with its place. */
export interface Sheet {
  readonly name: string;
  readonly head: CsvRow;
  readonly rows: readonly CsvRow[];
  fault(cell: CsvCell, message: string, help: string, code?: DiagnosticCode): Diagnostic;
}

/** Takes the fault of a cell, and what to do about it. */
export type Refuse = (cell: CsvCell, message: string, help: string) => void;

/**
 * The table in a separated text. The head is the first of its first 20 lines that `isHead` accepts, as exports may have
 * lines about themselves above it; else the first line. Unless stated, the separator is the one that gives such a head,
 * else whichever of comma, semicolon and tab the first line has most of.
 */
export function openSheet(
  { name, text }: SourceFile,
  form: SheetForm = {},
  isHead: (row: CsvRow) => boolean = () => false,
): Outcome<Sheet> {
  // A first line of `sep=;` states the separator for Excel; it is emptied, not removed, so that places stay correct.
  const [, named] = /^\uFEFF?sep=([,;\t|])(?=\r|\n)/.exec(text) ?? [];
  const plain = text.replace(/^\uFEFF/, "").replace(/^sep=[,;\t|](?=\r|\n)/, "");
  const lines = plain.split(/\r\n|\n|\r/);
  const fault: Sheet["fault"] = ({ line, column, text: found }, message, help, code = "sheet.invalid") => {
    const excerpt = { text: lines[line - 1] ?? "", width: Math.max(1, found.split(/[\r\n]/)[0]!.length) };
    return { code, severity: "error", message, at: { file: name, line, column }, excerpt, help };
  };
  const below = lines.slice(form.skip ?? 0);
  const given = form.separator ?? (named as Separator | undefined);
  const { separator, above } = headIn(below, given === undefined ? SEPARATORS : [given], isHead) ?? {
    separator: given ?? separatorOf(below),
    above: 0,
  };
  const { rows, open } = readCsv(plain, separator);
  if (open !== undefined) {
    const help = "close it, or leave it out";
    return { ok: false, diagnostics: [fault({ ...open, text: '"' }, "a quote is opened and never closed", help)] };
  }
  const [head, ...body] = rows.filter(([first]) => first!.line > (form.skip ?? 0) + above);
  if (head === undefined) {
    const where = form.skip === undefined ? "" : ` below its first ${form.skip} lines`;
    const start: CsvCell = { text: "", line: 1, column: 1 };
    return {
      ok: false,
      diagnostics: [fault(start, `${name} has no headings${where}`, "name a file with a row of headings")],
    };
  }
  return { ok: true, value: { name, head, rows: body, fault } };
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];

/** The number of lines in which a head is looked for. */
const MOST_ABOVE = 20;

/** The number of lines above the head, and its separator; undefined if no head is found. */
function headIn(
  lines: readonly string[],
  separators: readonly Separator[],
  isHead: (row: CsvRow) => boolean,
): { readonly separator: Separator; readonly above: number } | undefined {
  const beginning = lines.slice(0, MOST_ABOVE).join("\n");
  for (const separator of separators) {
    const head = readCsv(beginning, separator).rows.find(isHead);
    if (head !== undefined) return { separator, above: head[0]!.line - 1 };
  }
  return undefined;
}

/** A first line of `sep=;`, which states the separator for Excel. */
export const SEPARATOR_LINE = /^\uFEFF?sep=([,;\t|])\r?(?=\n|$)/;

/** The first line of a table that is not blank, and its separator, from a `sep=` line before it or else detected. */
export function firstLine(beginning: string): { readonly first: string; readonly separator: Separator } {
  const [, named] = SEPARATOR_LINE.exec(beginning) ?? [];
  const lines = beginning.split("\n").slice(named === undefined ? 0 : 1);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  return { first, separator: (named as Separator | undefined) ?? separatorOf([first]) };
}

/** The separator that a head has most of outside quotes; a comma if it has none. */
function separatorOf(lines: readonly string[]): Separator {
  const bare = (lines.find((line) => line.trim() !== "") ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: Separator): number => bare.split(separator).length;
  return ([";", "\t"] as const).reduce<Separator>((best, one) => (count(one) > count(best) ? one : best), ",");
}

/** A heading as it is looked up: in lower case, without spaces or a final colon. */
const heading = (text: string): string => fold(text).replace(/:$/, "");

/** The columns of a head under the first of some headings that it has. */
export function columnsUnder(head: CsvRow, names: readonly string[]): number[] {
  for (const name of names) {
    const wanted = heading(name);
    const found = head.flatMap((cell, index) => (heading(cell.text) === wanted ? [index] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a cell is empty, in any of the ways exports write that. */
export const isEmptyCell = ({ text }: CsvCell): boolean => /^\s*(?:-|–|—|N\/A)?\s*$/i.test(text);
