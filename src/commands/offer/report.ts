import type { Catalogue } from "../../catalogue/model/model.js";
import type { Currency } from "../../core/currency.js";
import { fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { shifted } from "../../core/number.js";
import { present } from "../../core/present.js";
import {
  at,
  counted,
  defined,
  type Money,
  minus,
  most,
  numberOf,
  type Quantity,
  type Ratio,
  settle,
  settleRatio,
} from "../../core/quantity.js";
import { grouped } from "../../core/text.js";
import { beyondMost, MOST_COINS } from "../../gifts/coins-and-gifts.js";
import { dollarRemarks } from "../../pricing/dollar-sign.js";
import { exchangeFor, shownIn } from "../../pricing/exchange.js";
import { statedLimit, statedSum } from "../../pricing/money-limit.js";
import { lastObserved } from "../../pricing/price-lists.js";
import { regionOfMoney } from "../../pricing/region-of-money.js";
import type { Amount } from "../../pricing/stated-money.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import { type Remarks, type Report, report, type Understood } from "../../report/report.js";
import { offerInWords } from "./answer.js";
import type { KnownPrice, OfferQuery, QuotedPrice, ReferencePrice } from "./body.js";
import { besides, type Measure, type OfferComparison } from "./official-prices.js";
import { priceReasons, type Reference, referenceOf } from "./price-reasons.js";
import { signsOf, verdictOf, worstFirst } from "./scam-signs.js";

export type { OfferQuery, QuotedPrice } from "./body.js";

/** The report of `offer`. */
export type OfferReport = Report<Understood<OfferQuery, "region"> & { readonly price: Amount }, QuotedPrice>;

/**
 * Judges an offer of coins by its price, compared with TikTok's, and by its signs. Fails if neither is possible: a
 * price is not plausible just because there is nothing to compare it with.
 */
export function offer(query: OfferQuery, catalogue: Catalogue): Outcome<OfferReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  if (query.coins < 1) return failure("arg.number", "the offer has 0 coins", "write how many coins are offered");
  const coins = counted("coin", query.coins, "coins offered");
  if (beyondMost(coins))
    return failure("arg.number", `${coins.amount} coins are too many`, `ask for at most ${MOST_COINS}`);
  const asked = query.free === true ? statedLimit : statedSum;
  const price = asked(query.price, market.value.region.currency, "price of the offer");
  if (!price.ok) return price;
  const compared = besides(coins, price.value, market.value, query);
  if (!compared.ok) return compared;

  const { measures, official, why } = compared.value;
  const reference = measures && referenceOf(measures, market.value);
  const reasons = worstFirst([
    ...signsOf(query, price.value.exact.isZero(), market.value),
    ...(measures === undefined ? [] : priceReasons(measures, reference!, coins, market.value, official)),
  ]);
  if (reasons.length === 0 && why !== undefined) return fail(why);
  const safe = rulesFor("purchase", market.value);
  const each = at(defined("coin", 1, "one coin"), price.value, coins, "price of one coin");
  const body: QuotedPrice = {
    verdict: verdictOf(reasons),
    coins,
    price: price.value,
    ...convertedIn(measures?.lowest, price.value),
    perCoin: perCoinOf(each),
    ...differenceFrom(measures?.lowest),
    reference: reference === undefined ? null : referencePrice(reference),
    dearest: measures === undefined ? null : knownPrice(measures.dearest),
    reasons,
    official,
    safe: safe.map(({ what, sources }) => ({ text: what, sources })),
  };
  const exchange = exchangeFor(query, catalogue);
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "offer/1",
      { ...query, price: { ...query.price, currency: price.value.unit }, region: market.value.region.code },
      shown,
      catalogue,
      offerInWords(shown, query, market.value),
      marketRemarks(market.value, query),
      dollarRemarks([query.price], market.value.region),
      ...compared.value.remarks,
      elsewhere(price.value, market.value, query),
      offerRemarks(body, compared.value, market.value, query),
      exchange?.remarks(),
    ),
  );
}

