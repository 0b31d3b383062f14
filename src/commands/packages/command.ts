import { succeed } from "../../core/diagnostic.js";
import type { Block } from "../../render/blocks.js";
import { command } from "../base/command.js";
import { asGiven, channelText, MONEY, observedText, PLACE, placeGiven, regionText } from "../base/query-and-cells.js";
import type { KnownList } from "./report.js";

export const packagesCommand = command({
  options: [...PLACE, ...MONEY],
  examples: ["giftworth packages --region GB", "giftworth packages --prices us-techadjective"],
  columns: [
    "priceList",
    "region",
    "channel",
    "currency",
    "observed",
    "observedFrom",
    "estimated",
    "grade",
    "default",
    "complete",
    "custom.minimum",
    "custom.maximum",
    "custom.perCoin",
    "note",
    "packages",
  ],
  list: "lists",
  query: (_, values) => succeed({ ...placeGiven(values), ...asGiven(values, MONEY), asOf: values.asOf }),
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("./report.js")).packages(query, catalogue),
  layout: ({ query, result }) => [
    { kind: "title", text: `Coin packages known for ${regionText(query)}` },
    ...result.lists.flatMap(listBlocks),
  ],
});

function listBlocks(list: KnownList): Block[] {
  const standing = [list.default ? "default" : undefined, list.complete ? undefined : "incomplete"].filter(
    (word) => word !== undefined,
  );
  const head = [
    `${list.priceList}: ${channelText(list.channel)}`,
    `seen ${observedText(list)}`,
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
