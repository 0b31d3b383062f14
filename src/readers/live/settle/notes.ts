import { several } from "../../../core/text.js";
import type { LiveNote, Placed } from "../model/tally-result.js";
import type { Ledger, Limits } from "./ledger.js";

/** Notes on a ledger's figures: limits that were exceeded, events that state too little. */
export function notesOf(ledger: Ledger, limits: Limits): LiveNote[] {
  return [
    ...notesWith("log.bound", boundsPassed(ledger, limits)),
    ...notesWith("log.unread", [[ledger.unread.count > 0, unreadText(ledger.unread)]]),
    ...notesWith("log.unclear", [
      [
        ledger.unzoned,
        "times have no zone, so days are as written and hours are taken as UTC; state the zone, like --time-zone Asia/Tokyo",
      ],
      [
        ledger.assumed.assumed > 0,
        `without a stated type or end, rising counts are taken as running totals: ${several(ledger.assumed.assumed, "streak")}`,
      ],
      [
        ledger.untold > 0,
        `gifts that may be sent in streaks, so an end is expected: ${several(ledger.untold, "gift event")}`,
      ],
      [ledger.countless > 0, `a count of 0 or none adds nothing: ${several(ledger.countless, "gift event")}`],
    ]),
  ];
}

/** A message with the number of unread gifts and the place of the first; `unreadGifts` has more places. */
export function unreadText({ count, lines: [first] }: Placed): string {
  const where = first === undefined ? "" : `, first at ${first.file}:${first.line}: ${first.message}`;
  return `unread gifts: ${count}${where}`;
}

type Noted = readonly (readonly [applies: boolean, message: string])[];

function boundsPassed({ replays, streaks, totals }: Ledger, limits: Limits): Noted {
  const { senders, receivers, lives, periods } = totals;
  return [
    [replays.forgot, `more than ${limits.replays} events: replays are found only among the last ${limits.replays / 2}`],
    [streaks.forgot, `more than ${limits.streaks / 2} streaks without an end: an end of an older one counts by itself`],
    [senders.crowded, `more than ${limits.people} senders: the rest are counted together, without an id`],
    [receivers.crowded, `more than ${limits.people} receivers: the rest are counted with the host`],
    [
      senders.forgetful || receivers.forgetful,
      `more than ${limits.people} visits to further LIVEs: the numbers of senders in a LIVE and LIVEs of a sender are at least those shown`,
    ],
    [lives.crowded, `more than ${limits.lives} LIVEs: the rest are counted together`],
    [periods.unit > 60_000, `more than ${limits.periods} minutes with gifts: coins are known only by hour or day`],
  ];
}

const notesWith = (code: LiveNote["code"], noted: Noted): LiveNote[] =>
  noted.flatMap(([applies, message]) => (applies ? [{ code, message }] : []));