/** A warning that suggests another country, if it is the only one with price lists that uses the offer's currency. */
function elsewhere({ unit }: Money, { region, catalogue }: Market, query: OfferQuery): Remarks {
  if (query.region !== undefined || query.prices !== undefined || unit === region.currency) return {};
  const other = regionOfMoney(unit, catalogue);
  if (other === undefined) return {};
  const message = `the offer is in ${unit} but was compared with prices in ${inPlace(region)}; for those in ${inPlace(other)} add --region ${other.code}`;
  return { warnings: [{ code: "offer.region", message }] };
}

const convertedIn = (lowest: Measure | undefined, { unit }: Money): Pick<QuotedPrice, "converted"> =>
  lowest === undefined || lowest.price.unit === unit
    ? {}
    : { converted: settle(lowest.price, "half-even", `the offer in ${lowest.price.unit}`) };

/** The saving or surcharge, from the exact price, so that a conversion is rounded only once. */
function differenceFrom(lowest: Measure | undefined): Pick<QuotedPrice, "cheapestKnown" | "saving" | "dearer"> {
  if (lowest === undefined) return { cheapestKnown: null, saving: null };
  const cheapestKnown = settle(lowest.asked, "half-even", "the cheapest known");
  const nothing = defined(cheapestKnown.unit, 0, "nothing");
  const saved = minus(cheapestKnown, lowest.price, "cheapest known less the offer");
  const extra = minus(lowest.price, cheapestKnown, "the offer less the cheapest known");
  const saving = settle(most(saved, nothing, "below the cheapest known, at least nothing"), "half-even", "saving");
  return {
    cheapestKnown,
    saving,
    ...present({
      dearer:
        extra.exact.cmp(nothing.exact) > 0 ? settle(extra, "half-even", "dearer than the cheapest known") : undefined,
    }),
  };
}

const referencePrice = ({ discount, ...measure }: Reference): ReferencePrice => ({
  ...knownPrice(measure),
  ...present({ discount: discount && settleRatio(discount, 4, "by which the web is cheaper") }),
});

const knownPrice = ({ list, perCoin, asked }: Measure): KnownPrice => ({
  priceList: list.id,
  channel: list.channel,
  observed: lastObserved(list),
  perCoin: perCoinOf(perCoin),
  amount: settle(asked, "half-even", `the coins at ${list.id}`),
});

const perCoinOf = (each: Quantity<Currency>): Ratio =>
  settleRatio(numberOf(each, "price of one coin"), 6, "for one coin");

function offerRemarks(
  { verdict, price, converted, reasons, safe }: QuotedPrice,
  { measures, why }: OfferComparison,
  market: Market,
  { seller, fx = [] }: OfferQuery,
): Remarks {
  const texts = [];
  if (verdict === "plausible" && seller === undefined)
    texts.push("the price alone is plausible; the seller decides: add --seller");
  if (converted !== undefined) {
    const stated = [price.unit, converted.unit].every(
      (unit) => unit === "USD" || fx.some(({ currency }) => currency === unit),
    );
    const rates = stated ? "the given rates" : `the rates of the newest month known on ${market.asOf}`;
    texts.push(
      `the offer of ${grouped(price.amount)} ${price.unit} is compared as ${grouped(converted.amount)} ${converted.unit}, at ${rates}`,
    );
  }
  if (measures !== undefined && !price.exact.isZero()) texts.push(marginText(market));
  const unknown = why === undefined ? [] : [why];
  return {
    assumptions: texts.map((text) => ({ text, source: null })),
    warnings: unknown.map((one) => ({ code: one.code, message: `the price cannot be compared: ${one.message}` })),
    cites: [...reasons, ...safe].flatMap(({ sources }) => sources),
  };
}

/** The text on the margins of verdicts, which no source publishes. */
function marginText(market: Market): string {
  const low = rulesFor("undercut", market).map(
    ({ verdict, margin }) =>
      `more than ${shifted(margin, 2)}% below the reference is ${verdict === "scam" ? "a scam" : verdict}`,
  );
  const high = rulesFor("overprice", market).map(
    ({ margin }) => `more than ${shifted(margin, 2)}% above the dearest channel is overpriced`,
  );
  return `the limits for prices are this catalogue's own: ${[...low, ...high].join("; ")}`;
}
