import type { Block } from "../../render/blocks.js";
import { factRow } from "../base/query-and-cells.js";
import type { SourcesReport } from "./report.js";

/** One row for each source, or each named one with the entries that cite it. */
export function sourcesLayout({ result: { bibliography } }: SourcesReport): Block[] {
  const [source] = bibliography;
  if (source?.entries === undefined) {
    return [
      { kind: "title", text: `${bibliography.length} sources` },
      {
        kind: "table",
        head: ["Id", "Grade", "Date", "Cited by"],
        rows: bibliography.map(({ id, grade, date, cited }) => [id, grade, date ?? "undated", String(cited)]),
      },
      { kind: "note", text: "giftworth sources ID shows one with its address and all that rests on it" },
    ];
  }
  const shown = source.entries.slice(0, 20).map(({ entry, file, line }) => `${entry}, ${file}:${line}`);
  const more = source.entries.length - shown.length;
  return [
    { kind: "title", text: source.title },
    {
      kind: "facts",
      rows: [
        ["id", source.id],
        ["address", source.url ?? "not known"],
        ["grade", source.grade],
        ["date", source.date ?? "undated"],
        ...factRow("note", source.note),
      ],
    },
    {
      kind: "points",
      head: "Rests on it",
      points: more > 0 ? [...shown, `${more} more; --json has them all`] : shown,
    },
  ];
}
