import type { Catalogue } from "../catalogue/model.js";
import type { Day } from "../core/date.js";
import { type Money, minus, settle } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import { cost } from "./cost.js";
import { payout } from "./payout.js";

/** What a change of the catalogue is measured by: the smallest gift a hundredfold, two well-known ones, a round sum. */
export const BASKET = ["100xRose", "Galaxy", "Lion", "10000"] as const;

/** A figure before and after, and by how much it rises; null where it is not known, or not comparable. */
export interface Shift<T> {
  readonly from: T | null;
  readonly to: T | null;
  readonly difference: T | null;
}

/** What one item of the basket costs a viewer and brings a creator, before and after. */
export interface BasketRow {
  readonly region: string;
  readonly what: string;
  readonly affected: boolean;
  /** From the list that asks least. */
  readonly viewerPays: Shift<Money>;
  /** By the default model, after the share of the region. */
  readonly creatorNets: Shift<Range<Money>>;
}

/** The basket in every region that either catalogue has prices for. */
export function basket(before: Catalogue, after: Catalogue, asOf: Day): BasketRow[] {
  const listed = [before, after].flatMap(({ priceLists }) => priceLists.flatMap(({ region }) => region ?? []));
  return [...new Set(listed)].sort().flatMap((region) =>
    BASKET.map((what): BasketRow => {
      const pays = [before, after].map((catalogue) => cheapest(what, region, asOf, catalogue));
      const nets = [before, after].map((catalogue) => net(what, region, asOf, catalogue));
      const viewerPays = shift(pays[0]!, pays[1]!, difference);
      const creatorNets = shift(nets[0]!, nets[1]!, (from, to) => range((bound) => difference(from[bound], to[bound])));
      const bounds = ({ low, likely, high }: Range<Money>): string => [low, likely, high].map(text).join("/");
      const affected = differs(viewerPays, text) || differs(creatorNets, bounds);
      return { region, what, affected, viewerPays, creatorNets };
    }),
  );
}

function cheapest(what: string, region: string, asOf: Day, catalogue: Catalogue): Money | null {
  const answer = cost({ what: [what], region, asOf }, catalogue);
  if (!answer.ok) return null;
  const { offers, cheapest: id } = answer.value.result;
  return offers.find(({ priceList }) => priceList === id)?.pay ?? null;
}

function net(what: string, region: string, asOf: Day, catalogue: Catalogue): Range<Money> | null {
  const answer = payout({ what: [what], region, asOf }, catalogue);
  return answer.ok ? answer.value.result.net : null;
}

const difference = (from: Money, to: Money): Money =>
  settle(minus(to, from, "after less before"), "half-even", "difference");

function shift<T extends Money | Range<Money>>(from: T | null, to: T | null, by: (from: T, to: T) => T): Shift<T> {
  const comparable = from !== null && to !== null && unitOf(from) === unitOf(to);
  return { from, to, difference: comparable ? by(from, to) : null };
}

const unitOf = (figure: Money | Range<Money>): string => ("likely" in figure ? figure.likely : figure).unit;

const text = ({ amount, unit }: Money): string => `${amount} ${unit}`;

const differs = <T>({ from, to }: Shift<T>, said: (figure: T) => string): boolean =>
  (from === null ? "" : said(from)) !== (to === null ? "" : said(to));
