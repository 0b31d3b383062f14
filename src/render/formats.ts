import { type Json, jsonParts, jsonText } from "./json.js";
import { CSV, MARKDOWN, PLAIN, type Sheet, sheetText, toNdjson } from "./rows.js";
import type { Showing } from "./showing.js";

/** A way to show an answer. */
export interface Format {
  readonly name: string;
  /** File extensions of this format, without the point; the first is the recommended one. */
  readonly endings: readonly string[];
  readonly summary: string;
  /** Whether it holds a whole report, with steps and warnings. */
  readonly whole: boolean;
  /** What it contains, if that is not a list whose columns can be chosen. */
  readonly instead?: string;
  /** One answer of a batch, as the value of its line; absent if it has none. */
  readonly line?: (showing: Showing) => Json;
  /** How its rows are written, those of a whole batch below one head; absent if it has none. */
  readonly sheet?: Sheet;
  /** While a log is followed, its status is printed in lines of this format too. */
  readonly status?: true;
  /** The answer as text, in parts to be written one after the other. */
  readonly text: (showing: Showing) => Iterable<string> | Promise<Iterable<string>>;
}

/** A format of rows, written as its sheet says. */
const sheet = <const Named extends Pick<Format, "name" | "endings" | "summary">>(named: Named, sheet: Sheet) => ({
  ...named,
  whole: false,
  sheet,
  text: ({ table }: Showing) => [sheetText(sheet, table())],
});

/** Every format, in the order of the help. Code that only one of them needs is loaded when it is requested. */
const ALL = [
  {
    name: "table",
    endings: ["txt"],
    summary: "for people: titles, tables, assumptions and sources (the default)",
    whole: true,
    instead: "the table for people",
    text: async (showing) => [await (await import("./text/text.js")).answerText(showing)],
  },
  sheet({ name: "plain", endings: ["tsv"], summary: "the list with a header, tab-separated" }, PLAIN),
  {
    name: "json",
    endings: ["json"],
    summary: "the whole report, as one object",
    whole: true,
    line: ({ envelope }) => envelope(),
    text: ({ envelope }) => jsonParts(envelope(), "\n"),
  },
  {
    name: "ndjson",
    endings: ["ndjson", "jsonl"],
    summary: "the report's list, one object per line",
    whole: false,
    line: ({ result }) => result(),
    status: true,
    text: ({ live, envelope, records }) => [live ? `${jsonText(envelope(), 0)}\n` : toNdjson(records())],
  },
  sheet(
    { name: "csv", endings: ["csv"], summary: "the list with a header; columns are named by their JSON path" },
    CSV,
  ),
  sheet({ name: "markdown", endings: ["md"], summary: "the list as a table" }, MARKDOWN),
] as const satisfies readonly Format[];

/** The name of a format, as typed. */
export type FormatName = (typeof ALL)[number]["name"];

/** The names of all formats, in the order of the help. */
export const FORMATS: readonly (Format & { readonly name: FormatName })[] = ALL;

/** The format with that name. */
export const formatOf = (name: FormatName): Format => FORMATS.find((one) => one.name === name)!;

/** The format of a file's extension, if there is one. */
export function formatByEnding(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : FORMATS.find(({ endings }) => endings.includes(ending));
}
