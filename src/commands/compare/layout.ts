import type { Block } from "../../render/blocks.js";
import type { Report } from "../../report/report.js";
import { channelText, observedText, whatText, wordsOf } from "../base/query-and-cells.js";
import type { Comparison } from "./report.js";

/** One row for each region and channel. */
export function compareLayout({ query, asOf, result }: Report<Comparison>): Block[] {
  return [
    {
      kind: "title",
      text: `The price of ${whatText(wordsOf(query), result.items, result.coins)} by region and channel, on ${asOf}`,
    },
    {
      kind: "table",
      head: ["Region", "Channel", "Pays", `In ${result.currency}`, "Seen", "Price list"],
      rows: result.offers.map((offer) => [
        offer.region,
        channelText(offer.channel),
        offer.pay,
        offer.converted ?? "no rate",
        observedText(offer),
        offer.priceList,
      ]),
    },
  ];
}
