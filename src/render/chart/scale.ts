import type { Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";

/** The length of something drawn, never a number that is shown. */
export const lengthOf = ({ amount }: Settled): number => Math.max(0, Number(amount));

/** The largest length; 0 if there are none. */
export const longest = (figures: Iterable<Settled>): number => {
  let most = 0;
  for (const figure of figures) most = Math.max(most, lengthOf(figure));
  return most;
};

/** The position of a figure on a scale from 0 to `most`, as a number from 0 to 1; 0 on a scale without length. */
export const along = (figure: Settled, most: number): number => (most === 0 ? 0 : Math.min(1, lengthOf(figure) / most));

/** The same for the three figures of a range. */
export const rangeAlong = ({ low, likely, high }: Range<Settled>, most: number): Range<number> => ({
  low: along(low, most),
  likely: along(likely, most),
  high: along(high, most),
});

/** The nearest of a scale's equal steps; anything above zero is at least one. */
export const stepOf = (part: number, steps: number): number =>
  part <= 0 ? 0 : Math.max(1, Math.min(steps, Math.floor(part * steps + 0.5)));
