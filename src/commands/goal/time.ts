import { type Day, daysBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { at, defined, given, most, type Quantity, type Settled, settle, times } from "../../core/quantity.js";
import { OPPOSITE, type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import type { Coins } from "../../gifts/gift-count.js";
import type { Per } from "../../pricing/calendar-periods.js";

/** The time for a target, and the length and coins of LIVEs. */
export interface Time {
  readonly by?: Day;
  /** The period that the target is for, if it is reached again and again. */
  readonly per?: Per;
  /** The coins of one LIVE. */
  readonly perLive?: Range<number>;
  /** Plain decimal text. */
  readonly livesPerWeek?: string;
  readonly minutes?: number;
  readonly asOf: Day;
}

const MINUTES_A_WEEK = 7 * 24 * 60;

const A_WEEK = defined("count", MINUTES_A_WEEK, "minutes of a week");

const minutesOf = (livesPerWeek: string, minutes = 1): Quantity<"count"> =>
  times(given("count", minutes, "minutes of a LIVE"), given("ratio", livesPerWeek, "LIVEs a week"), "minutes of LIVEs");

/** Whole LIVEs in a period, or from the day after `asOf` to the deadline, at least 1; undefined without either. */
export function livesIn({
  by,
  per,
  perLive,
  livesPerWeek,
  minutes,
  asOf,
}: Time): Outcome<Settled<"count"> | undefined> {
  if (livesPerWeek !== undefined && minutesOf(livesPerWeek, minutes).exact.cmp(A_WEEK.exact) > 0) {
    const long = minutes === undefined ? "" : ` of ${several(minutes, "minute")}`;
    const message = `${several(livesPerWeek, "LIVE")}${long} do not fit in a week`;
    return failure("arg.number", message, `stay within the ${MINUTES_A_WEEK} minutes of a week`);
  }
  if (perLive?.low === 0)
    return failure("arg.number", "--per-live: LIVEs of 0 coins reach nothing", "write 1 or more, like 3000");
  if (per !== undefined && by !== undefined)
    return failure("arg.conflict", `--by ends on one day, and --per ${per} has no end`, "keep one of the two");
  if (per !== undefined) return succeed(livesPerWeek === undefined ? undefined : livesOf(per, livesPerWeek));
  if (by === undefined) {
    return livesPerWeek === undefined || perLive !== undefined
      ? succeed(undefined)
      : failure("arg.missing", "--lives-per-week needs a day to count to", "name it with --by, like --by 2027-03-31");
  }
  if (by <= asOf)
    return failure("arg.day", `--by: ${by} is not after ${asOf}, the day asked about`, "name a later day");
  const between = daysBetween(asOf, by);
  // Until tomorrow there is one LIVE, whatever the weekly pace.
  if (livesPerWeek === undefined) {
    if (between === 1) return succeed(settle(ONE_LIVE, "down", `LIVEs until ${by}`));
    return perLive === undefined
      ? failure("arg.missing", "--by needs the number of LIVEs", "add --lives-per-week, like 4")
      : succeed(undefined);
  }
  const days = given("count", between, `days after ${asOf} until ${by}`);
  return succeed(livesWithin(days, livesPerWeek, WEEK, "LIVEs until then"));
}

const WEEK = given("count", 7, "days of a week");

/** The days of a period and of its weeks: twelve months are a year of 365 days. */
const DAYS: Readonly<Record<Per, readonly [days: number, ofWeeks: number]>> = {
  day: [1, 7],
  week: [7, 7],
  month: [365, 84],
};

function livesOf(per: Per, livesPerWeek: string): Settled<"count"> {
  const [days, ofWeeks] = DAYS[per];
  const [span, times] = per === "month" ? ["twelve months", "twelve weeks"] : [`a ${per}`, "a week"];
  const weeks = defined("count", ofWeeks, `days of ${times}`);
  return livesWithin(defined("count", days, `days of ${span}`), livesPerWeek, weeks, `LIVEs of a ${per}`);
}

function livesWithin(
  days: Quantity<"count">,
  livesPerWeek: string,
  week: Quantity<"count">,
  label: string,
): Settled<"count"> {
  const lives = at(days, given("count", livesPerWeek, "LIVEs a week"), week, label);
  return settle(most(lives, ONE_LIVE, `${label}, one at least`), "down", `whole ${label}`);
}

const ONE_LIVE = defined("count", 1, "one LIVE");

/** The LIVEs that are enough, and the weeks they take; null if no number of coins is enough. */
export interface LivesNeeded {
  readonly lives: Range<Settled<"count"> | null>;
  /** Present if LIVEs per week are stated. */
  readonly weeks?: Range<Settled<"count"> | null>;
}

/** The LIVEs for the coins; the fewest are those for the fewest coins with the most in each. */
export function livesNeeded(coins: Coins, { perLive, livesPerWeek }: Time): LivesNeeded | undefined {
  if (perLive === undefined) return undefined;
  const lives = range((bound) => {
    const all = coins[bound];
    const each = given("coin", perLive[OPPOSITE[bound]], "coins of a LIVE");
    return all && settle(at(all, ONE_LIVE, each, "LIVEs for the coins"), "up", `LIVEs needed, ${bound}`);
  });
  if (livesPerWeek === undefined) return { lives };
  const pace = given("count", livesPerWeek, "LIVEs a week");
  const weeks = range((bound) => {
    const all = lives[bound];
    return (
      all && settle(at(all, defined("count", 1, "one week"), pace, "weeks for the LIVEs"), "up", `weeks, ${bound}`)
    );
  });
  return { lives, weeks };
}
