import type { PriceList } from "../../catalogue/model/model.js";
import type { Currency } from "../../core/currency.js";
import { exact } from "../../core/decimal.js";
import { shownText } from "../../core/notation.js";
import {
  at,
  defined,
  fact,
  minus,
  over,
  type Quantity,
  type Settled,
  settle,
  settleRatio,
  times,
  wholeOf,
} from "../../core/quantity.js";
import { capital, grouped, several } from "../../core/text.js";
import { MOST_COINS } from "../../gifts/coins-and-gifts.js";
import type { Offer } from "../../pricing/quote.js";
import type { Market } from "../../regions/market.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { channelName } from "../../report/channel-words.js";
import type { Measure, Measures } from "./official-prices.js";
import type { Reason } from "./scam-signs.js";

/** The price that a low offer is compared with: the lowest known; if no web price is known, less the web's discount. */
export interface Reference extends Measure {
  readonly discount?: Quantity<"ratio">;
}

const WHOLE = defined("ratio", 1, "the whole price");

/** The reference price, with the web's discount by the rule in force. */
export function referenceOf({ lowest, web }: Measures, market: Market): Reference {
  const [rule] = web ? [] : rulesFor("web-discount", market);
  if (rule === undefined) return lowest;
  const discount = fact("ratio", rule.part, "by which the web is cheaper", rule);
  const asked = times(lowest.asked, minus(WHOLE, discount, "the rest"), "what the web would ask");
  const part = over(lowest.price, asked, "the offer as a fraction of it");
  return { ...lowest, asked, part, discount };
}

/** The reasons that a price gives; none for free coins, which are a sign of their own. */
export function priceReasons(
  measures: Measures,
  reference: Reference,
  coins: Settled<"coin">,
  market: Market,
  official: readonly Offer[],
): Reason[] {
  if (reference.price.exact.isZero()) return [];
  return [
    undercut(reference, coins, market) ??
      overpriced(measures, market) ??
      within(leastPaid(measures.lowest, official), reference, coins),
    ...tooFew(coins, measures.lowest),
  ];
}

/** A measure, or a purchase from a derived list if that is cheaper still. */
interface Least extends Measure {
  readonly bought?: true;
}

const leastPaid = (measure: Measure, official: readonly Offer[]): Least =>
  official
    .filter(({ pay }) => pay.unit === measure.price.unit)
    .reduce<Least>((least, { pay }) => (pay.exact.cmp(least.asked.exact) < 0 ? buying(measure, pay) : least), measure);

const buying = (measure: Measure, asked: Quantity<Currency>): Least => ({
  ...measure,
  asked,
  part: over(measure.price, asked, "the offer as a fraction of it"),
  bought: true,
});

/** The reason for a price below the reference by more than a margin; the widest exceeded margin decides. */
function undercut(reference: Reference, coins: Settled<"coin">, market: Market): Reason | undefined {
  const below = minus(WHOLE, reference.part, "below");
  const [worst] = rulesFor("undercut", market)
    .filter(({ margin }) => below.exact.cmp(exact(margin)) > 0)
    .sort((a, b) => exact(b.margin).cmp(exact(a.margin)));
  if (worst === undefined) return undefined;
  const { id, verdict, what, sources, margin } = worst;
  const than =
    reference.discount === undefined
      ? perCoinText(LOWEST, reference)
      : `what the web would charge, ${priceText(reference.asked, coins)}`;
  const text = `the price is ${percent(below, margin)} below ${than}`;
  return { sign: "price", verdict, text, note: `${asSentence(what)} ${listText(reference)}`, rule: id, sources };
}

/**
 * A rule judges by the price per coin, which a purchase of whole packages only approaches: as a total it would be another
 * price for the same coins than the one TikTok charges.
 */
const LOWEST = "the lowest known price per coin";

/** The reason for a price above the most expensive channel by more than the margin. */
function overpriced({ dearest }: Measures, market: Market): Reason | undefined {
  const above = minus(dearest.part, WHOLE, "above");
  const broken = rulesFor("overprice", market).find(({ margin }) => above.exact.cmp(exact(margin)) > 0);
  if (broken === undefined) return undefined;
  const { id, what, sources, margin } = broken;
  const text = `the price is ${percent(above, margin)} above ${perCoinText("TikTok's dearest price per coin", dearest)}`;
  return {
    sign: "price",
    verdict: "overpriced",
    text,
    note: `${asSentence(what)} ${listText(dearest)}`,
    rule: id,
    sources,
  };
}

/** The reason for a price close to TikTok's own. */
function within(lowest: Least, reference: Reference, coins: Settled<"coin">): Reason {
  const { list, asked, part, bought } = lowest;
  const order = part.exact.cmp(WHOLE.exact);
  const known = bought === true ? `the lowest known price, ${priceText(asked, coins)}` : perCoinText(LOWEST, lowest);
  const more = percent(order > 0 ? minus(part, WHOLE, "above") : minus(WHOLE, part, "below"));
  const text = order === 0 ? `the price is ${known}` : `the price is ${more} ${order > 0 ? "above" : "below"} ${known}`;
  return plain(text, order < 0 ? `${whySoLow(reference)} ${listText(lowest)}` : listText(lowest), list);
}

const whySoLow = ({ discount }: Reference): string =>
  discount === undefined
    ? "TikTok's prices differ by that much."
    : "The web, whose price is unknown here, may charge that little.";

/** The reason for fewer coins than TikTok sells at once. */
function tooFew(coins: Settled<"coin">, { list }: Measure): Reason[] {
  const smallest = Math.min(...list.packages.map((pack) => pack.coins), list.custom?.minimum ?? MOST_COINS);
  if (wholeOf(coins) >= smallest) return [];
  return [
    plain("TikTok does not sell so few coins at once", `${list.id} starts at ${several(smallest, "coin")}.`, list),
  ];
}

/** A comparison without an objection. */
const plain = (text: string, note: string, { sources }: PriceList): Reason => ({
  sign: "price",
  verdict: "plausible",
  text,
  note,
  rule: null,
  sources,
});

const asSentence = (text: string): string => `${capital(text)}.`;

const priceText = (asked: Quantity<Currency>, coins: Settled<"coin">): string =>
  `${shownText(settle(asked, "half-even", "what the coins cost"))} for ${several(grouped(coins.amount), "coin")}`;

/** A price per coin with its name, for enough coins that its digits tell it from another. */
function perCoinText(name: string, { perCoin }: Measure): string {
  const many = defined("coin", 1000, "a thousand coins");
  const price = at(many, perCoin, defined("coin", 1, "one coin"), "what a thousand coins cost");
  return `${name}, ${shownText(settle(price, "half-even", "what a thousand coins cost"))} per 1,000 coins`;
}

function listText({ list: { id, channel }, discount }: Reference): string {
  const where = `${channelName(channel)}, ${id}`;
  return discount === undefined ? `That is ${where}.` : `That is ${percent(discount)} less than ${where}.`;
}

/** A whole percentage, with decimals only if it would otherwise equal the exceeded margin: 10.03% is more than 10%. */
function percent(part: Quantity<"ratio">, margin?: string): string {
  const settled = settleRatio(part, 4, "part");
  const whole = settleRatio(part, 2, "part in whole per cents");
  const isLikeMargin = margin !== undefined && whole.exact.cmp(exact(margin)) <= 0;
  return shownText(isLikeMargin ? { percent: settled } : { about: settled });
}
