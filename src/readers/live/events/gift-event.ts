import type { RawGift } from "../model/raw-gift.js";
import { Fault, idOf, isAbsent, isRounded, isSet, textOf, wholeOf } from "../model/values.js";

/**
 * How a gift is sent: `single` as one event, `streak` as running totals that end with an end event. Without a stated
 * type the gift itself decides: `untyped` has an end field, `bare` does not.
 */
export type Form = "single" | "streak" | "untyped" | "bare";

/** A gift event in one form for all log layouts. Unknown values are `null`. */
export interface GiftEvent {
  readonly messageId: string | null;
  /** Milliseconds since 1970. */
  readonly time: number | null;
  readonly giftId: string | null;
  readonly giftName: string | null;
  readonly form: Form;
  readonly ended: boolean;
  readonly streakId: string | null;
  /** Coins; `null` if the event states none, or 0. */
  readonly price: number | null;
  readonly count: number;
  readonly senderId: string | null;
  readonly senderHandle: string | null;
  readonly senderName: string | null;
  readonly receiverId: string | null;
  readonly receiverHandle: string | null;
  readonly receiverName: string | null;
  readonly roomId: string | null;
  readonly flags: number;
}

/** Properties that make a gift worth checking; bits, so that a streak can combine those of its events. */
export const FLAG = { box: 1, random: 2, bundle: 4, multiplied: 8, "group-count": 16, "rising-count": 32 } as const;

function flagsOf({ isBox, isRandom, isBundle, critical, multiplier, groupCount }: RawGift): number {
  let flags = 0;
  if (isSet(isBox)) flags |= FLAG.box;
  if (isSet(isRandom)) flags |= FLAG.random;
  if (isSet(isBundle)) flags |= FLAG.bundle;
  if (isSet(critical) || Number(multiplier) > 1) flags |= FLAG.multiplied;
  if (Number(groupCount) > 1) flags |= FLAG["group-count"];
  return flags;
}

/** A raw event as a gift event, or the fault of the first value that cannot be read; `as` decodes its texts. */
export function giftEvent(
  raw: RawGift,
  time: number | null | Fault,
  as: (text: string) => string = (text) => text,
): GiftEvent | Fault {
  if (time instanceof Fault) return time;
  const type = wholeOf(raw.type, "gift type");
  if (type instanceof Fault) return type;
  const count = wholeOf(raw.count, "count");
  if (count instanceof Fault) return count;
  const price = raw.total === undefined ? wholeOf(raw.price, "price") : perPiece(raw.total, count ?? 0);
  if (price instanceof Fault) return price;
  const handle = idOf(raw.senderHandle, as);
  return {
    messageId: idOf(raw.messageId, as),
    time,
    giftId: idOf(raw.giftId, as),
    giftName: textOf(raw.giftName, as),
    form: type === null ? (isAbsent(raw.end) ? "bare" : "untyped") : type === 1 ? "streak" : "single",
    ended: isSet(raw.end),
    streakId: idOf(raw.streakId, as),
    price: price === 0 ? null : price,
    count: count ?? 0,
    // A rounded id may be that of another person, so it is used only if there is nothing better.
    senderId: idOf(raw.senderId, as) ?? (handle === null && isRounded(raw.senderId) ? String(raw.senderId) : null),
    senderHandle: handle,
    senderName: textOf(raw.senderName, as),
    receiverId: idOf(raw.receiverId, as),
    receiverHandle: idOf(raw.receiverHandle, as),
    receiverName: textOf(raw.receiverName, as),
    roomId: idOf(raw.roomId, as),
    flags: flagsOf(raw),
  };
}

function perPiece(total: unknown, count: number): number | null | Fault {
  const coins = wholeOf(total, "coins");
  if (coins === null || coins instanceof Fault || coins === 0) return coins;
  if (count > 0 && coins % count === 0) return coins / count;
  return new Fault(`coins ${coins} are not a multiple of the count ${count}`);
}

/** Whether an id of a raw event was rounded on parsing; its digits should then be read from the text. */
export const hasRoundedId = (raw: RawGift): boolean =>
  isRounded(raw.messageId) ||
  isRounded(raw.giftId) ||
  isRounded(raw.senderId) ||
  isRounded(raw.senderHandle) ||
  isRounded(raw.streakId) ||
  isRounded(raw.receiverId) ||
  isRounded(raw.receiverHandle) ||
  isRounded(raw.roomId);
