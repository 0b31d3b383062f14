/*
 * One gift event, written in the layout of every program that records them. Each line is what that program would have
 * written, not what the reader looks for.
 */

export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

/** A gift event as it happened. */
export interface Sent {
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly gift: { readonly id: number; readonly name: string; readonly type: number; readonly coins: number };
  readonly count: number;
  readonly end: boolean;
  readonly streakId: string;
  readonly sender: Person;
  readonly receiver?: Person;
  readonly room: string;
}

export type Writer = (event: Sent) => string;

const ROOM_HOST = "7100000000000020510";

const flat = ({ messageId, time, gift, count, end, streakId, sender, receiver }: Sent) => ({
  giftId: gift.id,
  repeatCount: count,
  groupId: streakId,
  monitorExtra: { gift_id: gift.id, msg_id: Number(messageId), room_id: 7137728632142843000 },
  userId: sender.id,
  uniqueId: sender.handle,
  nickname: sender.name,
  msgId: messageId,
  createTime: String(time),
  repeatEnd: end,
  gift: { gift_id: gift.id, repeat_count: count, repeat_end: end ? 1 : 0, gift_type: gift.type },
  describe: `Sent ${gift.name}`,
  giftType: gift.type,
  diamondCount: gift.coins,
  giftName: gift.name,
  timestamp: time + 2,
  receiverUserId: receiver?.id ?? "",
});

const nested = ({ gift, count, end, streakId, sender }: Sent) => ({
  giftId: gift.id,
  repeatCount: count,
  user: { userId: sender.id, nickname: sender.name, uniqueId: sender.handle },
  repeatEnd: end ? 1 : 0,
  groupId: streakId,
  giftDetails: { giftName: gift.name, describe: "", giftType: gift.type, diamondCount: gift.coins },
});

const common = (event: Sent) => ({
  common: { method: "WebcastGiftMessage", msgId: event.messageId, roomId: event.room, createTime: String(event.time) },
  ...nested(event),
  groupCount: 1,
  comboCount: event.count,
  giftExtra: { anchorId: ROOM_HOST, toUserId: event.receiver?.id ?? "0" },
  sendType: "1",
});

const proto = ({ messageId, time, gift, count, end, streakId, sender, receiver, room }: Sent) => ({
  common: { msgId: messageId, roomId: room, createTime: String(Math.floor(time / 1000)) },
  giftId: String(gift.id),
  groupCount: 1,
  repeatCount: count,
  comboCount: count,
  user: { id: sender.id, idStr: sender.id, displayId: sender.handle, nickname: sender.name },
  ...(receiver === undefined ? {} : { toUser: { id: receiver.id, displayId: receiver.handle } }),
  repeatEnd: end ? 1 : 0,
  groupId: streakId,
  gift: { id: String(gift.id), name: gift.name, type: gift.type, diamondCount: gift.coins, isBoxGift: false },
  monitorInfo: "{}",
});

/** Without values that are 0, false or empty, as the Python generator leaves it out. */
function withoutDefaults(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) =>
      held === 0 || held === false || held === "" ? [] : [[key, withoutDefaults(held)]],
    ),
  );
}

const snake = ({ messageId, time, gift, count, end, streakId, sender, receiver }: Sent) => ({
  common: { msg_id: raw(messageId), create_time: time },
  gift_id: gift.id,
  repeat_count: count,
  repeat_end: end ? 1 : 0,
  group_id: raw(streakId),
  gift: { id: gift.id, name: gift.name, type: gift.type, diamond_count: gift.coins },
  user: { id: raw(sender.id), unique_id: sender.handle, nickname: sender.name },
  ...(receiver === undefined ? {} : { to_user: { id: raw(receiver.id) } }),
});

const studio = ({ messageId, time, gift, count, end, streakId, sender, room }: Sent) => ({
  type: "EVENT",
  event: "live.gift",
  timestamp: time,
  payload: {
    message_id: messageId,
    room_id: room,
    gift: { id: String(gift.id), name: gift.name, type: gift.type, diamond_count: String(gift.coins) },
    group_id: streakId,
    group_count: "1",
    repeat_count: String(count),
    combo_count: String(count),
    repeat_end: end,
    user: { id: sender.id, nickname: sender.name, display_id: sender.handle },
  },
});

