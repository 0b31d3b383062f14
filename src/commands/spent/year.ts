import type { Day } from "../../core/date.js";
import { several } from "../../core/text.js";
import { dayIn, type Instant, type PersonalExport } from "../../readers/export/records.js";
import type { Remarks } from "../../report/report.js";

/** The year of an instant; null if unknown. */
export const yearIn = (time: Instant | null): string | null => time?.slice(0, 4) ?? null;

/**
 * The records of one year; sections are null if none has a row of that year, which the export may not cover. Watched
 * LIVEs are left out, as the export has only their total.
 */
export function recordsOf(year: number, records: PersonalExport): PersonalExport {
  const within = <T>(rows: readonly T[] | null, timeOf: (row: T) => Instant | null): readonly T[] | null =>
    rows === null ? null : rows.filter((row) => yearIn(timeOf(row)) === String(year));
  const [purchases, gifts, prices, lives] = [
    within(records.purchases, ({ time }) => time),
    within(records.gifts, ({ time }) => time),
    within(records.prices, ({ time }) => time),
    within(records.lives, ({ start }) => start),
  ];
  if ([purchases, gifts, prices, lives].every((rows) => rows === null || rows.length === 0))
    return { ...records, purchases: null, gifts: null, prices: null, lives: null, watched: null };
  return { ...records, purchases, gifts, prices, lives, watched: null };
}

/** The first and last day of the purchases, prices and gifts of an export; undefined if none has a date. */
export function daysCovered({ purchases, gifts, prices }: PersonalExport): readonly [Day, Day] | undefined {
  const days = [purchases, gifts, prices].flatMap((rows) =>
    (rows ?? []).flatMap(({ time }) => (time === null ? [] : [dayIn(time)])),
  );
  const sorted = days.sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** A warning about rows without a date, which are not in any year. */
export function undatedRemarks({ purchases, gifts, prices, lives }: PersonalExport): Remarks {
  const times = [purchases, gifts, prices].flatMap((rows) => (rows ?? []).map(({ time }) => time));
  const undated = [...times, ...(lives ?? []).map(({ start }) => start)].filter((time) => time === null).length;
  if (undated === 0) return {};
  const message = `${several(undated, "row")} without a date: not counted in any year`;
  return { warnings: [{ code: "estimate.incomplete", message }] };
}
