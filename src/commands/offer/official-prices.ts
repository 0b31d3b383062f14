import type { Catalogue, PriceList } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { firstDayOf } from "../../core/date.js";
import { type Diagnostic, exitOf, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { at, defined, type Money, over, type Quantity, type Settled } from "../../core/quantity.js";
import { isDerived } from "../../pricing/derived-prices.js";
import { type Exchange, exchangeTo, type RatesAsked, rateOn } from "../../pricing/exchange.js";
import { listRemarks, listsFor } from "../../pricing/price-lists.js";
import { leastPerCoin } from "../../pricing/price-per-coin.js";
import { type Offer, offersFor } from "../../pricing/quote.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** An offer compared with the lowest price per coin of a list; unrounded. */
export interface Measure {
  readonly list: PriceList;
  readonly perCoin: Quantity<Currency>;
  /** The price of all the coins in the list. */
  readonly asked: Quantity<Currency>;
  /** The offer's price in the currency of the list. */
  readonly price: Quantity<Currency>;
  /** `price` as a fraction of `asked`. */
  readonly part: Quantity<"ratio">;
}

/** The prices that an offer is compared with. */
export interface Measures {
  /** The list with the lowest price per coin, of all observed in the region, however old. */
  readonly lowest: Measure;
  /** Whether any of these lists has web prices, which are the cheapest. */
  readonly web: boolean;
  /** The most expensive channel on the day. */
  readonly dearest: Measure;
}

/** An offer with everything it can be compared with. */
export interface OfferComparison {
  /** The price of the coins through each channel. */
  readonly official: readonly Offer[];
  /** Absent if there is nothing to compare with; `why` then has the reason. */
  readonly measures?: Measures;
  readonly why?: Diagnostic;
  readonly remarks: readonly Remarks[];
}

interface Choice extends RatesAsked {
  readonly prices?: readonly string[];
}

/**
 * Compares an offer with the named price lists, otherwise with the region's. Lists that contradict each other all
 * count, which favors the offer. Fails only for invalid input.
 */
export function besides(
  coins: Settled<"coin">,
  price: Money,
  market: Market,
  choice: Choice,
): Outcome<OfferComparison> {
  const { catalogue } = market;
  const answering = listsFor(market, present({ prices: choice.prices }));
  const why = answering.ok ? undefined : answering.diagnostics[0]!;
  if (why !== undefined && exitOf(why) === 2) return answering as Outcome<never>;
  const known = choice.prices !== undefined && answering.ok ? answering.value : listsKnownIn(market);
  const lists = answering.ok ? answering.value : why?.code === "prices.not-yet" ? [] : known;

  const exchanges = new Map<Currency, Exchange>();
  const measure = (list: PriceList): Measure[] => {
    const exchange = exchanges.get(list.currency) ?? exchangeTo(list.currency, choice, catalogue);
    exchanges.set(list.currency, exchange);
    const inItsMoney = exchange.exactly(price);
    return inItsMoney === undefined ? [] : [measureBy(list, coins, inItsMoney)];
  };
  const [lowest, dearest] = [furthest(known.flatMap(measure), 1), furthest(lists.flatMap(measure), -1)];
  const compared = lowest !== undefined && dearest !== undefined;
  return succeed({
    official: offersFor(coins, lists, catalogue),
    ...(compared
      ? { measures: { lowest, dearest, web: known.some(({ channel, pricesOf = channel }) => pricesOf === "web") } }
      : { why: lists.length > 0 ? noRate(price.unit, lists, choice, catalogue) : why! }),
    remarks: [
      listRemarks([...new Set([...lists, ...(compared ? [lowest.list] : [])])], catalogue),
      ...(why === undefined || lists.length === 0 ? [] : [{ warnings: [{ code: why.code, message: why.message }] }]),
      ...[...exchanges.values()].map((exchange) => exchange.remarks()),
    ],
  });
}

/** All lists of the region observed by the day; derived ones if there are none. */
function listsKnownIn({ region, asOf, catalogue }: Market): readonly PriceList[] {
  const seen = catalogue.priceLists.filter(
    (list) =>
      list.region === region.code && (list.observed === undefined || firstDayOf(list.observed.earliest) <= asOf),
  );
  const observed = seen.filter((list) => !isDerived(list));
  return observed.length > 0 ? observed : seen;
}

function measureBy(list: PriceList, coins: Settled<"coin">, price: Quantity<Currency>): Measure {
  const perCoin = leastPerCoin(list);
  const asked = at(coins, perCoin, defined("coin", 1, "one coin"), `the coins at the lowest price of ${list.id}`);
  return {
    list,
    perCoin,
    asked,
    price,
    part: over(price, asked, `the offer as a fraction of the price at ${list.id}`),
  };
}

/** The measure of which the offer is the greatest fraction, or with -1 the smallest; the first of equals. */
function furthest(measures: readonly Measure[], sign: 1 | -1): Measure | undefined {
  const [first, ...rest] = measures;
  return rest.reduce((best, one) => (one.part.exact.cmp(best!.part.exact) * sign > 0 ? one : best), first);
}

function noRate(
  unit: Currency,
  lists: readonly PriceList[],
  { asOf, fx = [] }: Choice,
  catalogue: Catalogue,
): Diagnostic {
  const stated = new Set<Currency>([USD, ...fx.map(({ currency }) => currency)]);
  const missing = [unit, ...lists.map(({ currency }) => currency)].filter(
    (currency) => !stated.has(currency) && rateOn(currency, asOf, catalogue) === undefined,
  );
  return {
    code: "rate.unknown",
    severity: "error",
    message: `no exchange rate is known for ${missing[0]} on ${asOf}`,
    help: `add one with --fx ${missing[0]}=RATE, units per US dollar`,
  };
}
