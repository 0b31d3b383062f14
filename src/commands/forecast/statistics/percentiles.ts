import { type Bound, type Range, range } from "../../../core/range.js";

/** What part of all figures, in per cent, is at most low, likely and high. */
export const PERCENT: Readonly<Record<Bound, number>> = { low: 10, likely: 50, high: 90 };

/** By nearest rank: the smallest figure that at least so many per cent do not exceed. */
export function percentiles(figures: Iterable<number>): Range<number> {
  const sorted = Float64Array.from(figures).sort();
  return range((bound) => sorted[rankOf(sorted.length, bound) - 1] ?? 0);
}

/** The place of a bound among so many figures in order, counted from one. */
export const rankOf = (count: number, bound: Bound): number => Math.ceil((count * PERCENT[bound]) / 100);

/** The middle one by nearest rank, of two in the middle the lower. */
export const median = (figures: Iterable<number>): number => percentiles(figures).likely;
