import type { PriceList } from "../catalogue/model/model.js";
import { isDerived } from "./derived-prices.js";

/** A list, and the earlier lists that it should agree with. */
interface Beside<Summary> {
  readonly list: PriceList;
  /** Its number among all lists. */
  readonly index: number;
  /** What is known of the earlier lists, by their time. */
  readonly earlier: readonly Summary[];
  /** The caller's summary of earlier lists of the same time, to which the caller adds this one. */
  readonly own: Summary;
}

/** Whole years, and what is known of the lists seen in them. */
interface Time<Summary> {
  readonly from: number;
  readonly until: number;
  readonly summary: Summary;
}

/**
 * Observed lists of one region, channel, currency and time, each with the caller's summary of the earlier lists. Lists
 * are compared with summaries, not with each other: a thousand lists make half a million pairs, but have only a few
 * different times.
 */
export function* besideEarlier<Summary>(
  lists: readonly PriceList[],
  empty: () => Summary,
): Generator<Beside<Summary>, void> {
  const markets = new Map<string, Map<string, Time<Summary>>>();
  for (const [index, list] of lists.entries()) {
    const years = isDerived(list) ? undefined : yearsOf(list);
    if (years === undefined) continue;
    const [from, until] = years;
    const market = `${list.region} ${list.channel} ${list.currency}`;
    const times = markets.get(market) ?? new Map<string, Time<Summary>>();
    markets.set(market, times);
    const own = times.get(years.join()) ?? { from, until, summary: empty() };
    times.set(years.join(), own);
    const together = [...times.values()].filter((time) => time.from <= until && from <= time.until);
    yield { list, index, earlier: together.map(({ summary }) => summary), own: own.summary };
  }
}

/** A list without a date counts for every year, unless it has no country either. */
function yearsOf({ region, observed }: PriceList): readonly [from: number, until: number] | undefined {
  if (observed === undefined) return region === undefined ? undefined : [-Infinity, Infinity];
  return [Number(observed.earliest.slice(0, 4)), Number(observed.latest.slice(0, 4))];
}
