import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawGift } from "../../../src/readers/live/model/raw-gift.js";
import { PLACES } from "../../../src/readers/live/shapes/places.js";
import { spellingsOf } from "../../../src/readers/live/shapes/spellings.js";
import { runs } from "../../support/runs.js";
import { tally } from "./reading.js";

/*
 * One LIVE, every value of every event in any place where a program is known to keep it, in any spelling, as a number or a
 * text, some left out. The expected totals, people included, are worked out from the presses.
 */

const GIFTS = [
  { id: 5655, name: "Rose", type: 1, coins: 1 },
  { id: 7057, name: "Helmet", type: 1, coins: 10 },
  { id: 6369, name: "Lion", type: 2, coins: 29_999 },
  { id: 7934, name: "Heart Me", type: 4, coins: 1 },
];

/**
 * Texts in place of an object, fields that only a webhook has, and names without the word gift: a line in
 * which nothing indicates a gift is skipped.
 */
const ELSEWHERE = new Set(["gift", "user", "value1", "value3", "ID", "Name", "originalName"]);

const press = fc.record({
  sender: fc.nat(3),
  gift: fc.nat(GIFTS.length - 1),
  times: fc.integer({ min: 1, max: 4 }),
  heard: fc.boolean(),
  guest: fc.boolean(),
});

type Press = typeof press extends fc.Arbitrary<infer T> ? T : never;
type Values = { [Field in keyof RawGift]?: string | number | boolean };

/** Numbers that look like chance. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function eventsOf(live: readonly Press[], pick: (below: number) => number): Values[] {
  const met = new Set<number>();
  let number = 0;
  return live.flatMap(({ sender, gift, times, heard, guest }, index) => {
    const { id, name, type, coins } = GIFTS[gift]!;
    const counts: [count: number, end: boolean][] =
      type === 1 ? Array.from({ length: times }, (_, press) => [press + 1, false]) : [[times, false]];
    if (type === 1 && heard) counts.push([times, true]);
    return counts.map(([count, end]): Values => {
      number++;
      const isNew = !met.has(sender);
      met.add(sender);
      // A person is known by a handle only after a line has shown whose it is; a gift has at least one name.
      const [who, what] = [isNew ? 0 : pick(3), pick(3)];
      return {
        ...(pick(4) === 0 ? {} : { messageId: 7_600_000_000 + number }),
        time: 1_790_000_000_000 + number * 1000,
        ...(what === 1 ? {} : { giftId: id }),
        ...(what === 2 ? {} : { giftName: name }),
        // The log may leave out what the catalogue knows of a Rose and a Lion.
        ...(id === 7934 || id === 7057 || pick(2) === 0 ? { type } : {}),
        ...(pick(3) === 0 ? {} : { price: coins }),
        count,
        end: pick(2) === 0 ? end : end ? 1 : 0,
        streakId: 1_790_000_000_000 + index,
        ...(who === 1 ? {} : { senderId: 7_000_000_001 + sender }),
        ...(who === 2 ? {} : { senderHandle: `viewer_${sender}` }),
        ...(pick(2) === 0 ? { senderName: `Viewer ${sender}` } : {}),
        ...(guest ? { receiverId: 7_100_000_001 } : { receiverId: ["", "0", "-1", "null"][pick(4)]! }),
        ...(pick(2) === 0 ? { roomId: 7_600_000_000_001 } : {}),
      };
    });
  });
}

/** An event with each value in a place of its own. */
function written(values: Values, pick: (below: number) => number): string {
  const event: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const places = PLACES[field as keyof RawGift].filter((path) => !ELSEWHERE.has(path));
    const [key, inner] = places[pick(places.length)]!.split(".") as [string, string?];
    const spelt = (word: string): string => spellingsOf(word)[pick(spellingsOf(word).length)]!;
    const shown = typeof value === "number" && pick(2) === 0 ? String(value) : value;
    if (inner === undefined) event[spelt(key)] = shown;
    else {
      const object = spelt(key);
      event[object] = { ...(event[object] as object | undefined), [spelt(inner)]: shown };
    }
  }
  const envelopes = [
    event,
    { event: "gift", data: event },
    { type: "gift", payload: event },
    { type: "info", body: { event_type: "gift", values: event } },
    { ...event, method: "WebcastGiftMessage" },
  ];
  return `${JSON.stringify(envelopes[pick(envelopes.length)])}\n`;
}

test("every value is found in any place, and each person is counted once", () => {
  fc.assert(
    fc.property(fc.array(press, { minLength: 1, maxLength: 12 }), fc.nat(), (live, seed) => {
      const pick = chance(seed);
      const lines = eventsOf(live, pick).map((values) => written(values, pick));
      const again = lines.filter(() => pick(4) === 0);
      const found = tally([...lines, ...again].join(""));
      const coins = new Map<string, number>();
      let [settled, open, guests] = [0, 0, 0];
      for (const { sender, gift, times, heard, guest } of live) {
        const { type, coins: each } = GIFTS[gift]!;
        const sum = type !== 1 || heard ? each * times : 0;
        settled += sum;
        open += each * times - sum;
        if (guest) guests += sum;
        const key = `${7_000_000_001 + sender} viewer_${sender}`;
        coins.set(key, (coins.get(key) ?? 0) + sum);
      }
      expect(found).toMatchObject({
        settledCoins: settled,
        unfinishedCoins: open,
        events: lines.length,
        otherEvents: 0,
      });
      expect(found).toMatchObject({ duplicates: again.length, unreadGifts: { count: 0 }, undedupable: 0 });
      expect(new Map(found.senders.map(({ id, handle, coins: sum }) => [`${id} ${handle}`, sum]))).toEqual(coins);
      expect(found.receivers.find(({ id }) => id === "7100000001")?.coins ?? 0).toBe(guests);
    }),
    { numRuns: runs(300) },
  );
});
