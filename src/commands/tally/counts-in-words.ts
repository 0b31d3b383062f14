import { grouped, several } from "../../core/text.js";

/** Coins in words: `1,433 coins`. */
export const coinsText = (coins: number | string): string => several(grouped(String(coins)), "coin");

/** The minute of an instant in UTC: `2026-07-03 14:30`. */
export const minuteShown = (instant: string): string => instant.slice(0, 16).replace("T", " ");

/** A span of time: `2026-07-03 14:30 to 15:10 UTC`, with the second day if it differs. */
export function spanText(from: string, to: string): string {
  const end = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11, 16) : minuteShown(to);
  return `${minuteShown(from)} to ${end} UTC`;
}
