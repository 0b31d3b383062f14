import type { Block } from "../../render/blocks.js";
import { observedText, pricedChannel, receiptText, whatText } from "../base/query-and-cells.js";
import type { CostReport } from "./report.js";

/** One row for each channel, then the packages to buy. */
export function costLayout({ query, asOf, result }: CostReport): Block[] {
  const withTax = query.tax !== undefined;
  return [
    {
      kind: "title",
      text: `The price of ${whatText(query.what, result.items, result.coins)} in ${query.region} on ${asOf}`,
    },
    {
      kind: "table",
      head: ["Channel", "Pays", ...(withTax ? ["With tax"] : []), "Coins left", "Worth", "Price list", "Seen"],
      rows: result.offers.map((offer) => [
        pricedChannel(offer) + (result.offers.length > 1 && offer.priceList === result.cheapest ? " *" : ""),
        offer.pay,
        ...(withTax ? [offer.taxed ?? null] : []),
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
