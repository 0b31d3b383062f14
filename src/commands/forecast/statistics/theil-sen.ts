import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { median, rankOf } from "./percentiles.js";

/** The coins on a day, numbered from any first day. */
export interface Point {
  readonly day: number;
  readonly coins: number;
}

/** A straight line through points, in thousandths of a coin. */
export interface Line {
  readonly perDay: number;
  readonly atFirstDay: number;
  /** The slopes between all pairs of points, sorted; their spread shows how certain the line is. */
  readonly slopes: Float64Array;
  readonly points: number;
}

/** The most points, as every pair is compared; of more, the newest are used. */
const MOST_POINTS = 600;

/** The Theil-Sen line, whose slope is the median of all pairs, so that a single point cannot change it much. */
export function theilSen(points: readonly Point[]): Line {
  const newest = points.slice(-MOST_POINTS);
  const between: number[] = [];
  for (const [index, late] of newest.entries())
    for (let other = 0; other < index; other++) {
      const early = newest[other]!;
      if (early.day < late.day) between.push(Math.floor(((late.coins - early.coins) * 1000) / (late.day - early.day)));
    }
  const slopes = Float64Array.from(between).sort();
  const perDay = slopes[rankOf(slopes.length, "likely") - 1] ?? 0;
  const atFirstDay = median(newest.map(({ day, coins }) => coins * 1000 - perDay * day));
  return { perDay, atFirstDay, slopes, points: newest.length };
}

/** The sum of 12 random numbers up to 1000 is nearly normal, with a standard deviation of 1000. */
const SUMMED = 12;
const UP_TO = 1000;

/**
 * Slopes that the line could also have, by Sen's confidence limits: the rank of a slope among those of all pairs is
 * normally distributed around the middle.
 */
export function drawSlopes({ slopes, points, perDay }: Line, count: number, seed: number): Float64Array {
  const random = xoroshiro128plus(seed);
  const deviation = Math.floor(Math.sqrt(Number(kendallVariance18(BigInt(points)) / 18n)));
  return Float64Array.from({ length: count }, () => {
    let sum = (-SUMMED * UP_TO) / 2;
    for (let one = 0; one < SUMMED; one++) sum += uniformInt(random, 0, UP_TO);
    const rank = Math.floor((slopes.length * UP_TO + sum * deviation) / (2 * UP_TO));
    return slopes[Math.max(0, Math.min(rank, slopes.length - 1))] ?? perDay;
  });
}

/** 2.576 standard deviations squared: one of a hundred pasts without a trend is taken for one with a trend. */
const Z_SQUARED = { numerator: 6636n, denominator: 1000n };

/** Whether figures in order rise or fall significantly: the two-sided Mann-Kendall test at 1%. */
export function isTrend(figures: readonly number[]): boolean {
  const newest = figures.slice(-MOST_POINTS);
  let rises = 0;
  for (const [index, late] of newest.entries())
    for (let other = 0; other < index; other++) rises += Math.sign(late - newest[other]!);
  const ties = new Map<number, bigint>();
  for (const one of newest) ties.set(one, (ties.get(one) ?? 0n) + 1n);
  const variance18 = [...ties.values()].reduce(
    (all, tied) => all - kendallVariance18(tied),
    kendallVariance18(BigInt(newest.length)),
  );
  const beyond = BigInt(Math.max(0, Math.abs(rises) - 1));
  return beyond * beyond * 18n * Z_SQUARED.denominator > Z_SQUARED.numerator * variance18;
}

/** 18 times the variance of Kendall's sum of signs without a trend. */
const kendallVariance18 = (n: bigint): bigint => n * (n - 1n) * (2n * n + 5n);
