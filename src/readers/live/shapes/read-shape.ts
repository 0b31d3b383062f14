import type { RawGift } from "../model/raw-gift.js";
import { isAbsent } from "../model/values.js";
import type { Shape } from "./shape.js";

/** Finds something in a source. */
export type Find<Source, Found = unknown> = (source: Source) => Found;

/** How to find each field of a raw gift. */
export type Finds<Source> = { readonly [Field in keyof RawGift]-?: Find<Source> };

/** Follows the table of a shape in sources of any kind, in which `at` finds what stands at a path, if anything can. */
export function findsOf<Source>(
  { table, endedBy, isWhole }: Shape,
  at: (path: string) => Find<Source> | undefined,
): Finds<Source> {
  const find = (field: keyof RawGift, says: (value: unknown) => boolean): Find<Source> =>
    first(
      (table[field] ?? []).map(at).filter((found) => found !== undefined),
      says,
    );
  const id = (field: keyof RawGift): Find<Source> => find(field, names);
  const value = (field: keyof RawGift): Find<Source> => find(field, isStated);
  return {
    messageId: id("messageId"),
    time: id("time"),
    giftId: id("giftId"),
    giftName: value("giftName"),
    type: isWhole ? () => 0 : value("type"),
    price: value("price"),
    total: value("total"),
    count: value("count"),
    end: isWhole ? () => true : endedBy === undefined ? value("end") : compared(value("end"), endedBy),
    streakId: id("streakId"),
    senderId: id("senderId"),
    senderHandle: id("senderHandle"),
    senderName: value("senderName"),
    receiverId: id("receiverId"),
    receiverHandle: id("receiverHandle"),
    receiverName: value("receiverName"),
    roomId: id("roomId"),
    isBox: value("isBox"),
    isRandom: value("isRandom"),
    isBundle: value("isBundle"),
    critical: value("critical"),
    multiplier: value("multiplier"),
    groupCount: value("groupCount"),
  };
}

/** A raw gift with all that is found. */
export const rawGift = <Source>(find: Finds<Source>, source: Source): RawGift => ({
  messageId: find.messageId(source),
  time: find.time(source),
  giftId: find.giftId(source),
  giftName: find.giftName(source),
  type: find.type(source),
  price: find.price(source),
  total: find.total(source),
  count: find.count(source),
  end: find.end(source),
  streakId: find.streakId(source),
  senderId: find.senderId(source),
  senderHandle: find.senderHandle(source),
  senderName: find.senderName(source),
  receiverId: find.receiverId(source),
  receiverHandle: find.receiverHandle(source),
  receiverName: find.receiverName(source),
  roomId: find.roomId(source),
  isBox: find.isBox(source),
  isRandom: find.isRandom(source),
  isBundle: find.isBundle(source),
  critical: find.critical(source),
  multiplier: find.multiplier(source),
  groupCount: find.groupCount(source),
});

/** The first value that says something. */
function first<Source>(finds: readonly Find<Source>[], says: (value: unknown) => boolean): Find<Source> {
  const [one, ...others] = finds;
  if (one === undefined) return () => undefined;
  const next = others.length === 0 ? undefined : first(others, says);
  return (source) => {
    const value = one(source);
    return says(value) ? value : next?.(source);
  };
}

const compared =
  <Source>(find: Find<Source>, to: string): Find<Source> =>
  (source) =>
    String(find(source)) === to;

const isStated = (value: unknown): boolean => !isAbsent(value);

/** Whether an id or a time is one: absent, empty and 0 name nothing. */
const names = (value: unknown): boolean => !isAbsent(value) && value !== "0" && value !== 0;
