import { Buffer } from "node:buffer";
import { closeSync, openSync, writeSync } from "node:fs";

/** The totals of a generated log. */
export interface Generated {
  readonly bytes: number;
  readonly lines: number;
  readonly coins: number;
}

const NAMES = ["Viewer", "Zoë", "小明", "Łukasz", "Ana 🌹", "Someone with a longer name"];

/** Writes a log of one LIVE after the other, in the layout of 2026, until it has that many bytes. */
export function writeLog(path: string, size: number): Generated {
  const file = openSync(path, "w");
  let [bytes, lines, coins, id] = [0, 0, 0, 0];
  let pending: string[] = [];
  const flush = (): void => {
    const block = Buffer.from(pending.join(""));
    writeSync(file, block);
    bytes += block.length;
    pending = [];
  };
  for (let streak = 0; bytes < size; streak++) {
    const sender = (streak * 7919) % 20_000;
    const lion = streak % 40 === 0;
    const length = lion ? 1 : 1 + (streak % 5);
    for (let press = 1; press <= length + (lion ? 0 : 1); press++) {
      const ended = !lion && press > length;
      pending.push(eventLine(id++, streak, sender, Math.min(press, length), lion, ended));
      lines++;
    }
    coins += lion ? 29_999 : length;
    if (pending.length > 2000) flush();
  }
  flush();
  closeSync(file);
  return { bytes, lines, coins };
}

function eventLine(id: number, streak: number, sender: number, count: number, lion: boolean, ended: boolean): string {
  const user = `7000000000000${String(100_000 + sender)}`;
  const time = 1_790_000_000 + (id >> 3);
  const name = `${NAMES[sender % NAMES.length]} ${sender}`;
  return `${JSON.stringify({
    common: {
      method: "WebcastGiftMessage",
      msgId: `76000000${String(10_000_000_000 + id * 37)}`,
      roomId: `76000000000009${99_000 + (id >> 20)}`,
      createTime: String(time),
      displayText: { key: "pm_mt_guidance_gift", defaultPattern: "{0:user} sent {1:gift} × {2:string}" },
    },
    giftId: lion ? "6369" : "5655",
    fanTicketCount: "0",
    groupCount: 1,
    repeatCount: count,
    comboCount: count,
    user: { id: user, idStr: user, displayId: `viewer_${sender}`, nickname: name, secUid: "MS4wLjABAAAA" },
    repeatEnd: ended ? 1 : 0,
    groupId: String(1_790_000_000_000 + streak),
    gift: {
      id: lion ? "6369" : "5655",
      name: lion ? "Lion" : "Rose",
      type: lion ? 2 : 1,
      diamondCount: lion ? 29_999 : 1,
      combo: !lion,
      isBoxGift: false,
      isRandomGift: false,
    },
    monitorInfo: "{}",
    isAssetBundleGift: false,
    isFirstSent: false,
  })}\n`;
}
