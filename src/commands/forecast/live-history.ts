import { type Day, daysBetween } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import {
  counted,
  defined,
  over,
  type Quantity,
  type Ratio,
  type Settled,
  settleRatio,
  times,
} from "../../core/quantity.js";
import { type Bound, type Range, range } from "../../core/range.js";
import { several } from "../../core/text.js";
import { MOST_COINS } from "../../gifts/coins-and-gifts.js";
import type { PastLive } from "../../readers/counts/records.js";
import type { Assumption } from "../../report/report.js";

/** Past LIVEs, and the file they were read from. */
interface History {
  readonly file: string;
  readonly lives: readonly PastLive[];
}

/** What LIVEs bring and how often there is one: as stated, or as the past has it. */
export type LivesQuery =
  | { readonly perLive: Range<number>; readonly history?: never; readonly livesPerWeek: number }
  | { readonly perLive?: never; readonly history: History; readonly livesPerWeek?: number };

/** The LIVEs a forecast goes on with. */
export interface Lives {
  readonly perLive: Range<Settled<"coin">>;
  /** So many LIVEs in so many days; kept apart, so that nothing is divided before the end. */
  readonly count: Quantity<"count">;
  readonly days: Quantity<"count">;
  readonly livesPerWeek: Ratio;
  readonly past?: {
    readonly lives: number;
    readonly coins: Settled<"coin">;
    readonly from: Day;
    readonly to: Day;
  };
  readonly assumptions: readonly Assumption[];
}

/** Of fewer LIVEs the tenth part is no LIVE at all, and chance says more than they do. */
const FEWEST = 8;

/** In fewer days a pause of a week would not be seen. */
const SHORTEST = 14;

/** What is stated or what the past shows; fails where the past is too short to say anything. */
export function livesOf(query: LivesQuery, asOf: Day): Outcome<Lives> {
  if (query.history !== undefined) return fromHistory(query.history, query.livesPerWeek, asOf);
  const { perLive, livesPerWeek } = query;
  return succeed({
    perLive: range((bound) => counted("coin", perLive[bound], `coins of a LIVE, ${bound}`)),
    ...frequencyOf(counted("count", livesPerWeek, "LIVEs a week"), WEEK),
    assumptions: [SKEWED],
  });
}

function fromHistory({ file, lives }: History, stated: number | undefined, asOf: Day): Outcome<Lives> {
  const past = lives.filter(({ day }) => day <= asOf).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const [from, to] = [past[0]?.day, past.at(-1)?.day];
  const later = lives.length - past.length;
  if (past.length < FEWEST || from === undefined || to === undefined) {
    const until = later === 0 ? "" : ` up to ${asOf}`;
    return failure(
      "history.too-few",
      `${file} has ${several(past.length, "LIVE")}${until}, too few to predict from: ${FEWEST} are needed`,
      "record more of them, or state what one brings with --per-live, like 2000/3000/5000",
    );
  }
  const days = daysBetween(from, to) + 1;
  if (stated === undefined && days < SHORTEST) {
    return failure(
      "history.too-few",
      `${file} covers ${several(days, "day")}, too few to tell how many LIVEs there are in a week: ${SHORTEST} are needed`,
      "add --lives-per-week",
    );
  }
  const all = past.reduce((total, { coins }) => total + coins, 0);
  if (all > MOST_COINS)
    return failure("history.invalid", `${file} has more coins than there can be`, `give at most ${MOST_COINS} in all`);
  const pace =
    stated === undefined
      ? frequencyOf(counted("count", past.length, "past LIVEs"), counted("count", days, "days of the past LIVEs"))
      : frequencyOf(counted("count", stated, "LIVEs a week"), WEEK);
  return succeed({
    perLive: percentiles(past.map(({ coins }) => coins)),
    ...pace,
    past: { lives: past.length, coins: counted("coin", all, "coins of all past LIVEs"), from, to },
    assumptions: [
      SKEWED,
      {
        text: `low, likely and high are the 10th percentile, the median and the 90th percentile of ${past.length} past LIVEs by nearest rank, each the coins of a LIVE there was; a month at low or high has nothing but such LIVEs, and one of those beyond them is in no figure`,
        source: null,
      },
      ...(stated === undefined
        ? [said(`LIVEs go on as often as from ${from} to ${to}: ${past.length} in ${days} days, both ends counted`)]
        : []),
      ...(later === 0 ? [] : [said(`${several(later, "LIVE")} after ${asOf} left out: not yet known on that day`)]),
    ],
  });
}

const said = (text: string): Assumption => ({ text, source: null });

const SKEWED = said(
  "income from gifts is skewed: a few givers make most of it, so a mean would mislead and one giver more or fewer can move a month out of the range",
);

/** Per cent of the LIVEs that bring at most so much. */
const PERCENT: Readonly<Record<Bound, number>> = { low: 10, likely: 50, high: 90 };

/** By nearest rank: the smallest figure that at least so many per cent do not exceed. */
export function percentiles(coins: readonly number[]): Range<Settled<"coin">> {
  const sorted = [...coins].sort((a, b) => a - b);
  return range((bound) => {
    const rank = Math.ceil((sorted.length * PERCENT[bound]) / 100);
    const label = `coins of a LIVE, ${bound}: percentile ${PERCENT[bound]} of ${sorted.length}, rank ${rank}`;
    return counted("coin", sorted[rank - 1] ?? 0, label);
  });
}

const WEEK = defined("count", 7, "days of a week");

function frequencyOf(
  count: Quantity<"count">,
  days: Quantity<"count">,
): Pick<Lives, "count" | "days" | "livesPerWeek"> {
  const perWeek = over(times(count, WEEK, "LIVEs times the days of a week"), days, "LIVEs a week");
  return { count, days, livesPerWeek: settleRatio(perWeek, 4, "LIVEs a week") };
}
