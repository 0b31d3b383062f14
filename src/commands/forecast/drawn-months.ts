import { type Day, dayOf, daysBetween, daysInMonth } from "../../core/date.js";
import { roundedText } from "../../core/decimal.js";
import {
  counted,
  defined,
  found,
  given,
  minus,
  over,
  type Quantity,
  type Settled,
  settle,
  times,
} from "../../core/quantity.js";
import { type Bound, type Range, range } from "../../core/range.js";
import { type Ahead, type ComingLives, type MonthCoins, paceShown } from "./month-coins.js";
import { type KnownPast, type PastTrend, summaryOf } from "./past-lives.js";
import { pastRemarks } from "./past-remarks.js";
import { type Drawn, drawFutures, type Past } from "./statistics/block-bootstrap.js";
import { PERCENT, percentiles } from "./statistics/percentiles.js";
import { seedOf } from "./statistics/seed.js";
import type { Point } from "./statistics/theil-sen.js";
import { atLastLevel, type Trend, trendOf } from "./statistics/trend.js";

/** How coming months follow the past. */
export interface DrawnQuery {
  /** Plain decimal text with at most four decimals; the pace of the past if left out. */
  readonly livesPerWeek?: string;
  /** Whether to continue the trend of the past. */
  readonly trend?: boolean;
  readonly asOf: Day;
}

/** Months drawn from past LIVEs. */
export function drawnMonths(past: KnownPast, query: DrawnQuery, ahead: readonly Ahead[]): ComingLives {
  const { from } = past;
  const points = past.lives.map(({ day, coins }) => ({ day: daysBetween(from, day), coins }));
  const seed = seedOf(points.flatMap(({ day, coins }) => [day, coins]));
  const trend = trendOf(points, seed);
  const applied = query.trend === true;
  const again = applied ? atLastLevel(points, trend) : points.map(({ coins }) => coins);
  const steps = query.livesPerWeek === undefined ? byDay(points, again, past) : byLive(again, query.livesPerWeek);
  const lengths = ahead.map(({ period }) => daysInMonth(period));
  const ends = endsOf(lengths);
  const drawn = drawFutures(
    steps,
    [...new Set([...lengths, ...ends])].sort((a, b) => a - b),
    seed,
  );
  const growth = applied ? trendGrowth(ahead, past, trend, drawn.futures) : statedGrowth(ahead);
  const summary = { ...summaryOf(past), trend: { ...lineOf(past, trend), applied }, futures: drawn.futures };
  const months = monthsOf(ahead, lengths, ends, drawn, growth);
  const ofOne = percentiles(past.lives.map(({ coins }) => coins));
  return {
    basis: "history",
    perLive: range((bound) => found("coin", ofOne[bound], `coins of a past LIVE, ${percentText(bound)}`)),
    livesPerWeek: paceShown(paceOf(past, query.livesPerWeek)),
    past: summary,
    months,
    remarks: pastRemarks(past, summary, months, query),
  };
}

/** The coins of a LIVE on the first and last day of the past, by its trend line. */
function lineOf({ from, to, days }: KnownPast, { isClear, level }: Trend): Omit<PastTrend, "applied"> {
  const coins = (day: number, label: string): Settled<"coin"> => found("coin", Math.floor(level(day) / 1000), label);
  return {
    first: coins(0, `a LIVE on ${from} by the Theil-Sen line`),
    last: coins(days - 1, `a LIVE on ${to} by the Theil-Sen line`),
    clear: isClear,
  };
}

const percentText = (bound: Bound): string => `${PERCENT[bound]}th percentile`;

const WEEK = defined("count", 7, "days of a week");

/**
 * How long the past is, as a fraction of days. From the first day with a LIVE to the last there is one interval less
 * than there are such days, so the last is followed by a pause as long as the intervals are on average.
 */
function lengthOf({ days, liveDays }: KnownPast): { readonly days: number; readonly per: number } {
  return { days: liveDays * (days - 1), per: liveDays - 1 };
}

