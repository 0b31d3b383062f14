import { addDays, type Day, dayOf } from "../../core/date.js";
import { instantOf, instantText } from "../../core/instant.js";
import { clockAt, instantAt, type TimeZone } from "../../core/time-zone.js";
import { type DayOrder, readDay } from "./dates.js";

/** The time of a cell, as precise as the cell is. */
export interface Moment {
  /** An instant in UTC; null if there is only a day. */
  readonly time: string | null;
  readonly day: Day;
  /** Text after the day that is not a time. */
  readonly unread: string;
}

/** The moment of a day, a day and a time, or seconds or milliseconds since 1970; with a zone, the day is local. */
export function momentOf(text: string, order: DayOrder, zone?: TimeZone): Moment | undefined {
  const moment = momentInUtc(text, order);
  if (moment?.time == null || zone === undefined) return moment;
  const written = instantOf(moment.time)!.at;
  if (isHourUnzoned(text)) return { ...moment, time: instantText(instantAt(written, zone)) };
  return { ...moment, day: dayOf(instantText(clockAt(written, zone)).slice(0, 10)) ?? moment.day };
}

function momentInUtc(text: string, order: DayOrder): Moment | undefined {
  const [since] = /^\d{9,13}(?=(?:\.\d+)?$)/.exec(text.trim()) ?? [];
  if (since !== undefined) {
    const seconds = Math.floor(Number(since) / (since.length > 12 ? 1000 : 1));
    const day = addDays(dayOf("1970-01-01")!, Math.floor(seconds / 86400));
    const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    return { day, time: `${day}T${clock.map(two).join(":")}Z`, unread: "" };
  }
  const day = readDay(text, order);
  if (day === undefined) return undefined;
  const behind = behindDay(text);
  if (behind === "") return { day, time: null, unread: "" };
  const clock = clockIn(behind);
  if (clock === undefined) return { day, time: null, unread: behind };
  const time = `${day}T${clock}`;
  if (time.endsWith("Z")) return { day, time, unread: "" };
  // In another zone, the day may differ from that in UTC.
  const inUtc = instantText(instantOf(time)?.at ?? 0);
  return { day: dayOf(inUtc.slice(0, 10)) ?? day, time: inUtc, unread: "" };
}

/** Whether a cell has a time of day without a time zone. */
export function isHourUnzoned(text: string): boolean {
  const found = TIME.exec(behindDay(text));
  return found !== null && found[5] === undefined;
}

const behindDay = (text: string): string =>
  text
    .replace(DAY, "")
    .replace(/^(?:T(?=\s*\d)|[\s,]+)\s*/, "")
    .trimEnd();

const DAY = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;

/** A time of 24 hours, or of 12 hours with am or pm, and a time zone. */
const TIME =
  /^(\d{1,2}):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?[0-5]\d)?)?$/i;

/** A time in ISO 8601 with its time zone, UTC by default; undefined for any other text. */
function clockIn(text: string): string | undefined {
  const [, written, minutes, seconds = "00", half, zone = "Z"] = TIME.exec(text) ?? [];
  const hours = written === undefined ? undefined : hoursOf(Number(written), half?.toLowerCase());
  return hours === undefined ? undefined : `${two(hours)}:${minutes}:${seconds}${isoZone(zone)}`;
}

/** The hour of a 24-hour clock: 12 am and 12 pm are the first hour of their half. */
function hoursOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours < 24 ? hours : undefined;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === "p" ? 12 : 0);
}

const isoZone = (zone: string): string => (/^[+-]/.test(zone) ? zone.padEnd(5, "00") : "Z");

const two = (n: number): string => String(n).padStart(2, "0");
