import { type Bound, type Range, range } from "../../../core/range.js";

/** The percentiles of low, likely and high. */
export const PERCENT: Readonly<Record<Bound, number>> = { low: 10, likely: 50, high: 90 };

/** Percentiles by nearest rank: the smallest figure that at least that percentage do not exceed. */
export function percentiles(figures: Iterable<number>): Range<number> {
  const sorted = Float64Array.from(figures).sort();
  return range((bound) => sorted[rankOf(sorted.length, bound) - 1] ?? 0);
}

/** The rank of a bound among `count` sorted figures, from 1. */
export const rankOf = (count: number, bound: Bound): number => Math.ceil((count * PERCENT[bound]) / 100);

/** The median by nearest rank; of two in the middle, the lower. */
export const median = (figures: Iterable<number>): number => percentiles(figures).likely;
