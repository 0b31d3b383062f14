import type { Loose } from "../model/loose-json.js";
import type { RawGift } from "../model/raw-gift.js";
import { isAbsent } from "../model/values.js";
import type { Shape } from "./shape.js";

/** Finds a value in an event. */
type Find = (event: Loose) => unknown;

/** Follows the table of a shape: how to take a raw gift out of an event. */
export function readerOf({ table, endedBy, isWhole }: Shape): (event: Loose) => RawGift {
  const find = (field: keyof RawGift, says: (value: unknown) => boolean): Find =>
    first((table[field] ?? []).map(pathIn), says);
  const name = (field: keyof RawGift): Find => find(field, isName);
  const value = (field: keyof RawGift): Find => find(field, isStated);
  const end = value("end");
  const finds: { readonly [Field in keyof RawGift]-?: Find } = {
    messageId: name("messageId"),
    time: name("time"),
    giftId: name("giftId"),
    giftName: value("giftName"),
    type: isWhole ? () => 0 : value("type"),
    price: value("price"),
    total: value("total"),
    count: value("count"),
    end: isWhole ? () => true : endedBy === undefined ? end : (event) => String(end(event)) === endedBy,
    streakId: name("streakId"),
    senderId: name("senderId"),
    senderHandle: name("senderHandle"),
    senderName: value("senderName"),
    receiverId: name("receiverId"),
    receiverHandle: name("receiverHandle"),
    receiverName: value("receiverName"),
    roomId: name("roomId"),
    isBox: value("isBox"),
    isRandom: value("isRandom"),
    isBundle: value("isBundle"),
    critical: value("critical"),
    multiplier: value("multiplier"),
    groupCount: value("groupCount"),
  };
  return (event) => rawGift(finds, event);
}

/** Written out, since objects made key by key take several times as long. */
const rawGift = (find: { readonly [Field in keyof RawGift]-?: Find }, event: Loose): RawGift => ({
  messageId: find.messageId(event),
  time: find.time(event),
  giftId: find.giftId(event),
  giftName: find.giftName(event),
  type: find.type(event),
  price: find.price(event),
  total: find.total(event),
  count: find.count(event),
  end: find.end(event),
  streakId: find.streakId(event),
  senderId: find.senderId(event),
  senderHandle: find.senderHandle(event),
  senderName: find.senderName(event),
  receiverId: find.receiverId(event),
  receiverHandle: find.receiverHandle(event),
  receiverName: find.receiverName(event),
  roomId: find.roomId(event),
  isBox: find.isBox(event),
  isRandom: find.isRandom(event),
  isBundle: find.isBundle(event),
  critical: find.critical(event),
  multiplier: find.multiplier(event),
  groupCount: find.groupCount(event),
});

/** What stands at a path in an object. */
function pathIn(path: string): Find {
  const [one, two] = path.split(".") as [string, string?];
  return two === undefined ? (event) => event[one] : (event) => event[one]?.[two];
}

/** The first value that says something. */
function first(finds: readonly Find[], says: (value: unknown) => boolean): Find {
  const [one, ...others] = finds;
  if (one === undefined) return () => undefined;
  const next = others.length === 0 ? undefined : first(others, says);
  return (event) => {
    const value = one(event);
    return says(value) ? value : next?.(event);
  };
}

const isStated = (value: unknown): boolean => !isAbsent(value);

const isName = (value: unknown): boolean => !isAbsent(value) && value !== "0" && value !== 0;