const java = ({ messageId, time, gift, count, end, streakId, sender, receiver, room }: Sent) => ({
  roomId: raw(room),
  messageId: raw(messageId),
  timeStamp: time,
  gift: { id: gift.id, name: gift.name, type: gift.type, diamondCost: gift.coins },
  user: { id: raw(sender.id), name: sender.handle, profileName: sender.name },
  ...(receiver === undefined ? {} : { toUser: { id: raw(receiver.id), name: receiver.handle } }),
  comboCount: count,
  groupId: raw(streakId),
  sendType: end ? 0 : 1,
});

const csharp = ({ messageId, time, gift, count, end, streakId, sender, receiver, room }: Sent) => ({
  RoomId: raw(room),
  MessageId: raw(messageId),
  TimeStamp: time,
  GiftId: gift.id,
  RepeatCount: count,
  ComboCount: count,
  RepeatEnd: end,
  GroupId: raw(streakId),
  User: { Id: raw(sender.id), UniqueId: sender.handle, NickName: sender.name },
  ToUser: receiver === undefined ? null : { Id: raw(receiver.id) },
  Gift: { Name: gift.name, Type: gift.type, DiamondCost: gift.coins },
});

const go = ({ messageId, time, gift, count, end, streakId, sender, receiver }: Sent) => ({
  MessageID: raw(messageId),
  Timestamp: time,
  ID: gift.id,
  Name: gift.name,
  Describe: "",
  Diamonds: gift.coins,
  RepeatCount: count,
  RepeatEnd: end,
  Type: gift.type,
  ToUserID: receiver === undefined ? 0 : raw(receiver.id),
  GroupID: raw(streakId),
  User: { ID: raw(sender.id), Username: sender.handle, Nickname: sender.name },
});

/** A number of 64 bits, as programs with such numbers write it. */
const raw = (digits: string): string => `${RAW}${digits}`;
const RAW = "\u0001";

const json = (value: unknown): string => JSON.stringify(value).replace(/"\\u0001(\d+)"/g, "$1");

/** Layouts with an id for each streak and each event: their events may be in any order. */
export const ANY_ORDER: Readonly<Record<string, Writer>> = {
  "connector 1": (event) => json(flat(event)),
  "connector 2.0": (event) =>
    json({
      event: { msgId: event.messageId, createTime: String(event.time) },
      ...nested(event),
      giftExtra: { timestamp: String(event.time), receiverUserId: event.receiver?.id ?? "" },
    }),
  "connector 2.1": (event) => json(common(event)),
  "connector 2.3": (event) => json(proto(event)),
  "Python dump": (event) => json(withoutDefaults(proto(event))),
  "Python attributes": (event) => json(snake(event)),
  TikFinity: (event) =>
    json({ event: "gift", data: { ...flat(event), giftName: "Rosa", originalName: event.gift.name } }),
  "LIVE Studio": (event) => json(studio(event)),
  "tiktok-live-stats": (event) => json({ o: 100, type: "WebcastGiftMessage", data: proto(event) }),
  Euler: (event) => {
    const { common: ids, ...data } = common(event);
    const messages = [
      { type: "WebcastChatMessage", data: { comment: "gift" } },
      { type: "WebcastGiftMessage", data: { ...data, common: { roomId: ids.roomId } } },
    ];
    return json({ messages, timestamp: event.time });
  },
  "socket log": (event) => `gift\0${json(flat(event))}`,
  Java: (event) => json(java(event)),
  "C#": (event) => json(csharp(event)),
  Go: (event) => json(go(event)),
};

/** Layouts without ids for streaks: their events are distinguished by their order. */
export const IN_ORDER: Readonly<Record<string, Writer>> = {
  "connector 0.8": ({ time, gift, count, end, sender }) =>
    json({
      giftId: gift.id,
      userId: sender.id,
      uniqueId: sender.handle,
      timestamp: time,
      gift: { gift_id: gift.id, repeat_count: count, repeat_end: end ? 1 : 0, gift_type: gift.type },
    }),
  "connector 0.9": (event) => {
    const { groupId, msgId, createTime, monitorExtra, ...rest } = flat(event);
    return json(rest);
  },
};
