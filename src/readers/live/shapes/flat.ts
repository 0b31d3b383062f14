import type { Shape } from "./shape.js";

/** Before prices came: only ids, counts and the type inside `gift`. */
export const earliest: Shape = {
  id: "connector-0.8",
  name: "TikTok-Live-Connector before 0.9",
  is: (e) => e.gift?.gift_type !== undefined && e.giftType === undefined && e.diamondCount === undefined,
  table: {
    messageId: ["msgId"],
    time: ["createTime", "timestamp"],
    giftId: ["giftId", "gift.gift_id"],
    giftName: ["giftName"],
    type: ["gift.gift_type"],
    price: ["diamondCount"],
    count: ["repeatCount", "gift.repeat_count"],
    end: ["repeatEnd", "gift.repeat_end"],
    streakId: ["groupId"],
    senderId: ["userId"],
    senderHandle: ["uniqueId"],
    senderName: ["nickname"],
    receiverId: ["receiverUserId"],
    roomId: ["roomId"],
  },
};

/** All values at the top: the form of 2022 to 2025, of the legacy mode since, and inside what TikFinity sends. */
export const flat: Shape = {
  id: "connector-1",
  name: "TikTok-Live-Connector 0.9 to 1.x, and TikFinity",
  is: (e) => e.giftType !== undefined || (e.diamondCount !== undefined && e.repeatCount !== undefined),
  table: {
    messageId: ["msgId"],
    time: ["createTime", "timestamp"],
    giftId: ["giftId"],
    giftName: ["originalName", "giftName"],
    type: ["giftType", "gift.gift_type"],
    price: ["diamondCount"],
    count: ["repeatCount"],
    end: ["repeatEnd"],
    streakId: ["groupId"],
    senderId: ["userId"],
    senderHandle: ["uniqueId"],
    senderName: ["nickname"],
    receiverId: ["receiverUserId"],
    roomId: ["roomId"],
    isBox: ["extendedGiftInfo.is_box_gift"],
    critical: ["matchInfo.critical"],
    multiplier: ["matchInfo.multiplierValue"],
    groupCount: ["groupCount"],
  },
};

/** What TikFinity sends to a webhook: texts only, once for each trigger, with the coins of all of it. */
export const webhook: Shape = {
  id: "tikfinity-webhook",
  name: "TikFinity webhook",
  is: (e) => String(e.triggerTypeId) === "3",
  isWhole: true,
  table: {
    messageId: ["msgId"],
    time: ["createTime", "timestamp"],
    giftId: ["giftId", "value3"],
    giftName: ["giftName"],
    total: ["coins"],
    count: ["repeatCount"],
    streakId: ["groupId"],
    senderId: ["userId"],
    senderHandle: ["username", "value1"],
    senderName: ["nickname"],
    receiverId: ["receiverUserId"],
    roomId: ["roomId"],
  },
};
