import type { Catalogue, PriceList, Region } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { inForce } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { numberOf, type Ratio, settleRatio } from "../../core/quantity.js";
import { together } from "../../core/text.js";
import { defaultBasis } from "../../payouts/basis.js";
import { minimumBy, smallestOf } from "../../payouts/minimum.js";
import { historyOf } from "../../payouts/share.js";
import { methodsFor } from "../../payouts/withdrawal.js";
import { type Exchange, exchangeTo, rateOn } from "../../pricing/exchange.js";
import { conflicts } from "../../pricing/price-conflicts.js";
import { listsFor } from "../../pricing/price-lists.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { regionOf } from "../../regions/region.js";
import { methodName } from "../../report/method-words.js";
import { type Report, report, type Understood, type Warning } from "../../report/report.js";
import { regionsInWords } from "./answer.js";
import type { KnownRegion, Regions, RegionsQuery } from "./body.js";

export type { KnownRegion, Regions, RegionsQuery } from "./body.js";

/** The report of `regions`. */
export type RegionsReport = Report<Understood<RegionsQuery>, Regions>;

/** What the catalogue has for one country, or for all with price lists. Fails for an unknown code. */
export function regions(query: RegionsQuery, catalogue: Catalogue): Outcome<RegionsReport> {
  const one = query.region === undefined ? undefined : regionOf(query.region, catalogue);
  if (one?.ok === false) return one;
  const listed = new Set(catalogue.priceLists.map(({ region }) => region));
  const asked = one === undefined ? catalogue.regions.filter(({ code }) => listed.has(code)) : [one.value];
  const warnings = asked.flatMap((region) => conflictsIn(region, catalogue));
  const { asOf } = query;
  const dollars = exchangeTo(USD, { asOf }, catalogue);
  const body: Regions = { regions: asked.map((region) => knownRegion({ region, asOf, catalogue }, dollars)) };
  const cites = asked.flatMap(({ code, banned }) => [
    ...(banned?.sources ?? []),
    ...listsIn(code, catalogue).flatMap(({ sources }) => sources),
  ]);
  return succeed(
    report(
      "regions/1",
      query,
      body,
      catalogue,
      regionsInWords(body, query, one?.value),
      { warnings, cites },
      dollars.remarks(),
    ),
  );
}

const listsIn = (code: string, { priceLists }: Catalogue): PriceList[] =>
  priceLists.filter(({ region }) => region === code);

const conflictsIn = ({ code }: Region, catalogue: Catalogue): Warning[] =>
  conflicts(listsIn(code, catalogue)).map(({ message }) => ({ code: "prices.conflict", message }));

function knownRegion(market: Market, dollars: Exchange): KnownRegion {
  const { region, asOf, catalogue } = market;
  const { code, name, currency, banned } = region;
  const today = listsFor(market, {});
  const answering = new Set(today.ok ? today.value.map(({ id }) => id) : []);
  const lists = listsIn(code, catalogue).map(({ id, channel, default: byDefault }) => ({
    priceList: id,
    channel,
    default: byDefault,
    answers: answering.has(id),
  }));
  const minimums = methodsFor(market).map((method) => {
    const found = minimumBy(method, market, dollars);
    return { method: method.method, found, minimum: found === undefined ? null : { low: found.low, high: found.high } };
  });
  const rate = currency === undefined || currency === USD ? undefined : rateBody(rateOn(currency, asOf, catalogue));
  const open: Open[] = [
    ...pricesUnknown(market),
    ...smallestOpen(minimums, region),
    ...(rate === null ? [{ unknown: "the exchange rate", settledBy: `add one with --fx ${currency}=RATE` }] : []),
  ];
  return {
    region: code,
    name,
    currency: currency ?? null,
    bannedSince: banned?.from ?? null,
    lists,
    regime: regimeOf(market),
    minimum: smallestOf(minimums.map(({ found }) => found)),
    minimums: minimums.map(({ method, minimum }) => ({ method, minimum })),
    ...present({ rate }),
    unknown: open.map(({ unknown }) => unknown),
    settledBy: open.map(({ settledBy }) => settledBy),
  };
}

/** Something unknown, and how to get a definite answer. */
interface Open {
  readonly unknown: string;
  readonly settledBy: string;
}

/** Methods without a minimum on which all claims agree; if only some have none, they are named. */
function smallestOpen(minimums: KnownRegion["minimums"], { code }: Region): Open[] {
  const open = minimums.filter(({ minimum }) => minimum === null || minimum.low.amount !== minimum.high.amount);
  if (minimums.length > 0 && open.length === 0) return [];
  const by = open.length === minimums.length ? "" : ` by ${together(open.map(({ method }) => methodName(method)))}`;
  const settledBy = `the Withdraw button in your app shows the minimum withdrawal: giftworth cashout 60USD --minimum 50 --region ${code}`;
  return [{ unknown: `the minimum withdrawal${by}`, settledBy }];
}

/** Why coins have no known price there: the reason for which `cost` would fail. */
function pricesUnknown(market: Market): Open[] {
  const settledBy = "add the prices your coin page shows: giftworth catalogue init";
  if (listsIn(market.region.code, market.catalogue).length === 0) return [{ unknown: "the price of coins", settledBy }];
  const answering = listsFor(market, {});
  if (answering.ok) return [];
  const early = answering.diagnostics.some(({ code }) => code === "prices.not-yet");
  if (early) return [{ unknown: `the price of coins as early as ${market.asOf}`, settledBy }];
  return [{ unknown: "which of the price lists is right", settledBy: "choose a price list with --prices" }];
}

const rateBody = (rate: ReturnType<typeof rateOn>): NonNullable<KnownRegion["rate"]> | null =>
  rate === undefined
    ? null
    : {
        observed: rate.observed,
        perUsd: settleRatio(numberOf(rate.perUsd, "for one US dollar"), 4, "for one US dollar"),
      };

function regimeOf(market: Market): KnownRegion["regime"] {
  const regime = inForce(historyOf(undefined, market), market.asOf);
  const basis = defaultBasis(market);
  if (regime === undefined || !basis.ok) return null;
  const { low, likely, high } = basis.value.share.rate;
  const settled = (rate: typeof low): Ratio => settleRatio(rate, 4, `share in ${inPlace(market.region)}`);
  const rate = { low: settled(low), likely: settled(likely), high: settled(high) };
  return { kind: regime.kind, from: regime.from ?? null, rate };
}
