import { instantOf } from "../../core/instant.js";
import { isKeyed } from "../../core/keyed.js";
import { several } from "../../core/text.js";
import type { HostedLive, Instant, PersonalExport, PriceRow, SentGift, Watched } from "./records.js";
import {
  fieldOf,
  hasField,
  isEmpty,
  keysText,
  mapsOf,
  type Placed,
  rowsOf,
  type Say,
  type SectionName,
} from "./sections.js";
import { instantAt, requiredTextAt, secondsAt, textAt, wholeAt } from "./values.js";

/** Rows of Coin Purchase History, and how many are left out because they have no number of coins. */
export function purchasesIn(whole: unknown, say: Say): Pick<PersonalExport, "purchases" | "purchasesUnread"> {
  let purchasesUnread = 0;
  const purchases = records("purchases", ["CoinAmount"], whole, say, (row) => {
    const [time, type] = [instantAt(fieldOf(row, "Date", say), say), textAt(fieldOf(row, "Type", say), say)];
    const coins = wholeAt(fieldOf(row, "CoinAmount", say), say);
    if (coins === 0) say(row.path, "a purchase of 0 coins");
    if (coins === null) purchasesUnread++;
    return coins === null ? undefined : coins === 0 ? null : { time, type, coins };
  });
  return { purchases, purchasesUnread };
}

/** Rows of SendGifts. */
export const giftsIn = (whole: unknown, say: Say): SentGift[] | null =>
  records("gifts", ["GiftAmount", "UserName"], whole, say, (row) => ({
    time: instantAt(fieldOf(row, "Date", say), say),
    amount: wholeAt(fieldOf(row, "GiftAmount", say), say),
    receiver: requiredTextAt(fieldOf(row, "UserName", say), say),
  }));

/** Rows of BuyGifts. */
export const pricesIn = (whole: unknown, say: Say): PriceRow[] | null =>
  records("prices", ["Price"], whole, say, (row) => {
    const time = instantAt(fieldOf(row, "Date", say), say);
    const price = requiredTextAt(fieldOf(row, "Price", say), say);
    return price === null ? undefined : { time, price };
  });

/** Rows of Go Live History. */
export const livesIn = (whole: unknown, say: Say): HostedLive[] | null =>
  records("lives", ["LiveStartTime", "LiveEndTime", "LiveDuration", "RoomId"], whole, say, (row) => {
    const text = (name: string): string | null => textAt(fieldOf(row, name, say), say);
    const [start, end] = [
      instantAt(fieldOf(row, "LiveStartTime", say), say),
      instantAt(fieldOf(row, "LiveEndTime", say), say),
    ];
    return {
      start,
      end,
      seconds: secondsAt(fieldOf(row, "LiveDuration", say), say) ?? secondsBetween(start, end),
      room: text("RoomId"),
      title: text("RoomTitle"),
      earning: text("TotalEarning"),
      likes: text("TotalLike"),
      views: text("TotalView"),
      gifters: text("TotalGifter"),
    };
  });

/** The rooms of Watch Live History, a map by room id. */
export function watchedIn(whole: unknown, say: Say): Watched | null {
  const places = mapsOf("watched", whole, say);
  if (places === null) return null;
  const rooms = new Map<string, Instant | null>();
  for (const { path, value } of places) {
    for (const [room, held] of Object.entries(value)) {
      const row = { path: `${path} › ${room}`, value: held };
      if (isRow(row, say)) rooms.set(room, instantAt(fieldOf(row, "WatchTime", say), say));
    }
  }
  const times = [...rooms.values()].filter((time) => time !== null).sort();
  return { rooms: rooms.size, first: times[0] ?? null, last: times.at(-1) ?? null };
}

/** Reports that Transaction History has rows, which are not read: no export with any has been published. */
export function sayTransactions(whole: unknown, say: Say): void {
  const rows = rowsOf("transactions", whole, say) ?? [];
  const [first] = rows;
  if (first !== undefined)
    say(first.path.replace(/\[0\]$/, ""), `${several(rows.length, "row")} in an unknown form: not read`);
}

/**
 * The records of a section's rows. `read` returns null for an empty row, undefined for one that cannot be read and was
 * reported. Null if there are rows but none can be read, for example because none has one of the keys in `needs`.
 */
function records<T>(
  name: SectionName,
  needs: readonly string[],
  whole: unknown,
  say: Say,
  read: (row: Placed) => T | null | undefined,
): T[] | null {
  const rows = rowsOf(name, whole, say);
  if (rows === null) return null;
  const filled = rows.filter(({ value }) => isKeyed(value) && !isEmpty(value));
  if (filled.length > 0 && filled.every((row) => needs.every((key) => !hasField(row, key)))) {
    const [{ path, value }] = filled as [Placed];
    const what = `${several(filled.length, "row")} cannot be read: no ${needs.join(" or ")}, ${keysText([value])}`;
    say(path.replace(/\[\d+\]$/, ""), what);
    return null;
  }
  const made = rows.map((row) => (isRow(row, say) ? read(row) : isEmpty(row.value) ? null : undefined));
  const found = made.flatMap((one) => one ?? []);
  return found.length === 0 && made.includes(undefined) ? null : found;
}

function isRow({ path, value }: Placed, say: Say): boolean {
  if (isKeyed(value) && !isEmpty(value)) return true;
  say(path, isEmpty(value) ? "is an empty row" : "is not a row with fields");
  return false;
}

function secondsBetween(start: Instant | null, end: Instant | null): number | null {
  const [from, to] = [start, end].map((time) => (time === null ? undefined : instantOf(time)?.at));
  return from === undefined || to === undefined || to < from ? null : (to - from) / 1000;
}
