import type { TimeZone, UtcOffset } from "../../../core/time-zone.js";
import type { ColumnMap } from "../../columns/column-map.js";
import type { MoneyKind } from "../events/names.js";

/** A log: its name for messages, and its bytes as they arrive, already unzipped. */
export interface LogStream {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The columns of a custom table, whose rows count like events. */
  readonly map?: ColumnMap;
}

/** A known gift: its price in coins, and whether it is sent in streaks, if a source says. */
interface KnownGift {
  readonly name: string;
  readonly coins: number;
  readonly streaks?: boolean;
}

/** Gift prices from outside the log. */
export interface GiftPrices {
  byId(id: string): KnownGift | undefined;
  /** For logs without ids: undefined if no gift has that name, "ambiguous" if gifts with different prices have it. */
  byName(name: string): (KnownGift & { readonly id: string | null }) | "ambiguous" | undefined;
}

/** Totals so far; `last` is the time of the newest event in milliseconds since 1970. */
export interface LiveTotals {
  readonly bytes: number;
  readonly events: number;
  readonly badLines: number;
  readonly settledCoins: number;
  readonly unfinishedCoins: number;
  readonly last: number | null;
}

/** How logs are read. */
export interface ReadLiveOptions {
  readonly prices: GiftPrices;
  /** Skip lines that cannot be read; else reading ends at the first, with its place. */
  readonly skipInvalid?: boolean;
  /** The log is still being written: once a record of it was read, lines that cannot be read are skipped. */
  readonly grows?: boolean;
  /** Parse every line; else only the two ends of a line that does not mention gifts are checked. */
  readonly strict?: boolean;
  /** The zone of times without one, and of days and hours; UTC by default. */
  readonly zone?: TimeZone;
  /** Called now and then with the totals so far. */
  readonly onProgress?: (totals: LiveTotals) => void;
  /** Headings of a table, keyed by the recorder's own headings: `gift_name` to `Gift`. */
  readonly columns?: ReadonlyMap<string, string>;
}

/** A gift over all logs; its price and name are the event's, or the catalogue's if the event has none. */
export interface TalliedGift {
  readonly id: string | null;
  readonly name: string | null;
  /** Present if no event states the name. */
  readonly named?: "catalogue";
  readonly coinsEach: number;
  readonly priced: "event" | "catalogue";
  readonly count: number;
  readonly coins: number;
  readonly unfinishedCount: number;
  readonly unfinishedCoins: number;
}

/** A sender or receiver; a receiver without an id is the host. */
export interface TalliedPerson {
  readonly id: string | null;
  readonly handle: string | null;
  readonly name: string | null;
  readonly coins: number;
  readonly gifts: number;
  readonly lives: number;
  /** ISO instant in UTC. */
  readonly first: string | null;
  /** Whether they were seen in more than one LIVE; a LIVE that passes midnight is one. */
  readonly returning: boolean;
}

/** If events name no room, a longer gap between gifts separates two LIVEs. */
export const LIVE_GAP_HOURS = 4;

/** A receiver, with the coins of each day and those without a time. */
export interface TalliedReceiver extends TalliedPerson {
  readonly days: readonly TalliedPeriod[];
  readonly untimedCoins: number;
}

/** A LIVE, by its room id; if events name no room, by the gaps between them. Events without a time form one LIVE. */
export interface TalliedLive {
  readonly id: string | null;
  /** The first log it appears in. */
  readonly log: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly coins: number;
  readonly unfinishedCoins: number;
  readonly events: number;
  readonly senders: number;
}

/** Settled coins of a day or hour of the tally's time zone, or of a minute in UTC: `2026-07-03`, `2026-07-03T14`, `2026-07-03T14:30`. */
export interface TalliedPeriod {
  readonly key: string;
  readonly coins: number;
}

/** A note about the reading: nothing was recognized, a limit was exceeded, or events leave something unclear. */
export interface LiveNote {
  readonly code: "log.unrecognised" | "log.unread" | "log.bound" | "log.unclear";
  /** One sentence, lower case, no full stop. */
  readonly message: string;
}

/** What could not be read: the number, and the places of the first hundred. */
export interface Placed {
  readonly count: number;
  readonly lines: readonly { readonly file: string; readonly line: number; readonly message: string }[];
}

/** Everything logs say about gifts, each streak and each replayed event counted once. Amounts are coins, not money. */
export interface Tallied {
  /** Distinct gift events; `duplicates` counts the replays that were dropped. */
  readonly events: number;
  readonly duplicates: number;
  /** Events that may be replays but were not dropped: they have no message id, and no time or no sender. */
  readonly undedupable: number;
  /** Events that say they are gifts but cannot be read: all are counted, the first hundred have places. */
  readonly unreadGifts: Placed;
  /** Streaks of events with neither a type nor an end, settled at their largest count. */
  readonly assumedStreaks: number;
  /** Money from events that are not gifts, in no other figure; coins are `null` if no event states any. */
  readonly otherMoney: readonly { readonly kind: MoneyKind; readonly count: number; readonly coins: number | null }[];
  readonly otherEvents: number;
  /** Lines that cannot be read: all are counted, the first hundred have places. */
  readonly badLines: Placed;
  readonly settledCoins: number;
  readonly unfinishedCoins: number;
  readonly streaks: { readonly settled: number; readonly unfinished: number; readonly longest: number };
  /** Events in which a battle multiplied points. */
  readonly battles: number;
  readonly gifts: readonly TalliedGift[];
  readonly unpriced: readonly {
    readonly id: string | null;
    readonly name: string | null;
    readonly count: number;
    readonly unfinishedCount: number;
    readonly reason: "unknown" | "ambiguous";
  }[];
  readonly flagged: readonly {
    readonly flag: "box" | "random" | "bundle" | "multiplied" | "group-count" | "rising-count" | "price-differs";
    readonly giftId: string | null;
    readonly name: string | null;
    readonly events: number;
    readonly coins: number;
    readonly detail?: string;
  }[];
  readonly senders: readonly TalliedPerson[];
  readonly receivers: readonly TalliedReceiver[];
  readonly lives: readonly TalliedLive[];
  /** The time zone of days and hours, if one is stated; else UTC, like everything else. */
  readonly timeZone?: string;
  /** With a time zone, the minutes its clock is ahead of UTC: at the first gift, and from each change up to the last. */
  readonly utcOffsets?: readonly UtcOffset[];
  readonly days: readonly TalliedPeriod[];
  readonly hours: readonly TalliedPeriod[];
  readonly minutes: readonly TalliedPeriod[];
  /** Settled coins at the finest resolution kept, in order: by periods of `unit` milliseconds, counted from 1970. */
  readonly moments: {
    readonly unit: number;
    readonly coins: readonly (readonly [period: number, coins: number])[];
  };
  readonly untimedCoins: number;
  /** ISO instants in UTC, to the second. */
  readonly from: string | null;
  readonly to: string | null;
  /** The layouts found, and the events of each, including replays; the most frequent first. */
  readonly shapes: readonly { readonly id: string; readonly name: string; readonly events: number }[];
  /** Notes about the reading: a limit that was exceeded, a price that differs. */
  readonly notes: readonly LiveNote[];
}
