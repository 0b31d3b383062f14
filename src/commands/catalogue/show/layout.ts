import { grouped } from "../../../core/text.js";
import type { Block, Cell, Row } from "../../../render/blocks.js";
import { valueText } from "../../../report/catalogue-entry.js";
import { placeText } from "../../base/cell-texts.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import type { Show, Shown, ShowReport } from "./report.js";

/** All sections with their number of entries, or the requested entries. */
export function showLayout(report: ShowReport, asked: Asked): Block[] {
  const { query, result } = report;
  const blocks = query.id === undefined ? [overview(result)] : result.entries.map(detail);
  return answerBlocks(report, asked, { blocks, sure: false });
}

const overview = ({ sections }: Show): Block => ({
  kind: "rows",
  caption: "Sections of the catalogue",
  columns: [
    { head: "Section" },
    { head: "Entries", numeric: true },
    { head: "Oldest", drop: 2 },
    { head: "Newest", drop: 3 },
    { head: "Undated", numeric: true, drop: 1 },
  ],
  rows: sections.map(
    ({ section, entries, from, to, undated }): Row => ({
      cells: [section, grouped(String(entries)), from ?? "", to ?? "", grouped(String(undated))],
    }),
  ),
});

function detail({ section, entry, day, sources, values = {}, ...at }: Shown): Block {
  const said = Object.entries(values)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]): readonly [string, Cell] => [key, valueText(value)]);
  const rows: readonly (readonly [string, Cell])[] = [
    ...said,
    ...(sources.length === 0 ? [] : [["sources", sources.join(", ")] as const]),
    ["day", day ?? "undated"],
    ["place", placeText(at)],
  ];
  const table: Block = {
    kind: "rows",
    caption: `What ${entry} says`,
    columns: [{ head: "" }, { head: "" }],
    rows: rows.map((cells) => ({ cells })),
  };
  return { kind: "section", head: `${entry} (${section})`, blocks: [table] };
}
