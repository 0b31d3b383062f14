import type { Block } from "../../render/blocks.js";
import { channelText, observedText } from "../base/query-and-cells.js";
import type { KnownList, PackagesReport } from "./report.js";

/** A table for each price list, the best value per coin marked. */
export function packagesLayout({ query, result }: PackagesReport): Block[] {
  return [{ kind: "title", text: `Coin packages known for ${query.region}` }, ...result.lists.flatMap(listBlocks)];
}

function listBlocks(list: KnownList): Block[] {
  const standing = [list.default ? "default" : undefined, list.complete ? undefined : "incomplete"].filter(
    (word) => word !== undefined,
  );
  const head = [
    `${list.priceList}: ${channelText(list.channel)}`,
    ...(list.derivedFrom === undefined ? [`seen ${observedText({ ...list, dayEstimated: list.estimated })}`] : []),
    list.grade,
    ...standing,
  ].join(", ");
  const custom: Block[] =
    list.custom === undefined
      ? []
      : [
          {
            kind: "facts",
            rows: [
              [
                "custom",
                `${list.custom.minimum} to ${list.custom.maximum} coins at ${list.custom.perCoin.amount} ${list.currency} each`,
              ],
            ],
          },
        ];
  return [
    { kind: "title", text: head },
    {
      kind: "table",
      head: ["Coins", "Price", "Per coin", "Best"],
      rows: list.packages.map((one) => [String(one.coins), one.price, one.perCoin, one.best ? "best" : ""]),
    },
    ...custom,
    ...(list.note === undefined ? [] : [{ kind: "note", text: list.note } as const]),
  ];
}
