import { type Day, dayOf } from "../../core/date.js";

/** An instant as the export has it, in UTC: `2026-05-14T21:03:11Z`. */
export type Instant = string;

/** The day of an instant, in UTC. */
export const dayIn = (time: Instant): Day => dayOf(time.slice(0, 10))!;

/** A row of the coin purchases. */
export interface CoinPurchase {
  /** Null where it cannot be read. */
  readonly time: Instant | null;
  /** TikTok's own word, whose meaning nobody has published. */
  readonly type: string | null;
  readonly coins: number;
}

/** A row of the gifts sent: which gift is not in it. */
export interface SentGift {
  readonly time: Instant | null;
  /** GiftAmount: whether it counts gifts or coins is not known. */
  readonly amount: number | null;
  readonly receiver: string | null;
}

/** A row of BuyGifts: an amount of money in a currency that is not stated, as text. */
export interface PriceRow {
  readonly time: Instant | null;
  readonly price: string;
}

/** A LIVE of one's own. Texts stand as written, their units are not known. */
export interface HostedLive {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** As LiveDuration says, otherwise from start to end. */
  readonly seconds: number | null;
  /** Text: an id of nineteen digits is more than a number holds. */
  readonly room: string | null;
  readonly title: string | null;
  readonly earning: string | null;
  readonly likes: string | null;
  readonly views: string | null;
  readonly gifters: string | null;
}

/** LIVEs of others that were watched. */
export interface Watched {
  readonly rooms: number;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** Something that is in the export and not in the records. */
export interface Unread {
  /** Keys as the export writes them: `TikTok Live › Go Live History › GoLiveList[3] › LiveStartTime`. */
  readonly path: string;
  readonly message: string;
}

/** Sections that make records. */
export const RECORDS = ["purchases", "gifts", "prices", "lives", "watched"] as const;

/**
 * What an export says of coins, gifts and LIVEs; null where it has no such section, which is not the same as nothing, or
 * where nothing of a section can be read.
 */
export interface PersonalExport {
  readonly purchases: readonly CoinPurchase[] | null;
  readonly gifts: readonly SentGift[] | null;
  readonly prices: readonly PriceRow[] | null;
  readonly lives: readonly HostedLive[] | null;
  readonly watched: Watched | null;
  readonly unread: readonly Unread[];
  /** Sections that are null although they are there: `unread` has their keys. */
  readonly unreadable: readonly (typeof RECORDS)[number][];
}
