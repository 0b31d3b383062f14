import type { Catalogue, Channel, PriceList, Region } from "../../catalogue/model/model.js";
import { USD } from "../../core/currency.js";
import { type Day, inForce, type Observed } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { numberOf, type Ratio, settleRatio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { defaultBasis } from "../../payouts/basis.js";
import { type MinimumOfAll, minimumBy, smallestOf } from "../../payouts/minimum.js";
import { historyOf } from "../../payouts/share.js";
import { methodsFor } from "../../payouts/withdrawal.js";
import { type Exchange, exchangeTo, rateOn } from "../../pricing/exchange.js";
import { conflicts } from "../../pricing/price-conflicts.js";
import { listsFor } from "../../pricing/price-lists.js";
import type { Market } from "../../regions/market.js";
import { regionOf } from "../../regions/region.js";
import { type Report, report, type Understood, type Warning } from "../../report/report.js";

/** What is known for my country, and what is not? */
export interface RegionsQuery {
  /** One country; every country with a price list where left out. */
  readonly region?: string;
  readonly asOf: Day;
}

export interface KnownRegion {
  readonly region: string;
  readonly name: string;
  /** Null where it has none of its own. */
  readonly currency: string | null;
  readonly bannedSince: string | null;
  readonly lists: readonly { readonly priceList: string; readonly channel: Channel; readonly default: boolean }[];
  readonly regime: { readonly kind: string; readonly from: string | null; readonly rate: Range<Ratio> } | null;
  /** The smallest withdrawal by whichever method allows the least, as `cashout` has it; null where none is known. */
  readonly minimum: MinimumOfAll | null;
  /** Units of its currency for one US dollar, by the newest month or day that answers; null where none is known, absent for the dollar. */
  readonly rate?: { readonly observed: Observed; readonly perUsd: Ratio } | null;
  /** What nobody has told yet. */
  readonly unknown: readonly string[];
}

export interface Regions {
  readonly regions: readonly KnownRegion[];
}

/** The answer of `regions`. */
export type RegionsReport = Report<Understood<RegionsQuery>, Regions>;

/** What the catalogue holds for one country or for all it has lists of. Fails for a code that does not exist. */
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
  return succeed(report("regions/1", query, body, catalogue, { warnings, cites }, dollars.remarks()));
}

const listsIn = (code: string, { priceLists }: Catalogue): PriceList[] =>
  priceLists.filter(({ region }) => region === code);

const conflictsIn = ({ code }: Region, catalogue: Catalogue): Warning[] =>
  conflicts(listsIn(code, catalogue)).map(({ message }) => ({ code: "prices.conflict", message }));

/** What every claim of it agrees on. */
const isSure = (minimum: MinimumOfAll | null): boolean =>
  minimum?.low?.amount === minimum?.high.amount && minimum !== null;

function knownRegion(market: Market, dollars: Exchange): KnownRegion {
  const { region, asOf, catalogue } = market;
  const { code, name, currency, banned } = region;
  const lists = listsIn(code, catalogue).map(({ id, channel, default: answers }) => ({
    priceList: id,
    channel,
    default: answers,
  }));
  const minimum = smallestOf(methodsFor(market).map((method) => minimumBy(method, market, dollars)));
  const rate = currency === undefined || currency === USD ? undefined : rateBody(rateOn(currency, asOf, catalogue));
  const unknown = [
    ...pricesUnknown(market),
    ...(isSure(minimum) ? [] : ["the smallest amount that can be withdrawn today"]),
    ...(rate === null ? ["an exchange rate"] : []),
  ];
  return {
    region: code,
    name,
    currency: currency ?? null,
    bannedSince: banned?.from ?? null,
    lists,
    regime: regimeOf(market),
    minimum,
    ...present({ rate }),
    unknown,
  };
}

/** What is missing before coins have a price there, by the reason a question of cost would be refused for. */
function pricesUnknown(market: Market): string[] {
  if (listsIn(market.region.code, market.catalogue).length === 0) return ["what coins cost"];
  const answering = listsFor(market, {});
  if (answering.ok) return [];
  const early = answering.diagnostics.some(({ code }) => code === "prices.not-yet");
  return [early ? `what coins cost as early as ${market.asOf}` : "which of the price lists is right"];
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
  const settled = (rate: typeof low): Ratio => settleRatio(rate, 4, `share in ${market.region.name}`);
  const rate = { low: settled(low), likely: settled(likely), high: settled(high) };
  return { kind: regime.kind, from: regime.from ?? null, rate };
}
