import type { Block } from "../../render/blocks.js";
import type { Report } from "../../report/report.js";
import { channelText, observedText, receiptText, regionText, whatText, wordsOf } from "../base/query-and-cells.js";
import type { Cost } from "./report.js";

/** One row for each channel, then the packages to buy. */
export function costLayout({ query, asOf, result }: Report<Cost>): Block[] {
  return [
    {
      kind: "title",
      text: `The price of ${whatText(wordsOf(query), result.items, result.coins)} in ${regionText(query)} on ${asOf}`,
    },
    {
      kind: "table",
      head: ["Channel", "Pays", "Coins left", "Worth", "Price list", "Seen"],
      rows: result.offers.map((offer) => [
        channelText(offer.channel) + (result.offers.length > 1 && offer.priceList === result.cheapest ? " *" : ""),
        offer.pay,
        offer.coinsLeft,
        offer.worth,
        offer.priceList,
        observedText(offer),
      ]),
    },
    ...(result.offers.length > 1
      ? [
          {
            kind: "note",
            text: "* the cheapest of those whose channel is known; worth is the price of the coins that are used",
          } as const,
        ]
      : []),
    { kind: "points", head: "Buy", points: result.offers.map(receiptText) },
  ];
}
