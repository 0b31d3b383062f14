import { instantOf, instantText } from "../../core/instant.js";
import { grouped, several } from "../../core/text.js";
import { minutesAhead } from "../../core/time-zone.js";
import type { Tallied } from "../../readers/live/model/tally-result.js";

/** Coins in words: `1,433 coins`. */
export const coinsText = (coins: number | string): string => several(grouped(String(coins)), "coin");

/** The clock of a tally: that of its time zone, else UTC. */
export type Clock = Pick<Tallied, "timeZone" | "utcOffsets">;

/** An instant as the clock of a tally shows it, without a zone: `2026-07-03T14:30:25`. */
export function onClock(instant: string, { utcOffsets = [] }: Clock): string {
  const { at } = instantOf(instant)!;
  const offsets = utcOffsets.map(({ from, minutes }) => ({ from: instantOf(from)!.at, minutes }));
  return instantText(at + minutesAhead(at, offsets) * 60_000).slice(0, 19);
}

/** What follows a time: ` UTC`, or ` (Asia/Tokyo)` as in the heads of tables. */
export const zoneShown = ({ timeZone }: Clock): string => (timeZone === undefined ? " UTC" : ` (${timeZone})`);

/** The minute of an instant: `2026-07-03 14:30`. */
export const minuteShown = (instant: string, clock: Clock): string =>
  onClock(instant, clock).slice(0, 16).replace("T", " ");

/** A span of time: `2026-07-03 14:30 to 15:10 UTC`, with the second day if it differs. */
export function spanText(from: string, to: string, clock: Clock): string {
  const [start, last] = [minuteShown(from, clock), minuteShown(to, clock)];
  const end = start.slice(0, 10) === last.slice(0, 10) ? last.slice(11) : last;
  return `${start} to ${end}${zoneShown(clock)}`;
}
