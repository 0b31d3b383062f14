import { civil, daysSince1970 } from "./calendar.js";

/** The last millisecond with a four-digit year. */
export const LAST_INSTANT = 253_402_300_799_999;

/** A moment in milliseconds since 1970 in UTC, and whether its text named a zone. */
interface Instant {
  readonly at: number;
  readonly zoned: boolean;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** Reads an ISO 8601 date with a time; without a zone it is taken as UTC. `undefined` for any other text. */
export function instantOf(text: string): Instant | undefined {
  const [, year, month, day, hour, minute, second = "0", fraction = "", zone] = ISO.exec(text) ?? [];
  if (year === undefined) return undefined;
  // A leap second is read as the second after it.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const days = daysSince1970(Number(year), Number(month), Number(day));
  const [y, m, d] = civil(days);
  if (y !== Number(year) || m !== Number(month) || d !== Number(day)) return undefined;
  const minutes = days * 1440 + Number(hour) * 60 + Number(minute) - offsetOf(zone);
  const at = (minutes * 60 + Number(second)) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { at, zoned: zone !== undefined };
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** `2026-07-03T14:30:25Z` from milliseconds since 1970; fractions of a second are dropped. */
export const instantText = (at: number): string => {
  const seconds = Math.floor(at / 1000) % 60;
  return `${minuteText(Math.floor(at / 60_000))}:${two(seconds)}Z`;
};

/** `2026-07-03T14:30` from minutes since 1970. */
export const minuteText = (minutes: number): string => `${hourText(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** `2026-07-03T14` from hours since 1970. */
export const hourText = (hours: number): string => `${dayText(Math.floor(hours / 24))}T${two(hours % 24)}`;

/** `2026-07-03` from days since 1970. */
export function dayText(days: number): string {
  const [year, month, day] = civil(days);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, "0");
