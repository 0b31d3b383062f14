import type { MappedEvent } from "../mapped.js";
import { type GiftEvent, giftEvent } from "./gift-event.js";
import type { ShapeName } from "./shapes/shape.js";
import type { Fault } from "./values.js";

/** Somebody's own table of gift events, its columns said by a map. */
export const MAPPED: ShapeName = { id: "mapped-table", name: "a table with --columns" };

/**
 * A row as a gift event that counts at once. Two rows alike are two gifts, so each is named by its line; a row without
 * an hour belongs to the first minute of its day.
 */
export const mappedGift = (row: MappedEvent, log: string): GiftEvent | Fault =>
  giftEvent(
    {
      messageId: `${log}:${row.line}`,
      time: row.time ?? `${row.day}T00:00:00Z`,
      giftId: row.giftId,
      giftName: row.gift,
      type: 0,
      price: row.coinsEach ?? undefined,
      total: row.coinsEach === null ? (row.coins ?? undefined) : undefined,
      count: row.count,
      end: true,
      streakId: undefined,
      senderId: row.senderId ?? undefined,
      // Where a table has no ids, its names tell senders apart.
      senderHandle: row.senderId === null ? (row.sender ?? undefined) : undefined,
      senderName: row.sender ?? undefined,
      receiverId: undefined,
      roomId: undefined,
      flags: 0,
    },
    undefined,
    (text) => text,
  );
