import type { Block } from "../../../render/blocks.js";
import { grouped } from "../../../render/text/figures.js";
import { valueText } from "../../../report/catalogue-entry.js";
import { factRow, placeText } from "../../base/query-and-cells.js";
import type { Show, Shown, ShowReport } from "./report.js";

/** Every section and how much it holds, or the entries that were named. */
export function showLayout({ query, result }: ShowReport): Block[] {
  return query.id !== undefined ? result.entries.flatMap(detail) : overview(result);
}

const overview = ({ sections, entries }: Show): Block[] => [
  { kind: "title", text: `The catalogue: ${grouped(String(entries.length))} entries` },
  {
    kind: "table",
    head: ["Section", "Entries", "Oldest", "Newest", "Undated"],
    rows: sections.map(({ section, entries: count, from, to, undated }) => [
      section,
      grouped(String(count)),
      from ?? "",
      to ?? "",
      grouped(String(undated)),
    ]),
  },
  { kind: "note", text: "giftworth catalogue show ID shows one with its place; --format csv lists every entry" },
];

function detail({ section, entry, day, sources, values = {}, ...at }: Shown): Block[] {
  const said = Object.entries(values)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => [key, valueText(value)] as const);
  return [
    { kind: "title", text: `${entry} (${section})` },
    {
      kind: "facts",
      rows: [
        ...said,
        ...factRow("sources", sources.length === 0 ? undefined : sources.join(", ")),
        ["day", day ?? "undated"],
        ["place", placeText(at)],
      ],
    },
  ];
}
