import { type Day, dayOf, monthOf, observedOf } from "../../../core/date.js";

/** Numbers separated by points, slashes or dashes, with the year at one end. */
const YEAR_LAST = /^(\d{1,2})([./-])(?:(\d{1,2})\2)?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/;

/**
 * The days that a date in another spelling than ISO 8601 can mean: one for `31.03.2027`, as points go with the day first,
 * two for `03/04/2027`, which is read in both orders.
 */
export function daysMeant(text: string): readonly Day[] {
  const typed = text.trim();
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return real([year, month, day]);
  const [, first, mark, second, last] = YEAR_LAST.exec(typed) ?? [];
  if (first === undefined || second === undefined || last === undefined) return [];
  return [...new Set(real([last, second, first], ...(mark === "." ? [] : [[last, first, second]])))];
}

/** The months that a month or a day in another spelling can mean. */
export function monthsMeant(text: string): readonly string[] {
  const typed = text.trim();
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? [];
  const [, first, , second, last] = YEAR_LAST.exec(typed) ?? [];
  const alone =
    day === undefined && second === undefined
      ? [[year ?? last, month ?? first].map((part = "") => part.padStart(2, "0")).join("-")]
      : [];
  const months = [...alone.filter((one) => observedOf(one) !== undefined), ...daysMeant(typed).map(monthOf)];
  return [...new Set(months)];
}

/** The dates among some that exist in the calendar. */
const real = (...dates: readonly (readonly string[])[]): Day[] =>
  dates.flatMap((parts) => dayOf(parts.map((part) => part.padStart(2, "0")).join("-")) ?? []);
