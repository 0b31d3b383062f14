import { addDays, type Day } from "../../core/date.js";
import { present } from "../../core/present.js";
import { at, counted, defined, type Money, minus, most, settle, wholeOf } from "../../core/quantity.js";
import type { CalendarPeriod } from "../../pricing/calendar-periods.js";

/** The pace of spending in the current period. */
export interface Pace {
  readonly spent: Money;
  /** What the budget still allows; zero if it is exceeded. */
  readonly remaining: Money;
  /** By how much the budget is exceeded; absent if it is not. */
  readonly over?: Money;
  /** The number of the day `asOf` in the period, from 1 to `days`. */
  readonly day: number;
  readonly days: number;
  readonly perDay: Money;
  /** The spending of the whole period at the pace so far; rounded up, as all payments are. */
  readonly projected: Money;
  /** The first day at whose end nothing is left; before `asOf` if the budget is exceeded, null if it lasts. */
  readonly runsOut: Day | null;
}

/** The pace of spending in a calendar period; today counts as a whole day. */
export function paceOf(spent: Money, budget: Money, { first, day, days }: CalendarPeriod): Pace {
  const nothing = defined(budget.unit, 0, "nothing");
  const left = minus(budget, spent, "budget less what is spent");
  const [soFar, all] = [counted("count", day, "days so far"), counted("count", days, "days of the period")];
  const total = at(all, spent, soFar, "the same pace to the end");
  const over = spent.exact.cmp(budget.exact) > 0;
  return {
    spent,
    remaining: settle(most(left, nothing, "budget less what is spent, at least nothing"), "down", "remaining"),
    ...present({
      over: over ? settle(minus(spent, budget, "spent beyond the budget"), "down", "over the budget") : undefined,
    }),
    day,
    days,
    perDay: settle(at(defined("count", 1, "one day"), spent, soFar, "spent a day"), "half-even", "spent a day"),
    projected: settle(total, "up", "projected"),
    runsOut: total.exact.cmp(budget.exact) > 0 ? addDays(first, lastDay(spent, budget, day) - 1) : null,
  };
}

/** The number of the day that uses up the budget. */
const lastDay = (spent: Money, budget: Money, day: number): number =>
  wholeOf(settle(at(budget, counted("count", day, "days so far"), spent, "days the budget lasts"), "up", "last day"));
