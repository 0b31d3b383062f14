import { addDays, addMonths, type Day, daysInMonth, monthOf, weekdayOf } from "../core/date.js";

/** The words of `--per`. */
export const PERIODS = ["day", "week", "month"] as const;
/** How often something recurs: each day, seven days or calendar month. */
export type Per = (typeof PERIODS)[number];

/** Names of the periods from a day on: months as `YYYY-MM`, weeks and days by their first day. */
export function periodNames(per: Per, count: number, first: Day): string[] {
  return Array.from({ length: count }, (_, index) =>
    per === "month" ? addMonths(monthOf(first), index) : addDays(first, per === "week" ? 7 * index : index),
  );
}

/** The calendar period a day falls in: weeks run from Monday to Sunday, as in ISO 8601. */
export interface CalendarPeriod {
  readonly first: Day;
  /** The day's number within it, from 1. */
  readonly day: number;
  readonly days: number;
}

/** A day's position in its calendar period. */
export function calendarPeriod(per: Per, asOf: Day): CalendarPeriod {
  const day = per === "month" ? Number(asOf.slice(8)) : per === "week" ? weekdayOf(asOf) : 1;
  const days = per === "month" ? daysInMonth(monthOf(asOf)) : per === "week" ? 7 : 1;
  return { first: addDays(asOf, 1 - day), day, days };
}
