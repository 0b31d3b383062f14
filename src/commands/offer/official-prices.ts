import type { Catalogue, PriceList } from "../../catalogue/model/model.js";
import { type Currency, USD } from "../../core/currency.js";
import { type Day, firstDayOf } from "../../core/date.js";
import { type Diagnostic, exitOf, type Outcome, succeed } from "../../core/diagnostic.js";
import { type Money, over, type Quantity, type Settled } from "../../core/quantity.js";
import { isDerived } from "../../pricing/derived-prices.js";
import { type Exchange, exchangeTo, type RatesAsked, rateOn } from "../../pricing/exchange.js";
import { listRemarks, listsFor } from "../../pricing/price-lists.js";
import { type Offer, offerFor } from "../../pricing/quote.js";
import type { Market } from "../../regions/market.js";
import type { Remarks } from "../../report/report.js";

/** What the coins of an offer cost from one price list, and the offer beside it. */
export interface Beside {
  readonly list: PriceList;
  readonly official: Offer;
  /** The offer's price in the currency of the list; absent where no rate is known. */
  readonly price?: Quantity<Currency>;
  /** That price as a part of what exactly so many coins are worth there. */
  readonly part?: Quantity<"ratio">;
}

/** An offer beside everything it can be held against. */
export interface OfferComparison {
  readonly rows: readonly Beside[];
  /** The row that asks least for so many coins; absent where there is none to compare with, and then why. */
  readonly base?: Beside;
  readonly why?: Diagnostic;
  /** Whether a list whose channel nobody states asks less than `base`. */
  readonly lessElsewhere: boolean;
  /** Lists that ask no more than the offer though `base` does: old ones, and those of no stated channel or country. */
  readonly asLow: readonly PriceList[];
  readonly remarks: readonly Remarks[];
}

interface Choice extends RatesAsked {
  readonly prices?: readonly string[];
}

/**
 * Holds an offer against the region's price lists. Lists that contradict each other all count, which is the mildest for
 * the offer; fails only for what was typed wrong.
 */
export function besides(
  coins: Settled<"coin">,
  price: Money,
  market: Market,
  choice: Choice,
): Outcome<OfferComparison> {
  const { catalogue } = market;
  const found = listsAgainst(market, choice);
  if (!found.ok) return found;
  const { lists, why } = found.value;
  const exchanges = new Map<Currency, Exchange>();
  const beside = (list: PriceList): Beside => {
    const exchange = exchanges.get(list.currency) ?? exchangeTo(list.currency, choice, catalogue);
    exchanges.set(list.currency, exchange);
    // Without a limit of purchases any number of coins can be had.
    return besideOf(list, offerFor(coins, list, catalogue)!, exchange.exactly(price));
  };
  const rows = lists.map(beside);
  const base = leastOf(rows);
  const others = base === undefined || !undercuts(base) ? [] : othersOf(lists, market);
  return succeed({
    rows,
    ...(base === undefined ? { why: why ?? noRate(price.unit, lists, choice, catalogue) } : { base }),
    lessElsewhere: base !== undefined && rows.some((row) => row.part !== undefined && asksLess(row, base)),
    asLow: base === undefined || !undercuts(base) ? [] : lower([...rows, ...others.map(beside)]),
    remarks: [
      listRemarks(lists, catalogue),
      ...(why === undefined || base === undefined ? [] : [contradiction(why, base)]),
      ...[...exchanges.values()].map((exchange) => exchange.remarks()),
    ],
  });
}

/** The lists that answer; where they contradict each other all of them, where none is known none, and why. */
function listsAgainst(
  market: Market,
  { prices }: Choice,
): Outcome<{ readonly lists: readonly PriceList[]; readonly why?: Diagnostic }> {
  const answering = listsFor(market, prices === undefined ? { observedOnly: true } : { prices });
  if (answering.ok) return succeed({ lists: answering.value });
  const [why] = answering.diagnostics;
  if (why === undefined || exitOf(why) === 2) return answering;
  const lists =
    why.code === "prices.contradictory"
      ? market.catalogue.priceLists.filter((list) => list.region === market.region.code && seenBy(list, market.asOf))
      : [];
  return succeed({ lists, why });
}

const seenBy = ({ observed }: PriceList, asOf: Day): boolean =>
  observed === undefined || firstDayOf(observed.earliest) <= asOf;

function besideOf(list: PriceList, official: Offer, price: Quantity<Currency> | undefined): Beside {
  if (price === undefined) return { list, official };
  if (official.worth.exact.isZero()) return { list, official, price };
  return { list, official, price, part: over(price, official.worth, `the offer as a part of the price at ${list.id}`) };
}

/** As in a cost, a list without a channel counts only where no other is there. */
function leastOf(rows: readonly Beside[]): Beside | undefined {
  const compared = rows.filter(({ part }) => part !== undefined);
  const stated = compared.filter(({ list }) => list.channel !== "unspecified");
  const [first, ...rest] = stated.length > 0 ? stated : compared;
  return rest.reduce((least, one) => (asksLess(one, least!) ? one : least), first);
}

/** The greater part the same offer is, the less the list asks; for coins that cost nothing only one currency can tell. */
function asksLess(one: Beside, other: Beside): boolean {
  const order = one.part!.exact.cmp(other.part!.exact);
  if (order !== 0 || one.list.currency !== other.list.currency) return order > 0;
  return one.official.worth.exact.cmp(other.official.worth.exact) < 0;
}

const undercuts = ({ price, ...row }: Beside): boolean =>
  price !== undefined && !price.exact.isZero() && !asksNoMore({ price, ...row });

const othersOf = (lists: readonly PriceList[], { region, asOf, catalogue }: Market): PriceList[] =>
  catalogue.priceLists.filter(
    (list) =>
      !lists.includes(list) &&
      !isDerived(list) &&
      seenBy(list, asOf) &&
      (list.region === region.code || (list.region === undefined && list.currency === region.currency)),
  );

const asksNoMore = ({ price, official }: Beside): boolean =>
  price !== undefined && price.exact.cmp(official.worth.exact) >= 0;

const lower = (rows: readonly Beside[]): PriceList[] => rows.filter(asksNoMore).map(({ list }) => list);

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
    help: `state one with --fx ${missing[0]}=RATE, units per US dollar`,
  };
}

/** Said where lists that contradict each other had to do. */
const contradiction = ({ code, message }: Diagnostic, { list }: Beside): Remarks => ({
  warnings: [{ code, message: `${message}; held against ${list.id}, which asks less` }],
});
