import { type Json, jsonParts, jsonText } from "./json.js";
import { pick, toCsv, toMarkdown, toNdjson, toPlain } from "./rows.js";
import type { Showing } from "./showing.js";

/** A way to show an answer. */
export interface Format {
  readonly name: string;
  /** Endings of files in this format, without the point; the first is the one to recommend. */
  readonly endings: readonly string[];
  readonly summary: string;
  /** It holds a whole report: steps have a place in it, and warnings are inside. */
  readonly whole: boolean;
  /** What it is, if it is not a list whose columns can be chosen. */
  readonly instead?: string;
  /** One answer of a batch, as the values of its lines; absent if answers cannot follow each other. */
  readonly lines?: (showing: Showing) => readonly Json[];
  /** While a log is followed, its status is printed in lines of this format too. */
  readonly status?: true;
  /** The answer as text, in parts to be written one after the other. */
  readonly text: (showing: Showing) => Iterable<string> | Promise<Iterable<string>>;
}

const narrowRows = ({ rows, narrow }: Showing): readonly Json[] => {
  const { rows: all, columns } = rows();
  return narrow ? all.map((row) => pick(row, columns)) : all;
};

/** Every format, in the order of the help. Code that only one of them needs is loaded when that is asked for. */
const ALL = [
  {
    name: "table",
    endings: ["txt"],
    summary: "for people: titles, tables, assumptions and sources (the default)",
    whole: true,
    instead: "the table for people",
    text: async (showing) => [await (await import("./text/text.js")).answerText(showing)],
  },
  {
    name: "plain",
    endings: ["tsv"],
    summary: "the list with a header, tab-separated",
    whole: false,
    text: ({ rows }) => [toPlain(rows())],
  },
  {
    name: "json",
    endings: ["json"],
    summary: "the whole report, as one object",
    whole: true,
    lines: ({ envelope }) => [envelope()],
    text: ({ envelope }) => jsonParts(envelope(), "\n"),
  },
  {
    name: "ndjson",
    endings: ["ndjson", "jsonl"],
    summary: "the report's list, one object a line",
    whole: false,
    lines: narrowRows,
    status: true,
    text: (showing) => [showing.live ? `${jsonText(showing.envelope(), 0)}\n` : toNdjson(narrowRows(showing))],
  },
  {
    name: "csv",
    endings: ["csv"],
    summary: "the list with a header; columns are named by their JSON path",
    whole: false,
    text: ({ rows }) => [toCsv(rows())],
  },
  {
    name: "markdown",
    endings: ["md"],
    summary: "the list as a table",
    whole: false,
    text: ({ rows }) => [toMarkdown(rows())],
  },
] as const satisfies readonly Format[];

/** The name of a format, as it is typed. */
export type FormatName = (typeof ALL)[number]["name"];

/** The names of all formats, in the order of the help. */
export const FORMATS: readonly (Format & { readonly name: FormatName })[] = ALL;

/** The format with that name. */
export const formatOf = (name: FormatName): Format => FORMATS.find((one) => one.name === name)!;

/** The format of a file's ending, if it has one. */
export function formatByEnding(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : FORMATS.find(({ endings }) => endings.includes(ending));
}
