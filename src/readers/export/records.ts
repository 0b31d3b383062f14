import { type Day, dayOf } from "../../core/date.js";

/** An instant in UTC: `2026-05-14T21:03:11Z`. */
export type Instant = string;

/** The day of an instant, in UTC. */
export const dayIn = (time: Instant): Day => dayOf(time.slice(0, 10))!;

/** An instant as the export writes it: `2026-05-14 21:03:11`. */
export const instantWords = (time: Instant): string => time.replace("T", " ").replace("Z", "");

/** A row of Coin Purchase History. */
export interface CoinPurchase {
  /** Null if it cannot be read. */
  readonly time: Instant | null;
  /** TikTok's own word; its meaning is not published. */
  readonly type: string | null;
  readonly coins: number;
}

/** A row of the gifts sent; it does not say which gift. */
export interface SentGift {
  readonly time: Instant | null;
  /** `GiftAmount`; it is unknown whether it counts gifts or coins. */
  readonly amount: number | null;
  readonly receiver: string | null;
}

/** A row of BuyGifts: an amount of money as text, in an unstated currency. */
export interface PriceRow {
  readonly time: Instant | null;
  readonly price: string;
}

/** A LIVE that the exporting user hosted. Texts are as written; their units are unknown. */
export interface HostedLive {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** From `LiveDuration`, else from start to end. */
  readonly seconds: number | null;
  /** Text, because an id of 19 digits is too large for a number. */
  readonly room: string | null;
  readonly title: string | null;
  readonly earning: string | null;
  readonly likes: string | null;
  readonly views: string | null;
  readonly gifters: string | null;
}

/** LIVEs of others that the user watched. */
export interface Watched {
  readonly rooms: number;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** Something in the export that is not in the records. */
export interface Unread {
  /** Keys as the export writes them: `TikTok Live › Go Live History › GoLiveList[3] › LiveStartTime`. */
  readonly path: string;
  readonly message: string;
}

/** Sections that become records. */
export const RECORDS = ["purchases", "gifts", "prices", "lives", "watched"] as const;

/**
 * The coins, gifts and LIVEs in an export. A section is null if the export lacks it, unlike an empty one, or if nothing
 * in it can be read.
 */
export interface PersonalExport {
  readonly purchases: readonly CoinPurchase[] | null;
  readonly gifts: readonly SentGift[] | null;
  readonly prices: readonly PriceRow[] | null;
  readonly lives: readonly HostedLive[] | null;
  readonly watched: Watched | null;
  readonly unread: readonly Unread[];
  /** The number of rows of purchases that are left out, because their coins cannot be read. */
  readonly purchasesUnread: number;
  /** Sections that are null because they cannot be read; `unread` has their keys. */
  readonly unreadable: readonly (typeof RECORDS)[number][];
}
