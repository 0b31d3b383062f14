import type { Day } from "../../../core/date.js";
import { instantOf, instantText } from "../../../core/instant.js";
import { instantAt, type TimeZone } from "../../../core/time-zone.js";
import type { MappedEvent } from "../../columns/mapped-sheet.js";
import { type GiftEvent, giftEvent } from "../events/gift-event.js";
import { Fault, timeOf } from "../model/values.js";
import type { ShapeName } from "../shapes/index.js";

/** The shape of a custom table of gift events, whose columns a map states. */
export const MAPPED: ShapeName = { id: "mapped-table", name: "a table with --columns" };

/**
 * A row as a gift event that counts at once. Two equal rows are two gifts, so the line is part of each row's id; a row
 * without an hour belongs to the first minute of its day. The coins of the whole row take precedence over those of one
 * gift; if they are not a multiple of its count, a second event holds the gifts that cost one coin more.
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
      // If a table has no ids, senders are distinguished by name.
      senderHandle: row.senderId === null ? (row.sender ?? undefined) : undefined,
      senderName: row.sender ?? undefined,
      receiverId: undefined,
      roomId: undefined,
    },
    timeOf(time),
  );
}

/** The first moment of a day in a time zone, UTC by default. */
function midnightOf(day: Day, zone: TimeZone | undefined): string {
  const midnight = `${day}T00:00:00Z`;
  return zone === undefined ? midnight : instantText(instantAt(instantOf(midnight)!.at, zone));
}
