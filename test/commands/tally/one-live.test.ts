import { expect, test } from "vitest";
import { timeOf } from "../../../src/commands/tally/one-live.js";

const at = (text: string): number => Date.parse(text);

/** A LIVE with a gift of one coin at its start and at its end. */
const live = (from: string, to: string, minutes: number) => ({
  from,
  to,
  settledCoins: 2,
  moments: { unit: 1, coins: [[at(from), 1] as const, [at(to), 1] as const] },
  utcOffsets: [{ from, minutes }],
});

test.each([
  // Kathmandu is 5:45 ahead: 10:00 there is 04:15, and 01:00 the day before 19:15.
  ["an hour", "2026-07-01T04:20:00Z", "2026-07-06T04:20:00Z", 345, 60, "2026-07-01T04:15:00Z"],
  ["a quarter of one", "2026-07-01T04:20:00Z", "2026-07-02T06:20:00Z", 345, 15, "2026-07-01T04:15:00Z"],
  ["a day", "2026-07-01T04:20:00Z", "2026-07-21T04:20:00Z", 345, 1440, "2026-06-30T18:15:00Z"],
  ["a day in Tokyo", "2026-07-01T15:20:00Z", "2026-07-21T04:20:00Z", 540, 1440, "2026-07-01T15:00:00Z"],
])("parts of %s begin by the clock of the LIVE", (_length, from, to, ahead, minutes, first) => {
  const { timeline } = timeOf(live(from, to, ahead))!;
  expect(timeline!.minutes).toBe(minutes);
  expect(timeline!.parts[0]).toMatchObject({ from: first, coins: { amount: "1" } });
  expect(timeline!.parts.at(-1)!.coins.amount).toBe("1");
});
