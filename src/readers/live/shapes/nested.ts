import { isObject } from "../model/loose-json.js";
import type { Shape } from "./shape.js";

/** The first nested form: ids in `event`, the gift in `giftDetails`. */
export const eventNested: Shape = {
  id: "connector-2.0",
  name: "TikTok-Live-Connector 2.0",
  is: (e) => isObject(e.giftDetails) && isObject(e.event),
  table: {
    messageId: ["event.msgId"],
    time: ["event.createTime", "giftExtra.timestamp"],
    giftId: ["giftId", "giftDetails.id"],
    giftName: ["giftDetails.giftName"],
    type: ["giftDetails.giftType"],
    price: ["giftDetails.diamondCount"],
    count: ["repeatCount"],
    end: ["repeatEnd"],
    streakId: ["groupId"],
    senderId: ["user.userId"],
    senderHandle: ["user.uniqueId"],
    senderName: ["user.nickname"],
    receiverId: ["giftExtra.receiverUserId"],
    roomId: ["event.roomId"],
    isBox: ["giftDetails.isBoxGift"],
    isRandom: ["giftDetails.isRandomGift"],
    isBundle: ["isAssetBundleGift"],
    critical: ["matchInfo.critical"],
    multiplier: ["matchInfo.multiplierValue"],
    groupCount: ["groupCount"],
  },
};

/** Ids in `common`, the gift still in `giftDetails`: also what the Euler websocket sends. */
export const commonNested: Shape = {
  id: "connector-2.1",
  name: "TikTok-Live-Connector 2.1 and 2.2, and the Euler websocket",
  is: (e) => isObject(e.giftDetails) && !isObject(e.event),
  table: {
    messageId: ["common.msgId"],
    time: ["common.createTime", "giftExtra.sendGiftSendMessageSuccessMs"],
    giftId: ["giftId", "giftDetails.id"],
    giftName: ["giftDetails.giftName"],
    type: ["giftDetails.giftType"],
    price: ["giftDetails.diamondCount"],
    count: ["repeatCount"],
    end: ["repeatEnd"],
    streakId: ["groupId"],
    senderId: ["user.userId"],
    senderHandle: ["user.uniqueId"],
    senderName: ["user.nickname"],
    receiverId: ["giftExtra.toUserId", "toUser.userId", "toMemberId"],
    receiverHandle: ["toUser.uniqueId"],
    receiverName: ["toUser.nickname"],
    roomId: ["common.roomId"],
    isBox: ["giftDetails.isBoxGift"],
    isRandom: ["giftDetails.isRandomGift"],
    isBundle: ["isAssetBundleGift"],
    critical: ["matchInfo.critical"],
    multiplier: ["matchInfo.multiplierValue"],
    groupCount: ["groupCount"],
  },
};

/** The gift in `gift`, ids as text; a Python dump is the same without the values that are 0 or false. */
export const proto: Shape = {
  id: "connector-2.3",
  name: "TikTok-Live-Connector 2.3 and later, tiktok-live-stats, and dumps of the Python TikTokLive",
  is: (e) =>
    isObject(e.gift) &&
    (isObject(e.common) || e.gift.diamondCount !== undefined) &&
    (e.repeatCount !== undefined || (e.sendType === undefined && e.repeat_count === undefined)),
  table: {
    messageId: ["common.msgId"],
    time: ["common.createTime"],
    giftId: ["giftId", "gift.id"],
    giftName: ["gift.name"],
    type: ["gift.type"],
    price: ["gift.diamondCount"],
    count: ["repeatCount"],
    end: ["repeatEnd"],
    streakId: ["groupId"],
    senderId: ["user.idStr", "user.id"],
    senderHandle: ["user.displayId", "user.uniqueId"],
    senderName: ["user.nickname"],
    receiverId: ["toUser.idStr", "toUser.id", "toMemberId"],
    receiverHandle: ["toUser.displayId"],
    receiverName: ["toUser.nickname"],
    roomId: ["common.roomId"],
    isBox: ["gift.isBoxGift"],
    isRandom: ["gift.isRandomGift"],
    isBundle: ["isAssetBundleGift", "gift.isAssetBundleGift"],
    critical: ["matchInfo.critical"],
    multiplier: ["matchInfo.multiplierValue"],
    groupCount: ["groupCount"],
  },
};
