import { ANY_ORDER, type Sent, type Writer } from "./writers.js";

const write = ANY_ORDER["connector 2.3"]!;
export const ROSE = { id: 5655, name: "Rose", type: 1, coins: 1 };
let ids = 0;

/** An ended streak of its own, by default. */
export const sent = (over: Partial<Sent> = {}): Sent => {
  ids++;
  return {
    messageId: String(7_600_000_000_000_000_000n + BigInt(ids)),
    time: 1_790_000_000_000,
    gift: ROSE,
    count: 1,
    end: true,
    streakId: String(1_790_000_000_000 + ids),
    sender: { id: "7000000000000010021", handle: "viewer_21", name: "Viewer 21" },
    room: "7600000000000999999",
    ...over,
  };
};

/** Events as a log, in today's layout by default. */
export const log = (events: readonly Sent[], as: Writer = write): string =>
  events.map((event) => `${as(event)}\n`).join("");

/** Today's layout with more in it. */
export const withMore =
  (more: object, gift: object = {}): Writer =>
  (event) => {
    const made = JSON.parse(write(event));
    return JSON.stringify({ ...made, ...more, gift: { ...made.gift, ...gift } });
  };
