import type { Catalogue, PriceList, Region } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import type { Remarks } from "../report/report.js";
import { inPlace } from "./place-words.js";
import { regionOf } from "./region.js";

/** A region on a day, as a catalogue knows it: where and when prices, shares and rules are looked up. */
export interface Market {
  readonly region: Region;
  readonly asOf: Day;
  readonly catalogue: Catalogue;
}

/** What a question says of the market it is about. */
export interface MarketQuery {
  /** ISO 3166; the United States where left out. */
  readonly region?: string;
  readonly asOf: Day;
}

/** What says which country is meant: its code, or price lists of it. */
interface Placed extends Pick<MarketQuery, "region"> {
  readonly prices?: readonly string[];
}

/** The market of a question: the region stated, that of the price lists it names, or the default. */
export function marketFor({ region, prices, asOf }: MarketQuery & Placed, catalogue: Catalogue): Outcome<Market> {
  const list = placedList(prices, catalogue);
  const found = regionOf(region ?? list?.region, catalogue);
  if (!found.ok) return found;
  if (list !== undefined && list.region !== found.value.code) return ofAnother(list, found.value.code);
  return succeed({ region: found.value, asOf, catalogue });
}

/** The first of the named lists whose source says where it is true. */
function placedList(prices: readonly string[] | undefined, catalogue: Catalogue): PriceList | undefined {
  const named = prices?.map((id) => id.toLowerCase()) ?? [];
  return named
    .flatMap((id) => catalogue.priceLists.find((list) => list.id === id) ?? [])
    .find(({ region }) => region !== undefined);
}

/** Prices of two countries answer two questions. */
export const ofAnother = ({ id, region }: PriceList, code: string): Outcome<never> =>
  failure(
    "arg.conflict",
    `the price list ${id} is for ${region}, not ${code}`,
    "leave --region out, and name lists of one region",
  );

/** What has to be said about a region before anything is answered for it. */
export function marketRemarks({ region, catalogue }: Market, query: Placed): Remarks {
  const { code, name, banned } = region;
  const isAssumed = query.region === undefined && placedList(query.prices, catalogue) === undefined;
  const assumptions = isAssumed ? [{ text: `region ${code} (${name}), because none was given`, source: null }] : [];
  if (banned === undefined) return { assumptions };
  const message = `TikTok has been banned in ${inPlace(region)} since ${banned.from}`;
  return { assumptions, warnings: [{ code: "region.banned", message }], cites: banned.sources };
}
