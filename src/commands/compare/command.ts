import { succeed } from "../../core/diagnostic.js";

import { command } from "../base/command.js";
import { asGiven, channelText, MONEY, observedText, whatText, wordsOf } from "../base/query-and-cells.js";

export const compareCommand = command({
  options: MONEY,
  examples: ["giftworth compare 700", "giftworth compare Lion --in EUR", "giftworth compare 700 --fx VND=25000"],
  columns: [
    "region",
    "name",
    "channel",
    "priceList",
    "observed",
    "observedFrom",
    "estimated",
    "grade",
    "pay.amount",
    "pay.currency",
    "converted.amount",
    "converted.currency",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
  ],
  list: "offers",
  query: (what, values) => succeed({ what, ...asGiven(values, MONEY), asOf: values.asOf }),
  rates: () => true,
  run: async (query, catalogue) => (await import("./report.js")).compare(query, catalogue),
  layout: ({ query, asOf, result }) => [
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
  ],
});
