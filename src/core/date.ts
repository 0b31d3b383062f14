import type { Brand } from "./brand.js";
import { daysSince1970 } from "./calendar.js";

/** A calendar day, `YYYY-MM-DD`. Compares correctly as text. */
export type Day = Brand<string, "Day">;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a day as precisely as it is known. */
export type Observed = Brand<string, "Observed">;

/** Half-open: from `from` up to, not including, `until`; a missing end is open. */
export interface Dated {
  readonly from?: Day;
  readonly until?: Day;
}

/** When something was seen: the earliest and the latest possible day, as precisely as each is known. */
export interface Sighting {
  readonly earliest: Observed;
  readonly latest: Observed;
}

/** A real calendar day in ISO form, or `undefined`: no 30 February, no year 0, no other spelling. */
export function dayOf(text: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && observedOf(text) !== undefined ? (text as Day) : undefined;
}

/** A year, month or day in ISO form, or `undefined`. */
export function observedOf(text: string): Observed | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? (text as Observed) : undefined;
}

/** The first day on which something may have been observed. */
export const firstDayOf = (observed: Observed): Day => `${observed}${"-01-01".slice(observed.length - 4)}` as Day;

/** The period of a figure: the month it averages, or its day. */
export const periodText = (of: Observed): string => (of.length > 7 ? `from ${of}` : `the average of ${of}`);

/** A month as written in a sentence: `September 2026`. */
export const monthWords = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const monthOf = (day: Day): string => day.slice(0, 7);

/** Whole months from one `YYYY-MM` to a later one. */
export function monthsBetween(earlier: string, later: string): number {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(later) - months(earlier);
}

/** The month, `YYYY-MM`, a number of months later. */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${yearText(Math.floor(count / 12))}-${twoDigits((count % 12) + 1)}`;
}

/** Days of a month, `YYYY-MM`. */
export const daysInMonth = (month: string): number => daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** The day a number of days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  let month = monthOf(day);
  let left = Number(day.slice(8)) + days;
  for (; left < 1; left += daysInMonth(month)) month = addMonths(month, -1);
  for (; left > daysInMonth(month); month = addMonths(month, 1)) left -= daysInMonth(month);
  return `${month}-${twoDigits(left)}` as Day;
}

/** Days from one day to a later one: 1 from a day to the next. */
export const daysBetween = (earlier: Day, later: Day): number => dayNumber(later) - dayNumber(earlier);

/** The day of the week as ISO 8601 counts it, from 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The one lookup for rules: the entry in force on `day`. Checks guarantee that there is at most one. */
export const inForce = <T extends Dated>(history: readonly T[], day: Day): T | undefined =>
  history.find(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until));

/**
 * The one lookup for prices and rates: the newest entry that may have been seen by `day`. An observation applies to
 * later days until there is a newer one; before the first there is no answer, rather than the nearest.
 */
export function latestObserved<T>(entries: readonly T[], day: Day, seen: (entry: T) => Observed): T | undefined {
  let latest: T | undefined;
  for (const entry of entries) {
    if (firstDayOf(seen(entry)) > day) continue;
    if (latest === undefined || firstDayOf(seen(entry)) > firstDayOf(seen(latest))) latest = entry;
  }
  return latest;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** Four digits; callers stay within the years that a day can have. */
function yearText(year: number): string {
  if (year < 0 || year > 9999) throw new RangeError(`not a year of a day: ${year}`);
  return String(year).padStart(4, "0");
}

const dayNumber = (day: Day): number =>
  daysSince1970(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
