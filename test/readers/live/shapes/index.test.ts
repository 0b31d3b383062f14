import { describe, expect, test } from "vitest";
import { SHAPES } from "../../../../src/readers/live/shapes/index.js";
import { tally } from "../reading.js";
import { ANY_ORDER, IN_ORDER, type Sent } from "../writers.js";

const ROSE = { id: 5655, name: "Rose", type: 1, coins: 1 };
const LION = { id: 6369, name: "Lion", type: 2, coins: 29_999 };
const sender = { id: "7000000000000010021", handle: "viewer_21", name: "Viewer 21" };

const sent = (over: Partial<Sent>, index: number): Sent => ({
  messageId: `76000000000000000${10 + index}`,
  time: 1_790_000_000_000 + index * 1000,
  gift: ROSE,
  count: 1,
  end: false,
  streakId: "1790000000000",
  sender,
  room: "7600000000000999999",
  ...over,
});

/** Rose 1, 2, 3, the end of it at 3, and one Lion: 3 + 29,999 = 30,002 coins, not 1 + 2 + 3 + 3 + 29,999 = 30,008. */
const WORK = [
  { count: 1 },
  { count: 2 },
  { count: 3 },
  { count: 3, end: true },
  { gift: LION, streakId: "1790000004900" },
].map(sent);

describe.each(Object.entries({ ...ANY_ORDER, ...IN_ORDER }))("%s", (_, write) => {
  const lines = WORK.map((event) => `${write(event)}\n`);

  test("three Roses and a Lion", () => {
    const found = tally(lines.join(""));
    expect(found).toMatchObject({ settledCoins: 30_002, unfinishedCoins: 0, events: 5, duplicates: 0 });
    expect(found.streaks).toEqual({ settled: 1, unfinished: 0, longest: 3 });
    expect(found.gifts.map(({ id, name, count, coins }) => [id, name, count, coins])).toEqual([
      ["6369", "Lion", 1, 29_999],
      ["5655", "Rose", 3, 3],
    ]);
    expect(found.senders).toHaveLength(1);
    expect(found.senders[0]).toMatchObject({ coins: 30_002, gifts: 4, handle: "viewer_21", returning: false });
    expect(found.from).toBe("2026-09-21T14:13:20Z");
    expect(found.notes).toEqual([]);
  });

  test("all of it again after a reconnect", () => {
    const found = tally(lines.join("") + lines.join(""));
    expect(found).toMatchObject({ settledCoins: 30_002, unfinishedCoins: 0, events: 5, duplicates: 5 });
  });

  test("the end is lost", () => {
    const found = tally([...lines.slice(0, 3), lines[4]].join(""));
    expect(found).toMatchObject({ settledCoins: 29_999, unfinishedCoins: 3 });
    expect(found.streaks).toEqual({ settled: 0, unfinished: 1, longest: 3 });
  });

  test("as one array, spread over lines or not", () => {
    const values = lines.map((line) => line.trim()).filter((line) => line.startsWith("{"));
    if (values.length === 0) return;
    expect(tally(`[${values.join(",")}]`).settledCoins).toBe(30_002);
    expect(tally(` [\n${values.join(" ,\n")}\n]\n`, { chunk: 7 }).settledCoins).toBe(30_002);
  });
});

describe.each(Object.entries(ANY_ORDER))("%s", (_, write) => {
  test("in any order, even with the end first", () => {
    const lines = WORK.map((event) => `${write(event)}\n`);
    expect(tally(lines.reverse().join(""))).toMatchObject({ settledCoins: 30_002, unfinishedCoins: 0 });
  });

  test("two gifts of sender and receiver each, in one streak id", () => {
    const guest = { id: "7100000000000020599", handle: "guest", name: "Guest" };
    const other = { ...sender, id: "7000000000000010022", handle: "viewer_22" };
    const events = [
      { count: 2, end: true },
      { count: 3, end: true, sender: other },
      { count: 4, end: true, gift: { ...ROSE, id: 7057, name: "Helmet", coins: 10 } },
      { count: 5, end: true, receiver: guest },
    ].map(sent);
    const found = tally(events.map((event) => `${write(event)}\n`).join(""));
    // A shape without receivers has two streaks of one sender in the last event and the first: the larger counts.
    const hasReceivers = found.receivers.length > 1;
    expect(found.settledCoins).toBe(hasReceivers ? 2 + 3 + 40 + 5 : 5 + 3 + 40);
  });
});

