import { type Catalogue, CHANNELS, type Channel } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Money, minus, settle } from "../../../core/quantity.js";
import { type Range, range } from "../../../core/range.js";
import { whatOf } from "../../../gifts/coins-and-gifts.js";
import { listsFor, ofOneCurrency } from "../../../pricing/price-lists.js";
import { pricesFor } from "../../../pricing/quote.js";
import { marketFor } from "../../../regions/market.js";
import type { CostQuery } from "../../cost/report.js";
import { netOf, type PayoutQuery } from "../../payout/report.js";

/** The items that show the effect of a change: 100 of the smallest gift, two well-known gifts, and a round sum. */
const BASKET = ["100xRose", "Galaxy", "Lion", "10000"] as const;

/** A figure before and after, and the difference; null if unknown or not comparable. */
interface Shift<T> {
  readonly from: T | null;
  readonly to: T | null;
  readonly difference: T | null;
}

/** What an item of the basket costs a viewer and earns a creator, before and after. */
export interface BasketRow {
  readonly region: string;
  /** Null if the region has no usable list. */
  readonly channel: Channel | null;
  readonly what: string;
  readonly affected: boolean;
  /** The price through the channel. */
  readonly viewerPays: Shift<Money>;
  /** The payout under the default model, with the share of the region. */
  readonly creatorNets: Shift<Range<Money>>;
}

/** The basket in every region for which either catalogue has prices, through each channel that either has. */
export function basket(before: Catalogue, after: Catalogue, asOf: Day): BasketRow[] {
  const listed = [before, after].flatMap(({ priceLists }) => priceLists.flatMap(({ region }) => region ?? []));
  return [...new Set(listed)].sort().flatMap((region) =>
    BASKET.flatMap((what) => {
      const question = { what: [what], region, asOf };
      const [paid, pays] = [before, after].map((catalogue) => payments(question, catalogue));
      const [netted, nets] = [before, after].map((catalogue) => net(question, catalogue));
      const creatorNets = shift(netted!, nets!, differences);
      const channels = CHANNELS.filter((channel) => paid!.has(channel) || pays!.has(channel));
      return (channels.length === 0 ? [null] : channels).map((channel): BasketRow => {
        const of = (payments: ReadonlyMap<Channel, Money>): Money | null =>
          (channel === null ? undefined : payments.get(channel)) ?? null;
        const viewerPays = shift(of(paid!), of(pays!), difference);
        const affected = isOther(viewerPays) || isOther(creatorNets);
        return { region, channel, what, affected, viewerPays, creatorNets };
      });
    }),
  );
}

/** The price through each channel; empty if it cannot be determined. */
function payments({ what, asOf, ...where }: CostQuery, catalogue: Catalogue): ReadonlyMap<Channel, Money> {
  const market = marketFor({ asOf, ...where }, catalogue);
  const meant = whatOf(what, asOf, catalogue);
  if (!market.ok || !meant.ok) return new Map();
  const lists = listsFor(market.value, {});
  if (!lists.ok || !ofOneCurrency(lists.value).ok) return new Map();
  return new Map(pricesFor(meant.value.coins, lists.value).map(({ channel, pay }) => [channel, pay]));
}

function net(question: PayoutQuery, catalogue: Catalogue): Range<Money> | null {
  const answer = netOf(question, catalogue);
  return answer.ok ? answer.value : null;
}

const difference = (from: Money, to: Money): Money =>
  settle(minus(to, from, "after less before"), "half-even", "difference");

/** The differences of two ranges, lowest first: a falling figure falls most at its high bound. */
function differences(from: Range<Money>, to: Range<Money>): Range<Money> {
  const { likely, ...bounds } = range((bound) => difference(from[bound], to[bound]));
  const [low, , high] = [bounds.low, likely, bounds.high].sort((a, b) => a.exact.cmp(b.exact));
  return { low: low!, likely, high: high! };
}

function shift<T extends Money | Range<Money>>(from: T | null, to: T | null, by: (from: T, to: T) => T): Shift<T> {
  const comparable = from !== null && to !== null && unitOf(from) === unitOf(to);
  return { from, to, difference: comparable ? by(from, to) : null };
}

const unitOf = (figure: Money | Range<Money>): string => ("likely" in figure ? figure.likely : figure).unit;

/** Whether a figure differs, or is known on one side only. */
export function isOther<T extends Money | Range<Money>>({ from, to }: Shift<T>): boolean {
  return (from === null ? "" : textOf(from)) !== (to === null ? "" : textOf(to));
}

const textOf = (figure: Money | Range<Money>): string =>
  ("likely" in figure ? [figure.low, figure.likely, figure.high] : [figure])
    .map(({ amount, unit }) => `${amount} ${unit}`)
    .join("/");
