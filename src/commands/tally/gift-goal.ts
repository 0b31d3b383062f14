import { instantText } from "../../core/instant.js";
import { present } from "../../core/present.js";
import { counted, over, type Ratio, settleRatio } from "../../core/quantity.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import { bestWindow } from "./best-window.js";

/** Settled coins of a minute in UTC, `2026-07-03T14:30`. */
interface Minute {
  readonly key: string;
  readonly coins: number;
}

/** How far coins have come towards a goal, all logs together and in the order of time. */
export interface GiftGoal {
  readonly coins: number;
  readonly reached: boolean;
  /** The minute in which the total got there; null where it did not, or only with coins whose time is not known. */
  readonly at: string | null;
  readonly missing: number;
  /** Of the goal, so far; above one where it was passed. */
  readonly part: Ratio;
}

/** The best so many minutes in a row. */
export interface GiftWindow {
  readonly minutes: number;
  /** Null where no coins have a time. */
  readonly best: {
    /** To the second, like its end, which is no part of it. */
    readonly from: string;
    readonly until: string;
    readonly coins: number;
    readonly perMinute: Ratio;
  } | null;
  /** Where there is a goal: whether so many minutes alone reach it; null where coins without a time could. */
  readonly reachesGoal?: boolean | null;
}

/** Where settled coins stand against a goal. */
export function giftGoal(goal: number, settled: number, minutes: readonly Minute[]): GiftGoal {
  let total = 0;
  const at = minutes.find(({ coins }) => {
    total += coins;
    return total >= goal;
  });
  const part = over(counted("coin", settled, "settled coins"), counted("coin", goal, "gift goal"), "part of the goal");
  return {
    coins: goal,
    reached: settled >= goal,
    at: at === undefined ? null : `${at.key}Z`,
    missing: settled >= goal ? 0 : goal - settled,
    // Down, so that a goal that is all but reached does not look as if it were.
    part: settleRatio(part, 4, "part of the goal", "down"),
  };
}

/** The best `length` minutes of the logs, wherever in a minute they begin. */
export function giftWindow(
  length: number,
  { settledCoins, moments: { unit, coins: moments } }: Pick<Tallied, "settledCoins" | "moments">,
  goal?: number,
): GiftWindow {
  const periods = (length * A_MINUTE) / unit;
  // Coins are told by the minute at least, or not by time at all.
  const told = unit > A_MINUTE ? [] : moments;
  const best = bestWindow(told, periods);
  const reaches = present({ reachesGoal: goal === undefined ? undefined : reaching(goal) });
  if (best === undefined) return { minutes: length, best: null, ...reaches };
  const { from, coins } = best;
  const pace = over(
    counted("count", coins, "coins of the best minutes"),
    counted("count", length, "minutes of the window"),
    "coins a minute",
  );
  return {
    minutes: length,
    best: {
      from: instantText(from * unit),
      until: instantText((from + periods) * unit),
      coins,
      perMinute: settleRatio(pace, 2, "coins a minute in the best minutes"),
    },
    ...reaches,
  };

  /** No window has more than one that begins within a period has at most, and all coins whose time is not known. */
  function reaching(wanted: number): boolean | null {
    if ((best?.coins ?? 0) >= wanted) return true;
    const rest = settledCoins - told.reduce((all, [, some]) => all + some, 0);
    const most = unit === 1 ? best : bestWindow(told, periods + 1);
    return (most?.coins ?? 0) + rest >= wanted ? null : false;
  }
}

const A_MINUTE = 60_000;
