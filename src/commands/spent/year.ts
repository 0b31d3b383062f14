import { several } from "../../core/text.js";
import type { Instant, PersonalExport } from "../../readers/export/records.js";
import type { Remarks } from "../../report/report.js";

/** The year of an instant; null if unknown. */
export const yearIn = (time: Instant | null): string | null => time?.slice(0, 4) ?? null;

/** The records of one year. Watched LIVEs are left out, as the export has only their total. */
export function recordsOf(year: number, records: PersonalExport): PersonalExport {
  const within = <T>(rows: readonly T[] | null, timeOf: (row: T) => Instant | null): readonly T[] | null =>
    rows === null ? null : rows.filter((row) => yearIn(timeOf(row)) === String(year));
  return {
    ...records,
    purchases: within(records.purchases, ({ time }) => time),
    gifts: within(records.gifts, ({ time }) => time),
    prices: within(records.prices, ({ time }) => time),
    lives: within(records.lives, ({ start }) => start),
    watched: null,
  };
}

/** A warning about rows without a date, which are not in any year. */
export function undatedRemarks({ purchases, gifts, prices, lives }: PersonalExport): Remarks {
  const times = [purchases, gifts, prices].flatMap((rows) => (rows ?? []).map(({ time }) => time));
  const undated = [...times, ...(lives ?? []).map(({ start }) => start)].filter((time) => time === null).length;
  if (undated === 0) return {};
  const message = `${several(undated, "row")} without a date: not in the figures of any year`;
  return { warnings: [{ code: "estimate.incomplete", message }] };
}
