import { addDays, type Day, daysBetween } from "../core/date.js";
import { counted, over, type Ratio, settleRatio } from "../core/quantity.js";
import { bestWindow, type MinuteCoins } from "./best-window.js";

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
    readonly from: string;
    /** The first minute after it. */
    readonly until: string;
    readonly coins: number;
    readonly perMinute: Ratio;
  } | null;
  /** Where there is a goal: whether these minutes alone reach it. */
  readonly reachesGoal?: boolean;
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
    part: settleRatio(part, 4, "part of the goal"),
  };
}

/** The best `length` minutes of the logs. */
export function giftWindow(length: number, minutes: readonly Minute[], goal?: number): GiftWindow {
  const base = dayOfMinute(minutes[0]?.key ?? "");
  const best = bestWindow(
    minutes.map(({ key, coins }): MinuteCoins => ({ minute: minuteNumber(key, base), coins })),
    length,
  );
  const reaches = goal === undefined ? {} : { reachesGoal: best !== undefined && best.coins >= goal };
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
      from: minuteText(from, base),
      until: minuteText(from + length, base),
      coins,
      perMinute: settleRatio(pace, 2, "coins a minute in the best minutes"),
    },
    ...reaches,
  };
}

const A_DAY = 24 * 60;

/** Keys of a tally begin with a day. */
const dayOfMinute = (key: string): Day => key.slice(0, 10) as Day;

const minuteNumber = (key: string, base: Day): number =>
  daysBetween(base, dayOfMinute(key)) * A_DAY + Number(key.slice(11, 13)) * 60 + Number(key.slice(14, 16));

function minuteText(minute: number, base: Day): string {
  const ofDay = minute % A_DAY;
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${addDays(base, Math.floor(minute / A_DAY))}T${hours}:${minutes}Z`;
}
