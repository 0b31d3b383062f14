import { flagsOf } from "../gift-event.js";
import { firstId, type Shape } from "./shape.js";

/** Before prices came: only ids, counts and the type inside `gift`. */
export const earliest: Shape = {
  id: "connector-0.8",
  name: "TikTok-Live-Connector before 0.9",
  is: (e) => e.gift?.gift_type !== undefined && e.giftType === undefined && e.diamondCount === undefined,
  read: (e) => ({
    messageId: e.msgId,
    time: firstId(e.createTime, e.timestamp),
    giftId: e.giftId ?? e.gift?.gift_id,
    giftName: e.giftName,
    type: e.gift?.gift_type,
    price: e.diamondCount,
    count: e.repeatCount ?? e.gift?.repeat_count,
    end: e.repeatEnd ?? e.gift?.repeat_end,
    streakId: e.groupId,
    senderId: e.userId,
    senderHandle: e.uniqueId,
    senderName: e.nickname,
    receiverId: e.receiverUserId,
    roomId: e.roomId,
    flags: 0,
  }),
};

/** All values at the top: the form of 2022 to 2025, of the legacy mode since, and inside what TikFinity sends. */
export const flat: Shape = {
  id: "connector-1",
  name: "TikTok-Live-Connector 0.9 to 1.x, and TikFinity",
  is: (e) => e.giftType !== undefined || (e.diamondCount !== undefined && e.repeatCount !== undefined),
  read: (e) => ({
    messageId: e.msgId,
    time: firstId(e.createTime, e.timestamp),
    giftId: e.giftId,
    giftName: e.originalName ?? e.giftName,
    type: e.giftType ?? e.gift?.gift_type,
    price: e.diamondCount,
    count: e.repeatCount,
    end: e.repeatEnd,
    streakId: e.groupId,
    senderId: e.userId,
    senderHandle: e.uniqueId,
    senderName: e.nickname,
    receiverId: e.receiverUserId,
    roomId: e.roomId,
    flags: flagsOf(e.extendedGiftInfo?.is_box_gift, undefined, undefined, e.matchInfo, e.groupCount),
  }),
};

/** What TikFinity sends to a webhook: texts only, once for each trigger, with the coins of all of it. */
export const webhook: Shape = {
  id: "tikfinity-webhook",
  name: "TikFinity webhook",
  is: (e) => String(e.triggerTypeId) === "3",
  read: (e) => ({
    messageId: e.msgId,
    time: firstId(e.createTime, e.timestamp),
    giftId: firstId(e.giftId, e.value3),
    giftName: e.giftName,
    type: 0,
    price: undefined,
    total: e.coins ?? null,
    count: e.repeatCount,
    end: true,
    streakId: e.groupId,
    senderId: e.userId,
    senderHandle: firstId(e.username, e.value1),
    senderName: e.nickname,
    receiverId: e.receiverUserId,
    roomId: e.roomId,
    flags: 0,
  }),
};
