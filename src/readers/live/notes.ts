import { several } from "../../core/words.js";
import type { Ledger, Limits } from "./ledger.js";
import type { LiveNote } from "./tallied.js";

/** What there is to know about a ledger beside its figures: bounds that were passed, events that say little. */
export function notesOf({ replays, streaks, totals, strange, countless, unzoned }: Ledger, limits: Limits): LiveNote[] {
  const { senders, receivers, lives, periods } = totals;
  const notes: [when: boolean, message: string][] = [
    [
      replays.forgot,
      `more than ${limits.replays} events: a replay of one before the last ${limits.replays / 2} is counted again`,
    ],
    [
      streaks.forgot,
      `more than ${limits.streaks / 2} streaks without an end: an end of an older one counts for itself`,
    ],
    [senders.crowded, `more than ${limits.people} senders: further ones are counted together, without an id`],
    [receivers.crowded, `more than ${limits.people} receivers: further ones are counted together, without an id`],
    [lives.crowded, `more than ${limits.lives} LIVEs: further ones are counted together`],
    [periods.coarse, `more than ${limits.periods} minutes or hours with gifts: they are told by hour or by day only`],
    [strange > 0, `${several(strange, "event")} named as gifts but laid out in no known way`],
    [unzoned, "times without a zone are taken as UTC"],
    [countless > 0, `${several(countless, "gift event")} with no count, which add nothing`],
  ];
  return notes.flatMap(([when, message]) => (when ? [{ code: "log.note", message }] : []));
}
