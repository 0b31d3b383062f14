import { Buffer } from "node:buffer";
import { closeSync, openSync, writeSync } from "node:fs";
import type { Generated } from "./live-log.js";

/*
 * A log as recorders leave it: five other events to one gift, two layouts in one file, names and badges of every kind,
 * pictures with signed addresses, keys that come and go, and a few events sent again after a lost connection.
 */

const NAMES = [
  "Viewer",
  "Zoë",
  "小明",
  "Łukasz Ż.",
  "Ana 🌹🌹",
  "محمد",
  "김민준",
  "ほしの ゆめ",
  "Дарья",
  "𝓑𝓮𝓵𝓵𝓪",
  'Jo "Hannah" \\ O’Neil',
  "👩‍👩‍👧 family of three",
];

const GIFTS = [
  { id: 5655, name: "Rose", coins: 1, type: 1 },
  { id: 7934, name: "Heart Me", coins: 1, type: 2 },
  { id: 5269, name: "TikTok", coins: 1, type: 1 },
  { id: 6064, name: "GG", coins: 1, type: 1 },
  { id: 5487, name: "Finger Heart", coins: 5, type: 1 },
  { id: 5658, name: "Perfume", coins: 20, type: 1 },
  { id: 5879, name: "Doughnut", coins: 30, type: 1 },
  { id: 5585, name: "Confetti", coins: 100, type: 2 },
  { id: 5660, name: "Hand Hearts", coins: 100, type: 1 },
  { id: 5897, name: "Swan", coins: 699, type: 2 },
  { id: 6090, name: "Fireworks", coins: 1088, type: 2 },
  { id: 6369, name: "Lion", coins: 29_999, type: 2 },
] as const;

const CHATS = [
  "hello",
  "how are you today?",
  "😂😂😂",
  "¿de dónde eres?",
  "一起加油",
  "first time here",
  "what a gift!",
  "next song please 🎶",
  "Привет всем",
  "LOL",
];

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = chance(20_261_129);

const HEX = "0123456789abcdef";
const hex = (length: number): string => Array.from({ length }, () => HEX[pick(16)]).join("");

const picture = (user: number): string =>
  `https://p16-sign-va.tiktokcdn.com/tos-maliva-avt-0068/${user.toString(16).padStart(32, "7")}~tplv-tiktokx-cropcenter:100:100.webp?dr=14579&refresh_token=${hex(8)}&x-expires=1791000000&x-signature=${hex(27)}%3D&t=4d5b0474&ps=13740610&shp=a5d48078&shcp=fdd36af4&idc=maliva`;

interface Happening {
  readonly id: number;
  readonly user: number;
  readonly time: number;
}

const userId = (user: number): string => `70000000000${String(10_000_000 + user)}`;
const messageId = (id: number): string => `76000000${String(10_000_000_000 + id * 37)}`;
const nickname = (user: number): string => `${NAMES[user % NAMES.length]} ${user}`;

/** Keys that a program leaves out if it has no value for them. */
const perhaps = (one: number, keys: object): object => (pick(one) === 0 ? keys : {});

const badge = (): object =>
  pick(8) === 0
    ? { type: "image", badgeSceneType: 1 + pick(10), displayType: 1, url: picture(pick(900)) }
    : { type: "privilege", privilegeId: `71389${hex(6)}`, level: pick(40), badgeSceneType: 8 + pick(3) };

const list = (most: number, one: () => object): object[] => Array.from({ length: pick(most + 1) }, one);

/** Who did it, in the layout of 2022 to 2025. */
function flatUser(user: number): object {
  return {
    userId: userId(user),
    secUid: `MS4wLjABAAAA${hex(48)}`,
    uniqueId: `viewer_${user}`,
    nickname: nickname(user),
    profilePictureUrl: picture(user),
    ...perhaps(2, { followRole: pick(3) }),
    userBadges: list(3, badge),
    userSceneTypes: [8, 10].slice(pick(3)),
    userDetails: { createTime: "0", bioDescription: "", profilePictureUrls: [] },
    ...perhaps(2, {
      followInfo: { followingCount: pick(900), followerCount: pick(9000), followStatus: pick(2), pushStatus: 0 },
    }),
    isModerator: pick(50) === 0,
    isNewGifter: pick(20) === 0,
    isSubscriber: pick(30) === 0,
    topGifterRank: pick(40) === 0 ? 1 + pick(3) : null,
    ...perhaps(2, { gifterLevel: pick(50), teamMemberLevel: pick(30) }),
  };
}

/** The layout of 2022 to 2025, in the envelope that most scripts write it in. */
const flat = (event: string, { id, user, time }: Happening, own: object): string =>
  JSON.stringify({
    event,
    data: {
      ...own,
      ...(event === "roomUser" ? { topViewers: viewers(flatUser) } : flatUser(user)),
      msgId: messageId(id),
      createTime: String(time),
      ...perhaps(3, { displayType: `webcast_aweme_${event}_message`, label: `{0:user} ${event}` }),
    },
  });