test("no event has two shapes", () => {
  for (const [name, write] of Object.entries({ ...ANY_ORDER, ...IN_ORDER })) {
    const line = write(sent({ end: true }, 0)).replace(/^gift\0/, "");
    const { data, payload, messages, ...bare } = JSON.parse(line);
    const event = data ?? payload ?? messages?.[1].data ?? bare;
    expect(
      SHAPES.filter((shape) => shape.is(event)).map(({ id }) => id),
      name,
    ).toHaveLength(1);
  }
});

const WEBHOOK = {
  value1: "viewer_21",
  value3: "5655",
  userId: "7000000000000010021",
  username: "viewer_21",
  nickname: "Viewer 21",
  giftId: "5655",
  giftName: "Rose",
  coins: "22",
  repeatCount: "22",
  triggerTypeId: "3",
  tikfinityUserId: "1000001",
};

describe("a webhook", () => {
  test("its coins are those of the whole trigger", () => {
    const found = tally(`${JSON.stringify(WEBHOOK)}\n${JSON.stringify({ ...WEBHOOK, triggerTypeId: "2" })}\n`);
    expect(found).toMatchObject({ settledCoins: 22, events: 1, undedupable: 1, otherEvents: 1, untimedCoins: 22 });
    expect(found.gifts).toMatchObject([{ coinsEach: 1, count: 22 }]);
  });

  test("events that cannot be distinguished are not dropped", () => {
    expect(tally(`${JSON.stringify(WEBHOOK)}\n`.repeat(3))).toMatchObject({ settledCoins: 66, undedupable: 3 });
  });
});

describe("the recorder's table", () => {
  const head = "timestamp,user_id,nickname,gift_name,repeat_count,streakable,streaking";
  const rows = [
    '2026-07-03T14:30:25.000000,viewer_21,"Viewer, 21",Rose,1,True,True',
    '2026-07-03T14:30:26.000000,viewer_21,"Viewer, 21",Rose,5,True,True',
    '2026-07-03T14:30:29.000000,viewer_21,"Viewer, 21",Rose,5,True,False',
    '2026-07-03T14:31:00.000000,viewer_22,"Line\none",Lion,1,False,False',
  ];

  test("streaks by the order of rows, prices by name", () => {
    const found = tally([head, ...rows].join("\n"));
    expect(found).toMatchObject({ settledCoins: 30_004, unfinishedCoins: 0, from: "2026-07-03T14:30:25Z" });
    expect(found.senders.map(({ name }) => name)).toEqual(["Line\none", "Viewer, 21"]);
    expect(found.notes).toEqual([
      {
        code: "log.unclear",
        message:
          "times have no zone, so days are as written and hours are taken as UTC; state the zone, like --time-zone Asia/Tokyo",
      },
    ]);
    expect(found.minutes).toEqual([
      { key: "2026-07-03T14:30", coins: 5 },
      { key: "2026-07-03T14:31", coins: 29_999 },
    ]);
  });

  test("rows once more, CR LF and a mark", () => {
    const text = `\uFEFF${[head, ...rows, ...rows].join("\r\n")}\r\n`;
    expect(tally(text, { chunk: 3 })).toMatchObject({ settledCoins: 30_004, duplicates: 4 });
  });

  test("columns by other headings, a name of several gifts, and an unknown gift", () => {
    const columns = new Map([
      ["gift_name", "Gift"],
      ["repeat_count", "how many"],
    ]);
    const found = tally("Gift,how many,when\nLove you,2,x\nNo such gift,3,x\nRose,4,x\n", { columns });
    expect(found).toMatchObject({ settledCoins: 4, undedupable: 3 });
    expect(found.unpriced).toEqual([
      { id: null, name: "Love you", count: 2, unfinishedCount: 0, reason: "ambiguous" },
      { id: null, name: "No such gift", count: 3, unfinishedCount: 0, reason: "unknown" },
    ]);
  });

  test("tables of other events are known, and hold no gifts", () => {
    const found = tally("timestamp,user_id,nickname,comment\n2026-07-03T14:30:25,a,b,c\n2026-07-03T14:30:25,a,b,c\n");
    expect(found).toMatchObject({ events: 0, otherEvents: 2, notes: [] });
  });
});
