import type { Catalogue } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import type { Day } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Money, Settled } from "../../core/quantity.js";
import { type Item, whatOf } from "../../gifts/coins-and-gifts.js";
import { Work } from "../../packing/work.js";
import { type Display, exchangeTo } from "../../pricing/exchange.js";
import { isCounted, type ListChoice, listRemarks, listsFor } from "../../pricing/price-lists.js";
import { type Offer, offersFor } from "../../pricing/quote.js";
import { type Market, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood, type Warning } from "../../report/report.js";

/** What do the same coins or gifts cost in every region and channel? */
export interface CompareQuery extends Display, Pick<ListChoice, "observedOnly"> {
  readonly what: readonly string[];
  readonly asOf: Day;
}

/** One region and channel. */
type Compared = Pick<
  Offer,
  | "priceList"
  | "channel"
  | "observed"
  | "observedFrom"
  | "dayEstimated"
  | "grade"
  | "complete"
  | "estimated"
  | "pay"
  | "payRange"
  | "coinsLeft"
  | "worth"
> & {
  readonly region: string;
  readonly name: string;
  /** `pay` in the common currency; null where no rate is known. */
  readonly converted: Money | null;
};

export interface Comparison {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  /** The common currency. */
  readonly currency: string;
  /** Cheapest first in the common currency; those without a rate last. */
  readonly offers: readonly Compared[];
}

/** The answer of `compare`. */
export type CompareReport = Report<Understood<CompareQuery>, Comparison>;

/** The same coins from every default list of every region, in local money and in one currency. */
export function compare(query: CompareQuery, catalogue: Catalogue): Outcome<CompareReport> {
  const what = whatOf(query.what, query.asOf, catalogue);
  if (!what.ok) return what;
  const exchange = exchangeTo(query.in ?? USD, query, catalogue);
  const warnings: Warning[] = [];
  const work = new Work();
  const asked = query.observedOnly === true ? { observedOnly: true } : {};
  const codes = new Set(catalogue.priceLists.filter((list) => isCounted(list, asked)).map(({ region }) => region));
  const offers: Compared[] = [];
  const lists = catalogue.regions
    .filter(({ code }) => codes.has(code))
    .flatMap((region) => {
      const market: Market = { region, asOf: query.asOf, catalogue };
      const found = listsFor(market, asked);
      if (!found.ok) {
        warnings.push(
          ...found.diagnostics.map(({ code, message }) => ({
            code,
            message: `${region.name} is left out: ${message}`,
          })),
        );
        return [];
      }
      warnings.push(...(marketRemarks(market, { region: region.code }).warnings ?? []));
      for (const offer of offersFor(what.value.coins, found.value, catalogue, work)) {
        offers.push(compared(offer, region, exchange.convert(offer.pay) ?? null));
      }
      return found.value;
    });
  const { coins, items } = what.value;
  const body: Comparison = { coins, items, currency: exchange.to, offers: offers.sort(cheapestFirst) };
  return succeed(
    report(
      "compare/1",
      query,
      body,
      catalogue,
      what.value,
      listRemarks(lists, catalogue),
      { warnings },
      exchange.remarks(),
    ),
  );
}

const compared = (
  offer: Offer,
  { code, name }: { readonly code: string; readonly name: string },
  converted: Money | null,
): Compared => {
  const {
    priceList,
    channel,
    observed,
    observedFrom,
    dayEstimated,
    grade,
    complete,
    estimated,
    pay,
    payRange,
    coinsLeft,
    worth,
  } = offer;
  return {
    region: code,
    name,
    channel,
    priceList,
    observed,
    observedFrom,
    dayEstimated,
    grade,
    complete,
    estimated,
    pay,
    ...present({ payRange }),
    converted,
    coinsLeft,
    worth,
  };
};

function cheapestFirst(a: Compared, b: Compared): number {
  if (a.converted !== null && b.converted !== null) return a.converted.exact.cmp(b.converted.exact);
  return Number(a.converted === null) - Number(b.converted === null);
}
