import { flagsOf } from "../gift-event.js";
import { isObject } from "../loose.js";
import { firstId, type Shape } from "./shape.js";

/** The attributes of the Python library as scripts write them, in snake case. */
export const python: Shape = {
  id: "python-attributes",
  name: "attributes of the Python TikTokLive",
  is: (e) =>
    e.repeat_count !== undefined && e.message_id === undefined && (e.gift_id !== undefined || isObject(e.gift)),
  read: (e) => ({
    messageId: firstId(e.common?.msg_id, e.base_message?.msg_id, e.msg_id),
    time: firstId(e.common?.create_time, e.base_message?.create_time, e.create_time, e.timestamp),
    giftId: firstId(e.gift_id, e.gift?.id),
    giftName: e.gift?.name ?? e.gift_name,
    type: e.gift?.type ?? e.gift_type,
    price: e.gift?.diamond_count ?? e.diamond_count,
    count: e.repeat_count,
    end: e.repeat_end,
    streakId: e.group_id,
    senderId: firstId(e.user?.id_str, e.user?.id, e.user?.user_id, e.user_id),
    senderHandle: firstId(e.user?.unique_id, e.user?.display_id, e.unique_id),
    senderName: e.user?.nickname ?? e.user?.nick_name ?? e.nickname,
    receiverId: firstId(e.to_user?.id_str, e.to_user?.id, e.to_user_id, e.to_member_id),
    receiverHandle: e.to_user?.unique_id,
    receiverName: e.to_user?.nickname,
    roomId: firstId(e.common?.room_id, e.room_id),
    flags: flagsOf(e.gift?.is_box_gift, e.gift?.is_random_gift, e.is_asset_bundle_gift, e.match_info, e.group_count),
  }),
};

/** A streak is over when `sendType` is 0; 1, 2 and 4 are on the way. */
export const java: Shape = {
  id: "java",
  name: "TikTokLiveJava",
  is: (e) => isObject(e.gift) && e.sendType !== undefined && e.repeatCount === undefined && e.comboCount !== undefined,
  read: (e) => ({
    messageId: firstId(e.messageId, e.msgId, e.common?.msgId),
    time: firstId(e.timeStamp, e.timestamp, e.createTime, e.common?.createTime),
    giftId: firstId(e.gift?.id, e.giftId),
    giftName: e.gift?.name,
    type: e.gift?.type,
    price: e.gift?.diamondCost ?? e.gift?.diamondCount,
    count: e.comboCount,
    end: String(e.sendType) === "0",
    streakId: e.groupId,
    senderId: firstId(e.user?.idStr, e.user?.id),
    senderHandle: firstId(e.user?.name, e.user?.uniqueId, e.user?.displayId),
    senderName: firstId(e.user?.profileName, e.user?.nickname),
    receiverId: firstId(e.toUser?.idStr, e.toUser?.id),
    receiverHandle: e.toUser?.name,
    receiverName: e.toUser?.profileName,
    roomId: firstId(e.roomId, e.common?.roomId),
    flags: flagsOf(e.gift?.isBoxGift, e.gift?.isRandomGift, e.isAssetBundleGift, e.matchInfo, e.groupCount),
  }),
};

/** Property names of C#, in capitals. */
export const csharp: Shape = {
  id: "csharp",
  name: "TikTokLiveSharp",
  is: (e) => e.RepeatCount !== undefined && (e.GiftId !== undefined || isObject(e.Gift)),
  read: (e) => ({
    messageId: firstId(e.MessageId, e.MsgId),
    time: firstId(e.TimeStamp, e.Timestamp, e.CreateTime),
    giftId: firstId(e.GiftId, e.Gift?.Id),
    giftName: e.Gift?.Name,
    type: e.Gift?.Type,
    price: e.Gift?.DiamondCost ?? e.Gift?.DiamondCount,
    count: e.RepeatCount,
    end: e.RepeatEnd,
    streakId: e.GroupId,
    senderId: firstId(e.User?.IdStr, e.User?.Id, e.Sender?.Id),
    senderHandle: firstId(e.User?.UniqueId, e.Sender?.UniqueId),
    senderName: firstId(e.User?.NickName, e.User?.Nickname, e.Sender?.NickName),
    receiverId: firstId(e.ToUser?.IdStr, e.ToUser?.Id),
    receiverHandle: e.ToUser?.UniqueId,
    receiverName: firstId(e.ToUser?.NickName, e.ToUser?.Nickname),
    roomId: e.RoomId,
    flags: flagsOf(e.Gift?.IsBoxGift, e.Gift?.IsRandomGift, e.IsAssetBundleGift, e.MatchInfo, e.GroupCount),
  }),
};

/** Field names of Go, in capitals; its 64-bit ids are numbers. */
export const go: Shape = {
  id: "go",
  name: "gotiktoklive",
  is: (e) => e.RepeatCount !== undefined && e.Diamonds !== undefined,
  read: (e) => ({
    messageId: e.MessageID,
    time: e.Timestamp,
    giftId: e.ID,
    giftName: e.Name,
    type: e.Type,
    price: e.Diamonds,
    count: e.RepeatCount,
    end: e.RepeatEnd,
    streakId: e.GroupID,
    senderId: firstId(e.User?.ID, e.UserID),
    senderHandle: e.User?.Username,
    senderName: e.User?.Nickname,
    receiverId: e.ToUserID,
    roomId: e.RoomID,
    flags: 0,
  }),
};

/** What TikTok LIVE Studio offers to programs on the same machine. */
export const studio: Shape = {
  id: "live-studio",
  name: "TikTok LIVE Studio",
  is: (e) => e.repeat_count !== undefined && e.message_id !== undefined && isObject(e.gift),
  read: (e) => ({
    messageId: e.message_id,
    time: e.timestamp,
    giftId: e.gift?.id,
    giftName: e.gift?.name,
    type: e.gift?.type,
    price: e.gift?.diamond_count,
    count: e.repeat_count,
    end: e.repeat_end,
    streakId: e.group_id,
    senderId: e.user?.id,
    senderHandle: e.user?.display_id,
    senderName: e.user?.nickname,
    receiverId: firstId(e.to_user?.id, e.to_user_id),
    receiverHandle: e.to_user?.display_id,
    receiverName: e.to_user?.nickname,
    roomId: e.room_id,
    flags: flagsOf(e.gift?.is_box_gift, e.gift?.is_random_gift, undefined, undefined, e.group_count),
  }),
};
