/** A time zone by its IANA name. */
export interface TimeZone {
  readonly name: string;
  /** Minutes east of Greenwich at an instant in milliseconds since 1970. */
  offsetAt(at: number): number;
}

/** Finds a zone by its IANA name, like `Asia/Tokyo`. */
export type FindTimeZone = (name: string) => TimeZone | undefined;

const MINUTE = 60_000;

/** The clock of a zone at an instant, as if it were UTC: its days begin and end by it. */
export const clockAt = (at: number, zone: TimeZone): number => at + zone.offsetAt(at) * MINUTE;

/**
 * The instant at which the clock of a zone shows a time; of an hour that comes twice the first, of one that is left out
 * as many minutes after it.
 */
export function instantAt(clock: number, zone: TimeZone): number {
  const before = clock - zone.offsetAt(clock - 1440 * MINUTE) * MINUTE;
  if (clockAt(before, zone) === clock) return before;
  const after = clock - zone.offsetAt(clock + 1440 * MINUTE) * MINUTE;
  return clockAt(after, zone) === clock ? after : before;
}
