import { failure, type Outcome, succeed } from "./diagnostic.js";
import { instantOf, instantText, LAST_INSTANT } from "./instant.js";
import { quoted } from "./text.js";

/** A time zone by its IANA name. */
export interface TimeZone {
  readonly name: string;
  /** Minutes east of Greenwich at an instant in milliseconds since 1970. */
  offsetAt(at: number): number;
}

/** Finds a zone by its IANA name, like `Asia/Tokyo`. */
export type FindTimeZone = (name: string) => TimeZone | undefined;

/** The minutes that a clock is ahead of UTC from an ISO instant on. */
export interface UtcOffset {
  readonly from: string;
  readonly minutes: number;
}

/** The zone with a name; fails if there is none. */
export function zoneNamed(name: string, find: FindTimeZone): Outcome<TimeZone> {
  const zone = find(name);
  return zone === undefined
    ? failure(
        "zone.unknown",
        `${quoted(name)} is not a time zone`,
        "write its IANA name, like Asia/Tokyo or America/New_York",
      )
    : succeed(zone);
}

const MINUTE = 60_000;

/** The clock of a zone at an instant, as if it were UTC: its days begin and end by it. Years keep four digits. */
export const clockAt = (at: number, zone: TimeZone): number => ahead(at, zone.offsetAt(at));

const ahead = (at: number, minutes: number): number => Math.min(LAST_INSTANT, at + minutes * MINUTE);

/**
 * The instant at which the clock of a zone shows a time: the first, if the hour comes twice; as many minutes later, if
 * it is left out.
 */
export function instantAt(clock: number, zone: TimeZone): number {
  const before = ahead(clock, -zone.offsetAt(clock - 1440 * MINUTE));
  if (clockAt(before, zone) === clock) return before;
  const after = ahead(clock, -zone.offsetAt(clock + 1440 * MINUTE));
  return clockAt(after, zone) === clock ? after : before;
}

/** Shorter than any time between two changes of a clock: Morocco's and Egypt's for Ramadan last four weeks. */
const STEP = 14 * 1440 * MINUTE;

/** The offsets of a zone's clock from one instant to another, in order: the first, and each at which it changes. */
export function offsetsBetween(first: number, last: number, zone: TimeZone): UtcOffset[] {
  const offsets = [{ from: instantText(first), minutes: zone.offsetAt(first) }];
  for (let at = first; at < last; at = Math.min(at + STEP, last)) {
    const next = Math.min(at + STEP, last);
    const minutes = zone.offsetAt(next);
    if (minutes !== offsets.at(-1)!.minutes)
      offsets.push({ from: instantText(changeBetween(at, next, zone)), minutes });
  }
  return offsets;
}

/** The second at which a clock changes between two instants that have different offsets. */
function changeBetween(before: number, after: number, zone: TimeZone): number {
  const was = zone.offsetAt(before);
  let [low, high] = [Math.floor(before / 1000), Math.ceil(after / 1000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle * 1000) === was) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/**
 * An instant as a clock shows it, by its offsets in order: `2026-07-03T14:30:25`. The first is also that of earlier
 * instants; without any, the clock is in UTC.
 */
export function onClock(instant: string, offsets: readonly UtcOffset[] = []): string {
  const { at } = instantOf(instant)!;
  const offset = offsets.findLast(({ from }) => instantOf(from)!.at <= at) ?? offsets[0];
  return instantText(ahead(at, offset?.minutes ?? 0)).slice(0, 19);
}
