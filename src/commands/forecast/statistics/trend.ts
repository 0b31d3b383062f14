import { median } from "./percentiles.js";
import { drawSlopes, isTrend, type Point, theilSen } from "./theil-sen.js";

/** What LIVEs earn by the line of their past, in thousandths of a coin. */
export interface Trend {
  /** Whether the trend is significant. */
  readonly isClear: boolean;
  /** The level of a LIVE on a day, at least a tenth of the median LIVE: the line itself may fall below zero. */
  readonly level: (day: number) => number;
  /** The levels on a day by other lines that fit the past, which all cross in its middle. */
  readonly levels: (day: number, lines: number) => Float64Array;
}

/** The trend of points in order. */
export function trendOf(points: readonly Point[], seed: number): Trend {
  const line = theilSen(points);
  const least = Math.max(1, median(points.flatMap(({ coins }) => (coins > 0 ? [coins] : []))) * 100);
  const middle = median(points.map(({ day }) => day));
  const level = (day: number): number => Math.max(least, line.atFirstDay + line.perDay * day);
  let slopes: Float64Array | undefined;
  return {
    isClear: isTrend(points.map(({ coins }) => coins)),
    level,
    levels(day, lines) {
      slopes ??= drawSlopes(line, lines, seed);
      const crossing = line.atFirstDay + line.perDay * middle;
      return slopes.map((perDay) => Math.max(least, crossing + perDay * (day - middle)));
    },
  };
}

/** The coins of each point, scaled to the level of the last day: large gifts grow with the rest. */
export function atLastLevel(points: readonly Point[], { level }: Pick<Trend, "level">): number[] {
  const last = BigInt(level(points.at(-1)?.day ?? 0));
  return points.map(({ day, coins }) => Number((BigInt(coins) * last) / BigInt(level(day))));
}