function paceOf(past: KnownPast, stated: string | undefined): Quantity<"ratio"> {
  if (stated !== undefined) return given("ratio", stated, "LIVEs a week");
  const { days, per } = lengthOf(past);
  const weekly = times(counted("count", past.lives.length, "past LIVEs"), WEEK, "LIVEs times the days of a week");
  const intervals = counted("count", per, "intervals between days with LIVEs");
  const length = counted("count", days, "days with LIVEs, times the days from the first to the last");
  return over(times(weekly, intervals, "LIVEs of a week in each interval"), length, "LIVEs a week");
}

/**
 * A past in days, drawn by the week, which keeps the pace of LIVEs and their days of the week. It is as many days long
 * as come nearest to its length, and the pace makes up the rest.
 */
function byDay(points: readonly Point[], coins: readonly number[], past: KnownPast): Past {
  const { days, per } = lengthOf(past);
  const ofDay = Array.from({ length: Math.floor((2 * days + per) / (2 * per)) }, () => 0);
  for (const [index, { day }] of points.entries()) ofDay[day]! += coins[index]!;
  return { coins: ofDay, run: 7, pace: { steps: ofDay.length * per, days } };
}

/** A past in LIVEs, drawn by the number in a week; fewer for a short past, or all futures would be alike. */
function byLive(coins: readonly number[], perWeek: string): Past {
  const [whole = "", decimals = ""] = perWeek.split(".");
  const run = Math.max(1, Math.min(Number(whole), Math.floor(coins.length / 8)));
  return { coins, run, pace: { steps: Number(whole + decimals), days: 7 * 10 ** decimals.length } };
}

/** The factor of growth by month and future, in millionths; undefined without growth. */
type Growth = ((month: number, future: number) => bigint) | undefined;

function statedGrowth(ahead: readonly Ahead[]): Growth {
  const millionths = ahead.map(({ factor }) =>
    factor === undefined ? undefined : BigInt(roundedText(factor.exact, 6, "half-even").replace(".", "")),
  );
  return millionths.includes(undefined) ? undefined : (month) => millionths[month]!;
}

/** Growth by the trend: the level in the middle of a month over that at the end of the past, by each future's line. */
function trendGrowth(ahead: readonly Ahead[], { from, days }: KnownPast, trend: Trend, futures: number): Growth {
  const last = BigInt(trend.level(days - 1));
  const levels = ahead.map(({ period }) => {
    const middle = daysBetween(from, dayOf(`${period}-01`)!) + Math.floor(daysInMonth(period) / 2);
    return trend.levels(middle, futures);
  });
  return (month, future) => (BigInt(levels[month]![future]!) * 1_000_000n) / last;
}

/** Percentiles of each month, and what it adds: percentiles of all months so far, less those up to the month before. */
function monthsOf(
  ahead: readonly Ahead[],
  lengths: readonly number[],
  ends: readonly number[],
  { futures, until }: Drawn,
  growth: Growth,
): MonthCoins[] {
  const more = (month: number, future: number, coins: number): number =>
    growth === undefined ? coins : Number((BigInt(coins) * growth(month, future)) / 1_000_000n);
  const together = new Float64Array(futures);
  let before: Range<Settled<"coin">> | undefined;
  return ahead.map(({ period }, month) => {
    const own = until.get(lengths[month]!)!.map((coins, future) => more(month, future, coins));
    const [end, start] = [until.get(ends[month]!)!, until.get(ends[month - 1] ?? 0)];
    for (let future = 0; future < futures; future++)
      together[future]! += more(month, future, end[future]! - (start?.[future] ?? 0));
    const coins = percentilesOf(own, `coins in ${period}`);
    const all = month === 0 ? coins : percentilesOf(together, `coins up to ${period}`);
    const adds = before === undefined ? coins : lessEach(all, before, `coins that ${period} adds`);
    before = all;
    return { coins, adds };
  });
}

function percentilesOf(coins: Float64Array, label: string): Range<Settled<"coin">> {
  const of = percentiles(coins);
  return range((bound) => found("coin", of[bound], `${label}, ${percentText(bound)} of ${coins.length} futures`));
}

const lessEach = (all: Range<Settled<"coin">>, before: Range<Settled<"coin">>, label: string) =>
  range((bound) => settle(minus(all[bound], before[bound], label), "down", `${label}, ${bound}`));

/** The number of days up to the end of each month. */
function endsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}
