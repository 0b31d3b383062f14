import type { Catalogue, PriceList, Region } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { type Diagnostic, fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import type { Money } from "../../core/quantity.js";
import { together } from "../../core/text.js";
import { whatOf } from "../../gifts/coins-and-gifts.js";
import { Work } from "../../packing/work.js";
import { isThrough } from "../../pricing/channel-choice.js";
import { answering, cheapestList } from "../../pricing/cheapest-list.js";
import { type Exchange, exchangeTo } from "../../pricing/exchange.js";
import { notYet } from "../../pricing/first-seen.js";
import { isCounted, type ListChoice, listRemarks, listsFor } from "../../pricing/price-lists.js";
import { type Offer, offersFor } from "../../pricing/quote.js";
import { type Market, marketRemarks } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { regionOf } from "../../regions/region.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../report/report.js";
import { compareInWords } from "./answer.js";
import type { Compared, CompareQuery, Comparison, Home, LeftOut } from "./body.js";
import { leftOutWarnings } from "./left-out.js";

export type { CompareQuery, Comparison } from "./body.js";

/** The report of `compare`. */
export type CompareReport = Report<Omit<Understood<CompareQuery>, "home">, Comparison>;

/**
 * Prices of the same coins in the default lists of all regions, or of the named ones, in local money and one currency.
 * Countries where TikTok is banned are left out unless they are named. Fails if there is nothing to compare.
 */
export function compare({ home = {}, ...query }: CompareQuery, catalogue: Catalogue): Outcome<CompareReport> {
  const what = whatOf(query.what, query.asOf, catalogue);
  if (!what.ok) return what;
  const own = regionOf(home.region, catalogue);
  if (!own.ok) return own;
  const regions = regionsOf(query, catalogue);
  if (!regions.ok) return regions;
  const found = listsIn(regions.value, query, catalogue);
  if (!found.ok) return found;
  const { leftOut, lists, remarks } = found.value;

  const exchange = exchangeTo(query.in ?? USD, query, catalogue);
  const { coins, items } = what.value;
  const work = new Work();
  const offers = lists
    .flatMap(([region, ofRegion]) =>
      answering(offersFor(coins, ofRegion, catalogue, work), query.channel).map((offer) =>
        compared(offer, region, exchange),
      ),
    )
    .sort(cheapestFirst);
  const yours = yoursAmong(offers, own.value, home);
  const body: Comparison = { coins, items, currency: exchange.to, offers, yours, leftOut };
  const { assumptions = [] } = listRemarks(
    lists.flatMap(([, ofRegion]) => ofRegion),
    catalogue,
  );
  return succeed(
    report(
      "compare/1",
      query,
      body,
      catalogue,
      compareInWords(body, query, catalogue),
      { decided: offers.flatMap(({ converted }) => converted ?? []) },
      what.value,
      { assumptions, warnings: [...leftOutWarnings(leftOut, query.asOf), ...estimatedWarning(lists)] },
      ...remarks,
      exchange.remarks(),
    ),
  );
}

/** The named countries, each once; all with price lists if none is named. */
function regionsOf({ region: named, ...choice }: CompareQuery, catalogue: Catalogue): Outcome<readonly Region[]> {
  if (named === undefined) {
    const codes = new Set(catalogue.priceLists.filter((list) => isCounted(list, choice)).map(({ region }) => region));
    return succeed(catalogue.regions.filter(({ code }) => codes.has(code)));
  }
  const found = named.map((code) => regionOf(code, catalogue));
  const faults = found.flatMap((one) => (one.ok ? [] : one.diagnostics));
  return faults.length > 0 ? fail(...faults) : succeed([...new Set(found.flatMap((one) => (one.ok ? one.value : [])))]);
}

interface Found {
  readonly lists: readonly (readonly [Region, readonly PriceList[]])[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly Remarks[];
}

/** The usable lists of each country, and the countries without any. */
function listsIn(regions: readonly Region[], query: CompareQuery, catalogue: Catalogue): Outcome<Found> {
  const { asOf } = query;
  const choice: ListChoice = present({ channel: query.channel, observedOnly: query.observedOnly });
  const lists: (readonly [Region, readonly PriceList[]])[] = [];
  const leftOut: LeftOut[] = [];
  const faults: Diagnostic[] = [];
  const remarks: Remarks[] = [];
  for (const region of regions) {
    const { code, name, banned } = region;
    const market: Market = { region, asOf, catalogue };
    const { warnings = [], cites = [] } = marketRemarks(market, { region: code });
    if (banned !== undefined && query.region === undefined) {
      leftOut.push(...warnings.map((warning) => ({ region: code, name, ...warning })));
      continue;
    }
    const found = listsFor(market, choice);
    if (found.ok) {
      lists.push([region, found.value]);
      remarks.push({ warnings, cites });
      continue;
    }
    faults.push(...found.diagnostics);
    // With no country named, it is expected that some do not have the channel.
    const expected = query.channel !== undefined && query.region === undefined;
    for (const { code: fault, message } of found.diagnostics)
      if (!expected || fault !== "prices.unknown") leftOut.push({ region: code, name, code: fault, message });
  }
  if (lists.length > 0) return succeed({ lists, leftOut, remarks });
  if (query.region !== undefined) return fail(...faults);
  const compared = new Set(regions.filter(({ banned }) => banned === undefined).map(({ code }) => code));
  const late = catalogue.priceLists.filter(
    (list) =>
      list.default && compared.has(list.region ?? "") && isThrough(list, query.channel) && isCounted(list, choice),
  );
  return faults.some(({ code }) => code === "prices.not-yet")
    ? notYet("no price list", late, asOf, catalogue)
    : failure("prices.unknown", "no price list is known for that channel", "leave --channel out");
}

function estimatedWarning(lists: Found["lists"]): Warning[] {
  const places = lists
    .filter(([, ofRegion]) => ofRegion.some(({ complete }) => !complete))
    .map(([region]) => inPlace(region));
  if (places.length === 0) return [];
  const message = `prices in ${together(places)} are estimated per coin: not all packages are known there`;
  return [{ code: "prices.incomplete", message }];
}

/** The list you would buy from: the cheapest of your country, through your channel if you have set one. */
function yoursAmong(offers: readonly Compared[], { code }: Region, { channel }: Home): string | null {
  const near = offers.filter((offer) => offer.region === code && isThrough(offer, channel));
  return near.length === 0 ? null : cheapestList(near);
}

function compared(offer: Offer, { code, name }: Region, exchange: Exchange): Compared {
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
    converted: exchange.convert(pay) ?? null,
    coinsLeft,
    worth,
  };
}

function cheapestFirst(a: { converted: Money | null }, b: { converted: Money | null }): number {
  if (a.converted !== null && b.converted !== null) return a.converted.exact.cmp(b.converted.exact);
  return Number(a.converted === null) - Number(b.converted === null);
}
