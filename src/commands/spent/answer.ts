import type { Money } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Spent, SpentQuery } from "./body.js";

/** One sentence on the estimated cost of the coins bought, with advice on how to get a better estimate. */
export function spentInWords(body: Spent, query: SpentQuery, { region }: Market): Remarks {
  const { estimate } = body;
  return {
    said: { answer: sentence(...spentText(body, query)), where: sentence(`${region.name}. `, ...boughtText(body)) },
    advice: narrower(body, query),
    decided: (estimate?.totals ?? []).flatMap(({ low, likely, high }) => [low, likely, high]),
  };
}

function spentText({ coinsBought, estimate, giftsIfCoins }: Spent, { year }: SpentQuery): Part[] {
  const you = year === undefined ? "You" : `In ${year} you`;
  if (coinsBought === null) {
    const gifts = giftsIfCoins?.totals ?? [];
    if (gifts.length === 0) return ["The export does not say what you spent."];
    return [`${you} sent gifts for about `, ...together(gifts), ", if GiftAmount is coins."];
  }
  const totals = estimate?.totals ?? [];
  if (totals.length === 0)
    return [`${you} bought ${several(grouped(coinsBought.amount), "coin")}; their cost is unknown.`];
  return [`${you} spent about `, ...together(totals), " on coins."];
}

/** Totals in words; money in several currencies is not added up. */
const together = (totals: readonly Range<Money>[]): Part[] =>
  totals.flatMap((figure, index): Part[] => (index === 0 ? [{ figure }] : [" and ", { figure }]));

function boughtText({ coinsBought, purchases, giftRows, giftsSent }: Spent): string[] {
  const sent =
    giftRows === null
      ? []
      : [`${several(grouped(String(giftRows)), "gift")} to ${several(giftsSent.length, "receiver")}`];
  if (coinsBought === null) return sent.map((text) => `${text}; the export has no purchases.`);
  const times = purchases.flatMap(({ time }) => time?.slice(0, 10) ?? []);
  const span = times.length === 0 ? "" : `, ${times[0]} to ${times.at(-1)}`;
  const bought = `${several(grouped(coinsBought.amount), "coin")} in ${several(purchases.length, "purchase")}${span}`;
  return [`${[bought, ...sent].join("; ")}.`];
}

/** Advice to state the channel, which narrows a range over several; suggests that of most likely figures. */
function narrower({ estimate }: Spent, query: SpentQuery): Advice[] {
  const channels = new Set(estimate?.priceLists.map(({ channel }) => channel));
  if (channels.size < 2 || query.channel !== undefined || query.prices !== undefined) return [];
  const most = estimate!.priceLists.reduce((best, one) => (one.likelyFor > best.likelyFor ? one : best));
  const text = sentence("Say where you bought them, ", { typed: `--channel ${most.channel}` }, ", if that is right.");
  return [{ kind: "narrow", text, command: null }];
}
