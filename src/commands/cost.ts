import { succeed } from "../core/diagnostic.js";
import type { Cost } from "../reports/cost.js";
import { command } from "./command.js";
import { asGiven, buyText, channelText, MONEY, observedText, PLACE, placeOf, whatText } from "./shared.js";

export const costCommand = command({
  name: "cost",
  summary: "what viewers pay for coins or gifts, through each channel",
  words: "<what...>",
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
  ],
  list: "offers",
  query: (what, values) =>
    succeed({ what, ...placeOf(values), ...asGiven(values, ["maxPurchases", "in", "fx"]), asOf: values.asOf }),
  rates: (query) => query.in !== undefined,
  run: async (query, catalogue) => (await import("../reports/cost.js")).cost(query, catalogue),
  layout: ({ query, asOf, result }) => [
    { kind: "title", text: `What ${whatText(result.items, result.coins)} cost in ${region(query)} on ${asOf}` },
    {
      kind: "table",
      head: ["Channel", "Pays", "Buy", "Coins left", "Worth", "Price list", "Seen"],
      rows: result.offers.map((offer) => [
        channelText(offer.channel) + (offer.priceList === result.cheapest && result.offers.length > 1 ? " *" : ""),
        offer.pay,
        buyText(offer.buy),
        offer.coinsLeft,
        offer.worth,
        offer.priceList,
        observedText(offer),
      ]),
    },
    ...(result.offers.length > 1
      ? [{ kind: "note", text: "* the cheapest; worth is the price of the coins that are used" } as const]
      : []),
    ...simpler(result),
  ],
});

const region = (query: object): string => ("region" in query ? String(query.region) : "");

/** Where the cheapest purchase takes many packages, the easier one is worth a line. */
function simpler({ offers }: Cost): { readonly kind: "points"; readonly head: string; readonly points: string[] }[] {
  const points = offers
    .filter(({ simple }) => !simple.extra.exact.isZero())
    .map(
      ({ channel, simple }) =>
        `${channelText(channel)}: ${buyText(simple.buy)} for ${simple.pay.amount} ${simple.pay.unit}, ${simple.extra.amount} more`,
    );
  return points.length === 0 ? [] : [{ kind: "points", head: "Simpler", points }];
}
