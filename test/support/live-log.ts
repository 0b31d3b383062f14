/** A gift event as TikTok-Live-Connector 2.4 writes it, with the fields that tests need. */
export interface Sent {
  readonly gift?: readonly [id: string, name: string, coins: number];
  readonly count?: number;
  readonly end?: 0 | 1;
  readonly streak?: string;
  readonly sender?: readonly [id: string, handle: string, name: string];
  readonly receiver?: string;
  readonly room?: string;
  /** Milliseconds since 1970. */
  readonly time?: number;
}

/** 3 July 2026, 14:30:00 in UTC. */
export const START = 1_783_089_000_000;

let messages = 0;

/** One line of a log, with a message id of its own. */
export function sent(some: Sent = {}): string {
  const { gift = ["5655", "Rose", 1], count = 1, end = 1, sender = ["701", "anna", "Anna"], room = "76" } = some;
  const [id, name, coins] = gift;
  const [senderId, displayId, nickname] = sender;
  const msgId = String(++messages);
  const event = {
    common: { msgId, roomId: room, createTime: String(some.time ?? START) },
    giftId: id,
    repeatCount: count,
    repeatEnd: end,
    groupId: some.streak ?? `streak-${msgId}`,
    user: { id: senderId, displayId, nickname },
    ...(some.receiver === undefined ? {} : { toUser: { id: some.receiver, displayId: `guest-${some.receiver}` } }),
    gift: { id, name, type: 1, diamondCount: coins },
  };
  return `${JSON.stringify(event)}\n`;
}

/** A log of that many Roses, one a second. */
export const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => sent({ time: START + n * 1_000, sender: [`${n % 50}`, "v", "V"] })).join("");
