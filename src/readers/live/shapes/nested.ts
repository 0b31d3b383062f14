import { flagsOf } from "../gift-event.js";
import { isObject } from "../loose.js";
import { firstId, type Shape } from "./shape.js";

/** The first nested form: ids in `event`, the gift in `giftDetails`. */
export const eventNested: Shape = {
  id: "connector-2.0",
  name: "TikTok-Live-Connector 2.0",
  is: (e) => isObject(e.giftDetails) && isObject(e.event),
  read: (e) => ({
    messageId: e.event?.msgId,
    time: firstId(e.event?.createTime, e.giftExtra?.timestamp),
    giftId: firstId(e.giftId, e.giftDetails?.id),
    giftName: e.giftDetails?.giftName,
    type: e.giftDetails?.giftType,
    price: e.giftDetails?.diamondCount,
    count: e.repeatCount,
    end: e.repeatEnd,
    streakId: e.groupId,
    senderId: e.user?.userId,
    senderHandle: e.user?.uniqueId,
    senderName: e.user?.nickname,
    receiverId: e.giftExtra?.receiverUserId,
    roomId: e.event?.roomId,
    flags: flagsOf(
      e.giftDetails?.isBoxGift,
      e.giftDetails?.isRandomGift,
      e.isAssetBundleGift,
      e.matchInfo,
      e.groupCount,
    ),
  }),
};

/** Ids in `common`, the gift still in `giftDetails`: also what the Euler websocket sends. */
export const commonNested: Shape = {
  id: "connector-2.1",
  name: "TikTok-Live-Connector 2.1 and 2.2, and the Euler websocket",
  is: (e) => isObject(e.giftDetails) && !isObject(e.event),
  read: (e) => ({
    messageId: e.common?.msgId,
    time: firstId(e.common?.createTime, e.giftExtra?.sendGiftSendMessageSuccessMs),
    giftId: firstId(e.giftId, e.giftDetails?.id),
    giftName: e.giftDetails?.giftName,
    type: e.giftDetails?.giftType,
    price: e.giftDetails?.diamondCount,
    count: e.repeatCount,
    end: e.repeatEnd,
    streakId: e.groupId,
    senderId: e.user?.userId,
    senderHandle: e.user?.uniqueId,
    senderName: e.user?.nickname,
    receiverId: firstId(e.giftExtra?.toUserId, e.toUser?.userId, e.toMemberId),
    receiverHandle: e.toUser?.uniqueId,
    receiverName: e.toUser?.nickname,
    roomId: e.common?.roomId,
    flags: flagsOf(
      e.giftDetails?.isBoxGift,
      e.giftDetails?.isRandomGift,
      e.isAssetBundleGift,
      e.matchInfo,
      e.groupCount,
    ),
  }),
};

/** The gift in `gift`, ids as text; a Python dump is the same without the values that are 0 or false. */
export const proto: Shape = {
  id: "connector-2.3",
  name: "TikTok-Live-Connector 2.3 and later, tiktok-live-stats, and dumps of the Python TikTokLive",
  is: (e) =>
    isObject(e.gift) &&
    (isObject(e.common) || e.gift.diamondCount !== undefined) &&
    (e.repeatCount !== undefined || (e.sendType === undefined && e.repeat_count === undefined)),
  read: (e) => ({
    messageId: e.common?.msgId,
    time: e.common?.createTime,
    giftId: firstId(e.giftId, e.gift?.id),
    giftName: e.gift?.name,
    type: e.gift?.type,
    price: e.gift?.diamondCount,
    count: e.repeatCount,
    end: e.repeatEnd,
    streakId: e.groupId,
    senderId: firstId(e.user?.idStr, e.user?.id),
    senderHandle: firstId(e.user?.displayId, e.user?.uniqueId),
    senderName: e.user?.nickname,
    receiverId: firstId(e.toUser?.idStr, e.toUser?.id, e.toMemberId),
    receiverHandle: e.toUser?.displayId,
    receiverName: e.toUser?.nickname,
    roomId: e.common?.roomId,
    flags: flagsOf(
      e.gift?.isBoxGift,
      e.gift?.isRandomGift,
      firstId(e.isAssetBundleGift, e.gift?.isAssetBundleGift),
      e.matchInfo,
      e.groupCount,
    ),
  }),
};