/** Who did it, in the layout of 2026. */
const nestedUser = (user: number): object => ({
  id: userId(user),
  idStr: userId(user),
  displayId: `viewer_${user}`,
  nickname: nickname(user),
  secUid: `MS4wLjABAAAA${hex(48)}`,
  avatarThumb: { urlList: [picture(user)] },
  badgeList: list(3, () => ({
    displayType: 3,
    combine: { str: String(pick(40)), ...perhaps(2, { background: { color: "#99000000" } }) },
  })),
  ...perhaps(2, { payGrade: { totalDiamondCount: "0", name: "", level: String(pick(50)) } }),
  ...perhaps(3, { followInfo: { followStatus: String(pick(2)) } }),
  ...perhaps(2, { userAttr: { isMuted: false, isAdmin: pick(50) === 0 } }),
});

/** The layout of 2026. */
const nested = (method: string, { id, user, time }: Happening, own: object): string =>
  JSON.stringify({
    common: {
      method,
      msgId: messageId(id),
      roomId: `76000000000009${99_000 + (id >> 20)}`,
      createTime: String(Math.floor(time / 1000)),
      ...perhaps(2, { displayText: { key: "pm_mt", defaultPattern: "{0:user} {1:string}", pieces: [] } }),
    },
    ...(method === "WebcastRoomUserSeqMessage" ? { ranksList: viewers(nestedUser) } : { user: nestedUser(user) }),
    ...own,
  });

const viewers = (of: (user: number) => object): object[] =>
  list(4, () => ({ user: of(pick(20_000)), coinCount: pick(3000) }));

const OTHERS = [
  ["chat", "WebcastChatMessage", () => ({ comment: CHATS[pick(CHATS.length)], ...perhaps(2, { emotes: [] }) })],
  ["like", "WebcastLikeMessage", () => ({ likeCount: 1 + pick(15), totalLikeCount: pick(90_000) })],
  ["member", "WebcastMemberMessage", () => ({ actionId: 1, ...perhaps(2, { memberCount: pick(4000) }) })],
  ["roomUser", "WebcastRoomUserSeqMessage", () => ({ viewerCount: pick(4000) })],
  ["chat", "WebcastChatMessage", () => ({ comment: CHATS[pick(CHATS.length)], contentLanguage: "en" })],
] as const;

/** Writes such a log until it has that many bytes. */
export function writeRealisticLog(path: string, size: number): Generated {
  const file = openSync(path, "w");
  let [bytes, lines, coins, id] = [0, 0, 0, 0];
  let pending: string[] = [];
  const say = (line: string): void => {
    pending.push(line);
    lines++;
  };
  const happening = (user: number): Happening => ({ id: ++id, user, time: 1_790_000_000_000 + id * 125 });
  for (let streak = 0; bytes < size; streak++) {
    const layout = streak % 2 === 0 ? flat : nested;
    const [gift, user, times] = [GIFTS[pick(GIFTS.length)]!, pick(3_000), 1 + pick(4)];
    const counts =
      gift.type === 1 ? Array.from({ length: times + 1 }, (_, press) => Math.min(press + 1, times)) : [times];
    coins += gift.coins * times;
    for (const [press, count] of counts.entries()) {
      const end = gift.type === 1 && press === times;
      const line =
        layout === flat
          ? flat("gift", happening(user), flatGift(gift, streak, count, end))
          : nested("WebcastGiftMessage", happening(user), nestedGift(gift, streak, count, end));
      say(line);
      if (pick(40) === 0) say(line);
      for (let other = 0; other < 5; other++) {
        const [event, method, own] = OTHERS[pick(OTHERS.length)]!;
        say(layout(layout === flat ? event : method, happening(pick(20_000)), own()));
      }
    }
    if (pending.length < 1000) continue;
    const block = Buffer.from(`${pending.join("\n")}\n`);
    writeSync(file, block);
    bytes += block.length;
    pending = [];
  }
  closeSync(file);
  return { bytes, lines, coins };
}

type Gift = (typeof GIFTS)[number];

const flatGift = ({ id, name, coins, type }: Gift, streak: number, count: number, end: boolean) => ({
  giftId: id,
  repeatCount: count,
  groupId: String(1_790_000_000_000 + streak),
  repeatEnd: end,
  gift: { gift_id: id, repeat_count: count, repeat_end: end ? 1 : 0, gift_type: type },
  describe: `Sent ${name}`,
  giftType: type,
  diamondCount: coins,
  giftName: name,
  receiverUserId: "7100000000000020510",
  ...(pick(2) === 0 ? { extendedGiftInfo: { combo: type === 1, is_box_gift: false } } : {}),
});

const nestedGift = ({ id, name, coins, type }: Gift, streak: number, count: number, end: boolean) => ({
  giftId: String(id),
  fanTicketCount: "0",
  groupCount: 1,
  repeatCount: count,
  comboCount: count,
  repeatEnd: end ? 1 : 0,
  groupId: String(1_790_000_000_000 + streak),
  gift: { id: String(id), name, type, diamondCount: coins, combo: type === 1 },
  monitorInfo: "{}",
  ...(pick(2) === 0 ? { sendType: "1", isFirstSent: pick(9) === 0 } : {}),
});
