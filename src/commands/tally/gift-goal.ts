import { instantText } from "../../core/instant.js";
import { present } from "../../core/present.js";
import { counted, over, type Ratio, settleRatio } from "../../core/quantity.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";
import { bestWindow } from "./best-window.js";

/** The settled coins of a minute in UTC, `2026-07-03T14:30`. */
interface Minute {
  readonly key: string;
  readonly coins: number;
}

/** Progress towards a goal, for all logs together and in order of time. */
export interface GiftGoal {
  readonly coins: number;
  readonly reached: boolean;
  /** The minute in which the goal was reached; null if it was not, or only with coins without a time. */
  readonly at: string | null;
  readonly missing: number;
  /** The fraction of the goal reached; above 1 if it was exceeded. */
  readonly part: Ratio;
}

/** The best window of a number of minutes. */
export interface GiftWindow {
  readonly minutes: number;
  /** Null if no coins have a time. */
  readonly best: {
    /** The start, to the second; `until`, the end, is not included. */
    readonly from: string;
    readonly until: string;
    readonly coins: number;
    readonly perMinute: Ratio;
  } | null;
  /** With a goal, whether one such window reaches it; null if coins without a time could decide that. */
  readonly reachesGoal?: boolean | null;
}

/** The settled coins compared with a goal. */
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
    // Rounded down, so that a goal that is almost reached does not look reached.
    part: settleRatio(part, 4, "part of the goal", "down"),
  };
}

/** The best `length` minutes of the logs; they may begin within a minute. */
export function giftWindow(
  length: number,
  { settledCoins, moments: { unit, coins: moments } }: Pick<Tallied, "settledCoins" | "moments">,
  goal?: number,
): GiftWindow {
  const periods = (length * A_MINUTE) / unit;
  // Times less precise than a minute are not used.
  const timed = unit > A_MINUTE ? [] : moments;
  const best = bestWindow(timed, periods);
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

  /** Whether a window reaches a goal; at most it has the best of one more period, plus all coins without a time. */
  function reaching(wanted: number): boolean | null {
    if ((best?.coins ?? 0) >= wanted) return true;
    const rest = settledCoins - timed.reduce((all, [, some]) => all + some, 0);
    const most = unit === 1 ? best : bestWindow(timed, periods + 1);
    return (most?.coins ?? 0) + rest >= wanted ? null : false;
  }
}

const A_MINUTE = 60_000;
