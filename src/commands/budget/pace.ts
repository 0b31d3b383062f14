import { addDays, type Day } from "../../core/date.js";
import { present } from "../../core/present.js";
import { at, counted, defined, type Money, minus, most, settle, wholeOf } from "../../core/quantity.js";
import type { CalendarPeriod } from "../../pricing/calendar-periods.js";

/** How a period goes in which something has been spent already. */
export interface Pace {
  readonly spent: Money;
  /** What the budget still allows; nothing where it is passed. */
  readonly remaining: Money;
  /** How far the budget is passed, where it is. */
  readonly over?: Money;
  /** The number of the day asked about, of so many `days` in the period. */
  readonly day: number;
  readonly days: number;
  readonly perDay: Money;
  /** What the whole period comes to if every day takes what the days so far took; rounded up, as what is paid. */
  readonly projected: Money;
  /** The first day at whose end nothing is left, the day asked about where that is so already; null where it lasts. */
  readonly runsOut: Day | null;
}

/** The pace of spending in a calendar period, every day of it counted as a whole one. */
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

/** The number of the day that uses up the budget; days before the one asked about are past, so it cannot be earlier. */
function lastDay(spent: Money, budget: Money, day: number): number {
  const usedUp = at(budget, counted("count", day, "days so far"), spent, "days the budget lasts");
  return Math.max(day, wholeOf(settle(usedUp, "up", "day that uses it up")));
}
