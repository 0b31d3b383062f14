/** Three figures for what is not known exactly: low is always the lowest, even when all three are equal. */
export interface Range<T> {
  readonly low: T;
  readonly likely: T;
  readonly high: T;
}

export const BOUNDS = ["low", "likely", "high"] as const;
export type Bound = (typeof BOUNDS)[number];

/** The opposite bound: where the rate is highest, the fewest coins are needed. */
export const OPPOSITE: Range<Bound> = { low: "high", likely: "likely", high: "low" };

/** Builds each figure from its own bound, so that each has its own steps. */
export const range = <T>(make: (bound: Bound) => T): Range<T> => ({
  low: make("low"),
  likely: make("likely"),
  high: make("high"),
});
