import type { Day } from "../../../core/date.js";
import { instantOf, instantText } from "../../../core/instant.js";
import { instantAt, type TimeZone } from "../../../core/time-zone.js";
import type { MappedEvent } from "../../columns/mapped-sheet.js";
import { type GiftEvent, giftEvent } from "../events/gift-event.js";
import { Fault, timeOf } from "../model/values.js";
import type { ShapeName } from "../shapes/index.js";

/** Somebody's own table of gift events, its columns said by a map. */
export const MAPPED: ShapeName = { id: "mapped-table", name: "a table with --columns" };

/**
 * A row as a gift event that counts at once. Two rows alike are two gifts, so each is named by its line and what it says;
 * a row without an hour belongs to the first minute of its day. Coins of the whole row go before those of one gift; where
 * they are no multiple of its count, some of its gifts cost one more than the others, which stand in a second event.
 */
export function mappedGifts(row: MappedEvent, log: string, zone?: TimeZone): readonly [GiftEvent, GiftEvent?] | Fault {
  const event = mappedGift(row, log, zone);
  const { coins } = row;
  if (event instanceof Fault || coins === null || coins === 0) return event instanceof Fault ? event : [event];
  const count = Math.max(1, row.count);
  const [each, more] = [Math.floor(coins / count), coins % count];
  const first = { ...event, price: each, count: count - more };
  return more === 0 ? [first] : [first, { ...event, price: each + 1, count: more }];
}

function mappedGift(row: MappedEvent, log: string, zone: TimeZone | undefined): GiftEvent | Fault {
  const time = row.time ?? midnightOf(row.day, zone);
  return giftEvent(
    {
      messageId: `${log}:${JSON.stringify(row)}`,
      time,
      giftId: row.giftId,
      giftName: row.gift,
      type: 0,
      price: row.coinsEach ?? undefined,
      count: row.count,
      end: true,
      streakId: undefined,
      senderId: row.senderId ?? undefined,
      // Where a table has no ids, its names tell senders apart.
      senderHandle: row.senderId === null ? (row.sender ?? undefined) : undefined,
      senderName: row.sender ?? undefined,
      receiverId: undefined,
      roomId: undefined,
    },
    timeOf(time),
  );
}

/** The first moment of a day, by the clock of the zone. */
function midnightOf(day: Day, zone: TimeZone | undefined): string {
  const midnight = `${day}T00:00:00Z`;
  return zone === undefined ? midnight : instantText(instantAt(instantOf(midnight)!.at, zone));
}
