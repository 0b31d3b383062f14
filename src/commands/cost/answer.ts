import { type Part, sentence } from "../../core/sentence.js";
import { capital, grouped, several } from "../../core/text.js";
import { subjectOf } from "../../gifts/what-words.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { buyingPlace, onChannel } from "../../report/channel-words.js";
import type { Advice, Remarks } from "../../report/report.js";
import { type Cost, type CostQuery, type PricedOffer, paidFor } from "./body.js";

/** One sentence on the cheapest and most expensive prices, with advice on where to buy. */
export function costInWords(body: Cost, query: CostQuery, { region, asOf }: Market): Remarks {
  const { text, plural } = subjectOf(body.items, body.coins);
  const coins = several(grouped(body.coins.amount), "coin");
  const size = body.items.length === 0 ? "" : ` ${capital(text)} ${plural ? "are" : "is"} ${coins}.`;
  const named = query.prices ?? query.region;
  return {
    said: {
      answer: sentence(`${capital(text)} ${plural ? "cost" : "costs"} `, ...pricesInWords(body), "."),
      where: sentence(`${region.name}, ${asOf}.${size}`),
      further: named === undefined ? [`not in ${inPlace(region)}? giftworth config set region GB`] : [],
    },
    advice: adviceOn(body),
  };
}

function pricesInWords({ offers, cheapest, saves }: Cost): Part[] {
  const named = [saves?.priceList ?? cheapest, saves?.against].flatMap(
    (id) => offers.find(({ priceList }) => priceList === id) ?? [],
  );
  return named.flatMap((offer, index) => [...(index === 0 ? [] : [", "]), ...priceInWords(offer)]);
}

const priceInWords = (offer: PricedOffer): Part[] => [
  ...(offer.estimated ? ["about "] : []),
  { figure: paidFor(offer) },
  ...rangeInWords(offer),
  ` ${onChannel(offer.channel)}`,
];

/** The range of a derived price, in words; a price with tax has no range. */
const rangeInWords = ({ payRange, taxed }: PricedOffer): Part[] =>
  payRange === undefined || taxed !== undefined
    ? []
    : [" (from ", { figure: payRange.low }, " to ", { figure: payRange.high }, ")"];

function adviceOn({ offers, saves }: Cost): Advice[] {
  if (saves === undefined) return [];
  const [best, dearest] = [saves.priceList, saves.against].map(
    (id) => offers.find(({ priceList }) => priceList === id)!.channel,
  );
  const against = dearest === "ios" ? "an iPhone" : dearest === "android" ? "Android" : `buying ${onChannel(dearest!)}`;
  const text = sentence(
    `Buy ${buyingPlace(best!)}: it saves `,
    { figure: saves.money },
    " (",
    { figure: { about: saves.part } },
    `) against ${against}, and the coins arrive in the same account.`,
  );
  return [{ kind: "do", text, command: null }];
}
