import { dayOf } from "../../core/date.js";
import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { instantOf } from "../../core/instant.js";
import type { SourceFile } from "../../core/source.js";
import { several } from "../../core/text.js";
import { onClock } from "../../core/time-zone.js";
import type { PastLive } from "./records.js";
import { type Counted, readTally } from "./tally-json.js";

/** Whether a text is a tally in giftworth's JSON. */
export const isTally = (text: string): boolean => /^\s*\{\s*"report"\s*:\s*"tally\/1"/.test(text);

/** The LIVEs of a JSON tally. */
export function livesInTally(file: SourceFile): Outcome<readonly PastLive[]> {
  const tally = readTally(file);
  return tally.ok ? livesCounted(tally.value) : tally;
}

/** The LIVEs of a count with their coins; if not all have a time, its days instead, each as one LIVE. */
export function livesCounted({ file, days, lives, untimedCoins, utcOffsets }: Counted): Outcome<readonly PastLive[]> {
  if (untimedCoins > 0)
    return failure(
      "history.invalid",
      `${file} has ${several(untimedCoins, "coin")} without a time, so their day is unknown`,
      "write past LIVEs under the headings day,coins, like 2026-03-31,3000",
    );
  const total = days.reduce((sum, { coins }) => sum + coins, 0);
  const timed = lives.flatMap(({ from, coins }) => {
    const day =
      from === null || instantOf(from) === undefined ? undefined : dayOf(onClock(from, utcOffsets).slice(0, 10));
    return day === undefined ? [] : [{ day, coins }];
  });
  if (timed.reduce((sum, { coins }) => sum + coins, 0) === total && timed.length > 0) return succeed(timed);
  return succeed(
    days.flatMap(({ key, coins }) => {
      const day = dayOf(key);
      return day === undefined ? [] : [{ day, coins }];
    }),
  );
}
