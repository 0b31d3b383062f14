import type { Money } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { type Part, sentence } from "../../core/sentence.js";
import { grouped, several } from "../../core/text.js";
import type { Market } from "../../regions/market.js";
import type { Confidence } from "../../report/confidence.js";
import type { Advice, Remarks } from "../../report/report.js";
import type { Spent, SpentQuery } from "./body.js";
import { daysCovered } from "./year.js";

/** One sentence on the estimated cost of the coins bought, with advice on how to get a better estimate. */
export function spentInWords(body: Spent, query: SpentQuery, { region }: Market): Remarks {
  const { coinsBought, estimate, giftsIfCoins } = body;
  const totals = (coinsBought === null ? giftsIfCoins : estimate)?.totals ?? [];
  return {
    said: {
      answer: sentence(...(notCovered(body, query) ?? spentText(body, query))),
      where: sentence(`${region.name}. `, ...boughtText(body)),
    },
    advice: narrower(body, query),
    grounds: groundsOf(body),
    decided: totals.flatMap(({ low, likely, high }) => [low, likely, high]),
  };
}

/** That the export has nothing of the year asked about, and which days it covers; undefined if it has. */
function notCovered(body: Spent, { year, export: { file, records } }: SpentQuery): Part[] | undefined {
  const isCovered = body.coinsBought !== null || body.giftRows !== null || body.prices !== null || body.hosted !== null;
  const days = daysCovered(records);
  if (year === undefined || isCovered || days === undefined) return undefined;
  return ["Nothing in ", { name: file }, ` is dated ${year}: its purchases and gifts are from ${spanText(...days)}.`];
}

function spentText({ coinsBought, purchases, estimate, giftsIfCoins }: Spent, query: SpentQuery): Part[] {
  const you = query.year === undefined ? "You" : `In ${query.year} you`;
  if (coinsBought === null) {
    const gifts = giftsIfCoins?.totals ?? [];
    if (gifts.length === 0) return ["The export does not say what you spent."];
    return [`${you} sent gifts for about `, ...together(gifts), ", if GiftAmount is coins."];
  }
  if (purchases.length === 0)
    return [`The export lists no coins bought${query.year === undefined ? "" : ` in ${query.year}`}.`];
  const totals = estimate?.totals ?? [];
  if (totals.length === 0)
    return [`${you} bought ${several(grouped(coinsBought.amount), "coin")}; their cost is unknown.`];
  const isPart = query.export.records.purchasesUnread > 0 || estimate!.notEstimated.length > 0;
  if (isPart)
    return [`${you} spent at least `, ...together(totals.map(({ low }) => low)), ...likelier(totals), " on coins."];
  return [`${you} spent about `, ...together(totals), " on coins."];
}

/** The likely totals of a part of the purchases, if they are more than the least; an aside. */
const likelier = (totals: readonly Range<Money>[]): Part[] =>
  totals.every(({ low, likely }) => low.amount === likely.amount)
    ? []
    : [", likely ", ...together(totals.map(({ likely }) => likely)), " or more,"];

/** Totals in words; money in several currencies is not added up. */
const together = (totals: readonly (Money | Range<Money>)[]): Part[] =>
  totals.flatMap((figure, index): Part[] => (index === 0 ? [{ figure }] : [" and ", { figure }]));

/** What makes an answer unsure besides the prices behind it. */
function groundsOf({ coinsBought, purchases, estimate, giftsIfCoins }: Spent): Confidence[] {
  const poor = (reason: string): Confidence[] => [{ level: "poor", reason }];
  if (coinsBought === null && giftsIfCoins !== null) return poor("TikTok does not say what GiftAmount counts");
  if (coinsBought === null || purchases.length === 0)
    return poor("the export lists no purchases, which does not mean that you made none");
  if (estimate === null || estimate.totals.length === 0) return poor("no price is known for these purchases");
  return estimate.notEstimated.length === 0 ? [] : [{ level: "fair", reason: "not all purchases are in the estimate" }];
}

function boughtText({ coinsBought, purchases, giftRows, giftsSent }: Spent): string[] {
  const sent = giftRows
    ? [`${several(grouped(String(giftRows)), "gift")} to ${several(giftsSent.length, "receiver")}`]
    : [];
  if (coinsBought === null) return sent.map((text) => `${text}; the export has no purchases.`);
  if (purchases.length === 0) return sent.map((text) => `${text}.`);
  const times = purchases.flatMap(({ time }) => time?.slice(0, 10) ?? []);
  const [first, last] = [times[0], times.at(-1)];
  const span = first === undefined || last === undefined ? "" : `, ${spanText(first, last)}`;
  const bought = `${several(grouped(coinsBought.amount), "coin")} in ${several(purchases.length, "purchase")}${span}`;
  return [`${[bought, ...sent].join("; ")}.`];
}

/** The days from one to another: `2026-10-09 to 2026-11-20`; a single day once. */
export const spanText = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`);

/** Advice to state the channel, which narrows a range over several; suggests that of most likely figures. */
function narrower({ estimate }: Spent, query: SpentQuery): Advice[] {
  const channels = new Set(estimate?.priceLists.map(({ channel }) => channel));
  if (channels.size < 2 || query.channel !== undefined || query.prices !== undefined) return [];
  const most = estimate!.priceLists.reduce((best, one) => (one.likelyFor > best.likelyFor ? one : best));
  const text = sentence("Say where you bought them: ", { typed: `--channel ${most.channel}` }, " looks most likely.");
  return [{ kind: "narrow", text, command: null }];
}
