import type { Catalogue } from "../../../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../../../core/diagnostic.js";
import { several } from "../../../core/text.js";
import type { Block, Cell } from "../../../render/blocks.js";
import { command, type Inputs } from "../../base/command.js";
import { placeText } from "../../base/query-and-cells.js";
import { pointsOf } from "../shared/bullet-list.js";
import { readAll } from "../shared/read-files.js";
import type { Change } from "./changes.js";
import { type BasketRow, isOther } from "./reference-basket.js";
import type { DiffQuery } from "./report.js";

/** A question whose files have been read and found free of faults. */
type Asked = DiffQuery & { readonly before?: Catalogue; readonly after?: Catalogue };

export const diffCommand = command({
  options: [],
  examples: ["giftworth catalogue diff data", "giftworth catalogue diff data data/prices/us.yaml --exit-status"],
  columns: ["change", "section", "entry", "file", "line", "column", "fields"],
  list: "changes",
  query: ([first = "", second], { asOf }) =>
    succeed<Asked>(second === undefined ? { to: first, asOf } : { from: first, to: second, asOf }),
  rates: () => true,
  read: withCatalogues,
  run: async ({ before, after, ...query }, catalogue) =>
    (await import("./report.js")).diff(query, after ?? catalogue, before ?? catalogue),
  isNo: ({ changes }) => changes.length > 0,
  layout: ({ result: { added, changed, removed, changes, basket, compared } }) => {
    if (changes.length === 0) return [{ kind: "title", text: "Nothing is said differently" }];
    const counts = [
      [added, "added"],
      [changed, "changed"],
      [removed, "removed"],
    ] as const;
    const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    const of = (kind: Change["change"]): Change[] => changes.filter(({ change }) => change === kind);
    return [
      { kind: "title", text: `Entries: ${said.join(", ")}` },
      ...counts.flatMap(([count, kind]) => (count === 0 ? [] : [pointsOf(kind, changeText, of(kind))])),
      ...basketBlocks(basket, compared),
    ];
  },
});

async function withCatalogues(query: Asked, inputs: Inputs, builtIn: Catalogue): Promise<Outcome<Asked>> {
  const paths = [query.from, query.to].filter((path) => path !== undefined);
  if (paths.length === 2 && paths.every((path) => path === "-"))
    return failure("arg.conflict", "standard input is one catalogue, not two", "name a file for one of them");
  const given = await readAll(paths, inputs);
  if (!given.ok) return given;
  const { stacked } = await import("../../../catalogue/load/overlay.js");
  const made = given.value.map((one) => stacked([one], builtIn));
  const faults = made.flatMap((one) => one.faults);
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const [first, second] = made.map(({ catalogue }) => catalogue);
  return succeed({ ...query, ...(second === undefined ? { after: first! } : { before: first!, after: second }) });
}

function changeText({ section, entry, fields, ...at }: Change): string {
  const said = fields.map(({ path, from, to }) => `${path} ${from ?? "not stated"} → ${to ?? "not stated"}`);
  return `${section} ${entry}${said.length === 0 ? "" : `: ${said.join("; ")}`} (${placeText(at)})`;
}

function basketBlocks(basket: readonly BasketRow[], compared: number): Block[] {
  if (basket.length === 0) {
    const all = `Of the basket, all ${several(compared, "item")} cost and bring what they did.`;
    return [{ kind: "note", text: all }];
  }
  const items = `Of ${several(compared, "item")}, each a gift in a region through a channel`;
  const left = `${items}, ${compared - basket.length} cost and bring what they did.`;
  const told = new Set<string>();
  const rows = basket.flatMap(({ region, channel, what, viewerPays, creatorNets }): Cell[][] => {
    // What a creator receives is the same whichever way the coins were bought.
    const isTold = told.has(`${region} ${what}`);
    told.add(`${region} ${what}`);
    const { from, to, difference } = creatorNets;
    return [
      ...(isOther(viewerPays)
        ? [[region, what, paysText(channel), viewerPays.from, viewerPays.to, viewerPays.difference]]
        : []),
      ...(isOther(creatorNets) && !isTold ? [[region, what, "creator nets", from, to, difference]] : []),
    ];
  });
  return [
    { kind: "title", text: "What that does to the basket" },
    { kind: "table", head: ["Region", "What", "Side", "Before", "After", "Difference"], rows },
    { kind: "note", text: left },
  ];
}

const paysText = (channel: BasketRow["channel"]): string =>
  channel === null ? "viewer pays" : `viewer pays, ${channel === "unspecified" ? "channel not stated" : channel}`;
