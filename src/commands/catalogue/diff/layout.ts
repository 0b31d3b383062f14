import type { Block, Cell } from "../../../render/blocks.js";
import { channelName } from "../../../report/channel-words.js";
import { placeText } from "../../base/cell-texts.js";
import type { Asked } from "../../base/command.js";
import { answerBlocks } from "../../base/skeleton.js";
import { pointsOf } from "../shared/layout-points.js";
import type { Change } from "./changes.js";
import { type BasketRow, isOther } from "./reference-basket.js";
import type { DiffReport } from "./report.js";

/** Entries added, changed and removed, and the items of the basket whose cost or payout differs. */
export function diffLayout(report: DiffReport, asked: Asked): Block[] {
  const { changes, basket } = report.result;
  const kinds = ["added", "changed", "removed"] as const;
  const points = kinds.flatMap((kind) => {
    const ofKind = changes.filter(({ change }) => change === kind);
    return ofKind.length === 0 ? [] : [pointsOf(kind, changeText, ofKind)];
  });
  return answerBlocks(report, asked, { blocks: [...points, ...basketBlocks(basket)], sure: false });
}

function changeText({ section, entry, fields, ...at }: Change): string {
  const said = fields.map(({ path, from, to }) => `${path} ${from ?? "not stated"} → ${to ?? "not stated"}`);
  return `${section} ${entry}${said.length === 0 ? "" : `: ${said.join("; ")}`} (${placeText(at)})`;
}

function basketBlocks(basket: readonly BasketRow[]): Block[] {
  if (basket.length === 0) return [];
  const shown = new Set<string>();
  const rows = basket.flatMap(({ region, channel, what, viewerPays, creatorNets }): Cell[][] => {
    // A creator's payout does not depend on the channel, so it is shown once.
    const isShown = shown.has(`${region} ${what}`);
    shown.add(`${region} ${what}`);
    const { from, to, difference } = creatorNets;
    return [
      ...(isOther(viewerPays)
        ? [[region, what, paysText(channel), viewerPays.from, viewerPays.to, viewerPays.difference]]
        : []),
      ...(isOther(creatorNets) && !isShown ? [[region, what, "creator gets", from, to, difference]] : []),
    ];
  });
  return [
    {
      kind: "section",
      head: "Effect on the basket",
      blocks: [
        {
          kind: "rows",
          caption: "The basket before and after",
          columns: [
            { head: "Region" },
            { head: "What" },
            { head: "Side" },
            { head: "Before", numeric: true },
            { head: "After", numeric: true },
            { head: "Difference", numeric: true, drop: 1 },
          ],
          rows: rows.map((cells) => ({ cells })),
        },
      ],
    },
  ];
}

const paysText = (channel: BasketRow["channel"]): string =>
  channel === null ? "viewer pays" : `viewer pays, ${channelName(channel)}`;
