import { several } from "../../../core/text.js";
import type { Block, Cell } from "../../../render/blocks.js";
import { placeText } from "../../base/query-and-cells.js";
import { pointsOf } from "../shared/layout-points.js";
import type { Change } from "./changes.js";
import { type BasketRow, isOther } from "./reference-basket.js";
import type { DiffReport } from "./report.js";

/** What was added, changed and removed, and what of the basket costs or brings another amount. */
export function diffLayout({ result: { added, changed, removed, changes, basket, compared } }: DiffReport): Block[] {
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
