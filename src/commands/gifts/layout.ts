import type { Block, Cell } from "../../render/blocks.js";
import type { Gifts, GiftsReport } from "./report.js";

/** One row for each gift, and how many more there are. */
export function giftsLayout({ query, asOf, result }: GiftsReport): Block[] {
  return [
    { kind: "title", text: `Gifts, their price and payout in ${query.region} on ${asOf}` },
    {
      kind: "table",
      head: ["Id", "Gift", "Coins", "Worth", "Brings the creator", "Last seen"],
      rows: result.gifts.map((gift) => [
        gift.id === null ? "none" : String(gift.id),
        gift.name,
        gift.coins,
        ...figures(gift),
        (gift.lastSeen ?? "undated") + (gift.retired ? ", retired" : ""),
      ]),
    },
    ...(result.retiredLeftOut === 0
      ? []
      : [{ kind: "note", text: `${result.retiredLeftOut} retired gifts are left out; --all shows them` } as const]),
    ...(result.alsoContaining === 0 || query.query === undefined
      ? []
      : [
          {
            kind: "note",
            text: `${result.alsoContaining} more have it in their name: giftworth gifts '*${query.query}*'`,
          } as const,
        ]),
  ];
}

/** Of a hundred where one earns less than a cent. */
const figures = ({ worth, payout, hundred }: Gifts["gifts"][number]): Cell[] =>
  hundred === undefined
    ? [worth, payout]
    : [{ text: ["100: ", { figure: hundred.worth }] }, { text: ["100: ", { figure: hundred.payout }] }];
