import type { Block } from "../../render/blocks.js";
import { observedText, pricedChannel, whatText } from "../base/query-and-cells.js";
import type { CompareReport } from "./report.js";

/** One row for each region and channel. */
export function compareLayout({ query, asOf, result }: CompareReport): Block[] {
  return [
    {
      kind: "title",
      text: `The price of ${whatText(query.what, result.items, result.coins)} by region and channel, on ${asOf}`,
    },
    {
      kind: "table",
      head: ["Region", "Channel", "Pays", `In ${result.currency}`, "Seen", "Price list"],
      rows: result.offers.map((offer) => [
        offer.region,
        pricedChannel(offer),
        offer.pay,
        offer.converted ?? "no rate",
        observedText(offer),
        offer.priceList,
      ]),
    },
  ];
}
