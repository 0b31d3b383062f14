import type { TimeZone } from "../core/time-zone.js";

/** Clocks change only at quarters of an hour; in milliseconds. */
const QUARTER = 900_000;

/** The time zone with an IANA name that the runtime knows; undefined for other texts, even an offset like `+09:00`. */
export function timeZoneOf(name: string): TimeZone | undefined {
  if (!/^[A-Za-z]/.test(name)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset", hourCycle: "h23" });
  } catch {
    return undefined;
  }
  const known = new Map<number, number>();
  const { timeZone: spelt } = format.resolvedOptions();
  return {
    // The engine may know a zone by an older name, like Asia/Calcutta: only capitals are corrected.
    name: spelt.toLowerCase() === name.toLowerCase() ? spelt : name,
    offsetAt(at) {
      const quarter = Math.floor(at / QUARTER);
      const found = known.get(quarter);
      if (found !== undefined) return found;
      const offset = offsetIn(format, quarter * QUARTER);
      known.set(quarter, offset);
      return offset;
    },
  };
}

function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const said = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(said) ?? [];
  if (sign === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -offset : offset;
}
