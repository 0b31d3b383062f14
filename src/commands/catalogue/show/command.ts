import { succeed } from "../../../core/diagnostic.js";
import type { Block } from "../../../render/blocks.js";
import { grouped } from "../../../render/text/figures.js";
import { valueText } from "../../../report/catalogue-entry.js";
import { command } from "../../base/command.js";
import { placeText } from "../../base/query-and-cells.js";
import type { Show, Shown } from "./report.js";

export const showCommand = command({
  options: [],
  examples: ["giftworth catalogue show", "giftworth catalogue show us-web-2024", "giftworth catalogue show Lion"],
  columns: ["section", "entry", "day", "file", "line", "column", "sources", "values"],
  list: "entries",
  query: ([id], { asOf }) => succeed({ ...(id === undefined ? {} : { id }), asOf }),
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).show(query, catalogue),
  layout: ({ query, result }) => ("id" in query ? result.entries.flatMap(detail) : overview(result)),
});

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
        ...(sources.length === 0 ? [] : [["sources", sources.join(", ")] as const]),
        ["day", day ?? "undated"],
        ["place", placeText(at)],
      ],
    },
  ];
}
