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

/** What a question states about its market. */
export interface MarketQuery {
  /** ISO 3166; the United States if left out. */
  readonly region?: string;
  readonly asOf: Day;
}

/** How a question names its country: by its code, or by price lists of it. */
interface Placed extends Pick<MarketQuery, "region"> {
  readonly prices?: readonly string[];
}

/** The market of a question: the stated region, that of the named price lists, or the default. */
export function marketFor({ region, prices, asOf }: MarketQuery & Placed, catalogue: Catalogue): Outcome<Market> {
  const list = placedList(prices, catalogue);
  const found = regionOf(region ?? list?.region, catalogue);
  if (!found.ok) return found;
  if (list !== undefined && list.region !== found.value.code) return ofAnother(list, found.value.code);
  return succeed({ region: found.value, asOf, catalogue });
}

/** The first of the named lists that states a region. */
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

/** Remarks on the region of any answer: that it is the default, or that TikTok is banned there. */
export function marketRemarks({ region, catalogue }: Market, query: Placed): Remarks {
  const { code, name, banned } = region;
  const isAssumed = query.region === undefined && placedList(query.prices, catalogue) === undefined;
  const assumptions = isAssumed ? [{ text: `region ${code} (${name}), because you named none`, source: null }] : [];
  if (banned === undefined) return { assumptions };
  const message = `TikTok has been banned in ${inPlace(region)} since ${banned.from}`;
  return { assumptions, warnings: [{ code: "region.banned", message }], cites: banned.sources };
}
