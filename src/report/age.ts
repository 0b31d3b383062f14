import { addDays, addMonths, type Day, daysBetween, daysInMonth, monthOf } from "../core/date.js";

/** How long ago: days, calendar months or years. */
export interface Age {
  readonly count: number;
  readonly unit: "days" | "months" | "years";
}

/** The first day within the age; the last of its month if the month is too short. */
export function firstWithin({ count, unit }: Age, asOf: Day): Day {
  // Before the first year that a day can have, nothing is too old.
  if (unit === "days") return count > daysBetween(FIRST, asOf) ? FIRST : addDays(asOf, -count);
  const months = unit === "years" ? count * 12 : count;
  if (months >= Number(asOf.slice(0, 4)) * 12) return FIRST;
  const month = addMonths(monthOf(asOf), -months);
  const day = Math.min(Number(asOf.slice(8)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, "0")}` as Day;
}

const FIRST = "0000-01-01" as Day;
