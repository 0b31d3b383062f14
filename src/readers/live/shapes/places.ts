import type { RawGift } from "../model/raw-gift.js";

/** The keys of an object that describes a person, sender or receiver. */
const ID = ["idStr", "userId", "id"];
const HANDLE = ["uniqueId", "displayId", "username", "userName"];
const NAME = ["nickname", "nickName", "profileName"];

const SENDERS = ["user", "userInfo", "fromUser", "sender"];
const RECEIVERS = ["toUser", "receiver"];

/** The objects with a message's own values, and with a gift's. */
const MESSAGES = ["common.", "event.", "baseMessage.", ""];
const GIFTS = ["gift.", "giftDetails.", "giftInfo.", "extendedGiftInfo."];

const within = (objects: readonly string[], keys: readonly string[]): readonly string[] =>
  objects.flatMap((object) => keys.map((key) => `${object}.${key}`));

const before = (openings: readonly string[], ...keys: readonly string[]): readonly string[] =>
  openings.flatMap((opening) => keys.map((key) => `${opening}${key}`));

/**
 * The places of each value of a gift event in all layouts. Each value is looked for on its own; the first place that is
 * not empty counts. A path includes all its spellings: `gift.giftId` also means `gift.gift_id` and `Gift.GiftID`. A key
 * that begins with a capital means only itself.
 */
export const PLACES: { readonly [Field in keyof RawGift]-?: readonly string[] } = {
  // A transaction id stays the same over retries, but only some events have one.
  messageId: [...before(MESSAGES, "msgId"), "messageId", "transactionId"],
  time: [
    ...before(MESSAGES, "createTime"),
    "timestamp",
    "timeStamp",
    "giftExtra.timestamp",
    "giftExtra.sendGiftSendMessageSuccessMs",
  ],
  giftId: ["giftId", ...before(GIFTS, "giftId", "id"), "value3", "ID"],
  giftName: ["originalName", "giftName", ...before(GIFTS, "name", "giftName"), "gift", "Name"],
  type: ["giftType", ...before(GIFTS, "type", "giftType"), "Type"],
  price: ["diamondCount", ...before(GIFTS, "diamondCount", "diamondCost"), "Diamonds"],
  total: ["coins"],
  count: ["repeatCount", "gift.repeatCount", "comboCount"],
  end: ["repeatEnd", "gift.repeatEnd"],
  sendType: ["sendType"],
  streakId: ["groupId", "gift.groupId"],
  senderId: [...within(SENDERS, ID), "userId"],
  senderHandle: [...within(SENDERS, HANDLE), ...HANDLE, ...within(SENDERS, ["name"]), "user", "value1"],
  senderName: [...within(SENDERS, NAME), ...NAME],
  receiverId: [
    ...within(RECEIVERS, ID),
    "receiverUserId",
    "giftExtra.toUserId",
    "giftExtra.receiverUserId",
    "toUserId",
    "toMemberId",
  ],
  receiverHandle: [...within(RECEIVERS, HANDLE), ...within(RECEIVERS, ["name"])],
  receiverName: within(RECEIVERS, NAME),
  roomId: before(MESSAGES, "roomId"),
  isBox: before(GIFTS, "isBoxGift"),
  isRandom: before(GIFTS, "isRandomGift"),
  isBundle: ["isAssetBundleGift", ...before(GIFTS, "isAssetBundleGift")],
  critical: ["matchInfo.critical"],
  multiplier: ["matchInfo.multiplierValue"],
  groupCount: ["groupCount"],
};
