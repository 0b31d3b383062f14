import { succeed } from "../../core/diagnostic.js";
import { command } from "../base/command.js";
import {
  asGiven,
  channelText,
  MONEY,
  observedText,
  PLACE,
  placeGiven,
  receiptText,
  regionText,
  whatText,
  wordsOf,
} from "../base/query-and-cells.js";

export const costCommand = command({
  options: [...PLACE, "maxPurchases", ...MONEY],
  examples: [
    "giftworth cost Lion",
    "giftworth cost 20xRose 500 --region GB",
    "giftworth cost 1000 --channel android --max-purchases 3",
  ],
  columns: [
    "priceList",
    "region",
    "channel",
    "observed",
    "observedFrom",
    "estimated",
    "grade",
    "pay.amount",
    "pay.currency",
    "coinsBought",
    "coinsLeft",
    "worth.amount",
    "worth.currency",
    "simple.pay.amount",
    "simple.extra.amount",
    "buy",
    "simple.buy",
  ],
  list: "offers",
  query: (what, values) =>
    succeed({ what, ...placeGiven(values), ...asGiven(values, ["maxPurchases", "in", "fx"]), asOf: values.asOf }),
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("./report.js")).cost(query, catalogue),
  layout: ({ query, asOf, result }) => [
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
  ],
  batch: true,
});
