import type { ColumnMap } from "../../columns/column-map.js";
import type { MoneyKind } from "../events/names.js";

/** A log: its name for messages, and its bytes as they come, already unzipped. */
export interface LogStream {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What the columns are, where it is somebody's own table: its rows count like events. */
  readonly map?: ColumnMap;
}

/** A gift that is known: its price in coins, and whether it is sent in streaks, where a source says. */
interface KnownGift {
  readonly name: string;
  readonly coins: number;
  readonly streaks?: boolean;
}

/** What is known of gifts beside the log. */
export interface GiftPrices {
  byId(id: string): KnownGift | undefined;
  /** For logs without ids: undefined where no gift has that name, ambiguous where several prices have. */
  byName(name: string): (KnownGift & { readonly id: string | null }) | "ambiguous" | undefined;
}

/** Totals while reading goes on; `last` is the time of the newest event in milliseconds since 1970. */
export interface LiveTotals {
  readonly bytes: number;
  readonly events: number;
  readonly settledCoins: number;
  readonly unfinishedCoins: number;
  readonly last: number | null;
}

/** How logs are read. */
export interface ReadLiveOptions {
  readonly prices: GiftPrices;
  /** Go on after a line that cannot be read; else reading ends at the first, with its place. */
  readonly skipInvalid?: boolean;
  /** Parse every line, also those in which nothing speaks of a gift; else of those only both ends are looked at. */
  readonly strict?: boolean;
  /** Called now and then with the totals so far. */
  readonly onProgress?: (totals: LiveTotals) => void;
  /** Headings of a table, by the recorder's own: `gift_name` to `Gift`. */
  readonly columns?: ReadonlyMap<string, string>;
}

/** A gift over all logs; its price and name are the event's own, or the catalogue's where the event has none. */
export interface TalliedGift {
  readonly id: string | null;
  readonly name: string | null;
  /** Present where no event says the name. */
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
  /** Seen in more than one LIVE. One that goes on over midnight is one. */
  readonly returning: boolean;
}

/** Where events name no room, gifts further apart than this are of two LIVEs. */
export const LIVE_GAP_HOURS = 4;

/** A receiver, with the coins of each day and those without a time. */
export interface TalliedReceiver extends TalliedPerson {
  readonly days: readonly TalliedPeriod[];
  readonly untimedCoins: number;
}

/** A LIVE by its room id; where events name no room, by the hours between them. Those without a time are one. */
export interface TalliedLive {
  readonly id: string | null;
  /** The log it was met in first. */
  readonly log: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly coins: number;
  readonly unfinishedCoins: number;
  readonly events: number;
  readonly senders: number;
}

/** Settled coins of a day, hour or minute in UTC: `2026-07-03`, `2026-07-03T14`, `2026-07-03T14:30`. */
export interface TalliedPeriod {
  readonly key: string;
  readonly coins: number;
}

/** What to know about the reading: nothing was recognised, a bound was passed, or events leave something unclear. */
export interface LiveNote {
  readonly code: "log.unrecognised" | "log.unread" | "log.bound" | "log.unclear";
  /** One sentence, lower case, no full stop. */
  readonly message: string;
}

/** What could not be read: how much, and where the first hundred are. */
export interface Placed {
  readonly count: number;
  readonly lines: readonly { readonly file: string; readonly line: number; readonly message: string }[];
}

/** Everything logs say about gifts, each streak and each replayed event counted once. Counts are coins, not money. */
export interface Tallied {
  /** Distinct gift events, and replays that were dropped. */
  readonly events: number;
  readonly duplicates: number;
  /** Events that may be replays and were not dropped: nothing says which event they are, or whose. */
  readonly undedupable: number;
  /** Events that say they are gifts and cannot be read: all counted, the first hundred placed. */
  readonly unreadGifts: Placed;
  /** Streaks of events that state neither a type nor an end, settled at their largest count. */
  readonly assumedStreaks: number;
  /** Money that is no gift and in no other figure; coins are `null` where no event states any. */
  readonly otherMoney: readonly { readonly kind: MoneyKind; readonly count: number; readonly coins: number | null }[];
  readonly otherEvents: number;
  /** All bad lines counted, the first hundred placed. */
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
  /** Of the days, where the map of a table states one; else UTC, as everything else. */
  readonly timeZone?: string;
  readonly days: readonly TalliedPeriod[];
  readonly hours: readonly TalliedPeriod[];
  readonly minutes: readonly TalliedPeriod[];
  /** Settled coins as finely as they are told, in order: by periods of so many milliseconds, counted from 1970. */
  readonly moments: {
    readonly unit: number;
    readonly coins: readonly (readonly [period: number, coins: number])[];
  };
  readonly untimedCoins: number;
  /** ISO instants in UTC, to the second. */
  readonly from: string | null;
  readonly to: string | null;
  /** The layouts that were met, and the events of each, replays among them; the most first. */
  readonly shapes: readonly { readonly id: string; readonly name: string; readonly events: number }[];
  /** What to know about the reading: a bound that was passed, a price that differs. */
  readonly notes: readonly LiveNote[];
}
