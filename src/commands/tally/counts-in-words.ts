import { grouped, several } from "../../core/text.js";
import { onClock } from "../../core/time-zone.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";

/** Coins in words: `1,433 coins`. */
export const coinsText = (coins: number | string): string => several(grouped(String(coins)), "coin");

/** The clock of a tally: that of its time zone, else UTC. */
export type Clock = Pick<Tallied, "timeZone" | "utcOffsets">;

/** What follows a time: ` UTC`, or ` (Asia/Tokyo)` as in the heads of tables. */
export const zoneShown = ({ timeZone = "UTC" }: Clock): string => (timeZone === "UTC" ? " UTC" : ` (${timeZone})`);

/** The minute of an instant: `2026-07-03 14:30`. */
export const minuteShown = (instant: string, clock: Clock): string =>
  onClock(instant, clock.utcOffsets).slice(0, 16).replace("T", " ");

/** A span of time: `2026-07-03 14:30 to 15:10 UTC`, with the second day if it differs; a single minute once. */
export function spanText(from: string, to: string, clock: Clock): string {
  const [start, last] = [minuteShown(from, clock), minuteShown(to, clock)];
  const end = start.slice(0, 10) === last.slice(0, 10) ? last.slice(11) : last;
  return `${start}${start === last ? "" : ` to ${end}`}${zoneShown(clock)}`;
}
