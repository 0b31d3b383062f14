import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tallied } from "../../../src/readers/live/model/tally-result.js";
import { runs } from "../../support/runs.js";
import { tally } from "./reading.js";
import { ANY_ORDER, IN_ORDER, type Person, type Sent, type Writer } from "./writers.js";

/*
 * LIVEs are made up together with their totals, worked out from the presses and never from the events. Then their
 * events are written in any layout, shuffled, repeated and split, and the totals must never change.
 */

const GIFTS = [
  { id: 5655, name: "Rose", type: 1, coins: 1 },
  { id: 7057, name: "Helmet", type: 1, coins: 10 },
  { id: 6369, name: "Lion", type: 2, coins: 29_999 },
  { id: 7934, name: "Heart Me 💗", type: 4, coins: 1 },
];

const person = (number: number): Person => ({
  id: String(7_000_000_000_000_010_021n + BigInt(number)),
  handle: `viewer_${number}`,
  name: ["Ana", "小明", 'a "quoted" \\ name', "\u0007bell", "__proto__"][number % 5]!,
});

/** What a viewer did: how often a gift was pressed, and whether its end was recorded. */
interface Pressed {
  readonly sender: number;
  readonly gift: number;
  readonly times: number;
  readonly heard: boolean;
  readonly guest: boolean;
}

const pressed: fc.Arbitrary<Pressed> = fc.record({
  sender: fc.nat(4),
  gift: fc.nat(GIFTS.length - 1),
  times: fc.integer({ min: 1, max: 6 }),
  heard: fc.boolean(),
  guest: fc.boolean(),
});

interface Expected {
  settledCoins: number;
  unfinishedCoins: number;
  readonly bySender: Map<string, number>;
}

function comesTo(live: readonly Pressed[]): Expected {
  const expected: Expected = { settledCoins: 0, unfinishedCoins: 0, bySender: new Map() };
  for (const { sender, gift, times, heard } of live) {
    const { type, coins } = GIFTS[gift]!;
    const handle = person(sender).handle;
    const settled = type !== 1 || heard ? coins * times : 0;
    expected.settledCoins += settled;
    expected.unfinishedCoins += coins * times - settled;
    expected.bySender.set(handle, (expected.bySender.get(handle) ?? 0) + settled);
  }
  return expected;
}

/** The events of it: a running total while a streak lasts, then its end; all at once if there are no streaks. */
function eventsOf(live: readonly Pressed[], guests: boolean): Sent[] {
  const events: Sent[] = [];
  live.forEach(({ sender, gift, times, heard, guest }, index) => {
    const streaks = GIFTS[gift]!.type === 1;
    const counts = streaks ? Array.from({ length: times }, (_, press) => press + 1) : [times];
    const add = (count: number, end: boolean): void => {
      events.push({
        // Neighbours, which a number of 53 bits cannot distinguish.
        messageId: String(7_600_000_000_000_000_001n + BigInt(events.length)),
        time: 1_790_000_000_000 + events.length * 1000,
        gift: GIFTS[gift]!,
        count,
        end,
        streakId: String(1_790_000_000_000 + index * 17),
        sender: person(sender),
        ...(guests && guest ? { receiver: { id: "7100000000000020599", handle: "guest", name: "Guest" } } : {}),
        room: "7600000000000999999",
      });
    };
    for (const count of counts) add(count, false);
    if (streaks && heard) add(times, true);
  });
  return events;
}

const bySender = (found: Tallied): Map<string, number> =>
  new Map(found.senders.map(({ handle, coins }) => [handle!, coins]));

/** Cuts lines into files at the given places. */
function files(lines: readonly string[], cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (lines.length + 1)).sort((a, b) => a - b), lines.length];
  return places.slice(1).map((to, i) => Buffer.from(lines.slice(places[i], to).join("")));
}

const same = (found: Tallied, expected: Expected, events: number): void => {
  const { settledCoins, unfinishedCoins } = expected;
  expect(found).toMatchObject({ settledCoins, unfinishedCoins, events, notes: [] });
  expect(bySender(found)).toEqual(expected.bySender);
  const all = (lists: readonly (readonly { readonly coins: number }[])[]): number[] =>
    lists.map((list) => list.reduce((sum, { coins }) => sum + coins, 0));
  const { gifts, senders, receivers, lives, days, hours, minutes } = found;
  for (const sum of all([gifts, senders, receivers, lives, days, hours, minutes])) expect(sum).toBe(settledCoins);
  const received = (key: string): number =>
    receivers.flatMap((one) => one.days).reduce((sum, one) => (one.key === key ? sum + one.coins : sum), 0);
  for (const { key, coins } of days) expect(received(key)).toBe(coins);
};

const split = fc.array(fc.nat(1000), { maxLength: 3 });
const lives = fc.array(pressed, { minLength: 1, maxLength: 12 });

describe("whatever the layout, the order, the repeats and the files, the totals are the same", () => {
  const writers = Object.values(ANY_ORDER);

  test("every layout with ids, mixed within one log", () => {
    const choice = fc.record({ picks: fc.array(fc.nat(1e6), { minLength: 100, maxLength: 100 }), one: fc.boolean() });
    fc.assert(
      fc.property(lives, choice, split, fc.integer({ min: 1, max: 900 }), (live, { picks, one }, cuts, chunk) => {
        const events = eventsOf(live, false);
        const pick = (i: number): number => picks[i % picks.length]!;
        const write = (event: Sent, i: number): string =>
          `${writers[(one ? pick(0) : pick(i)) % writers.length]!(event)}${i % 3 === 0 ? "\r\n" : "\n"}`;
        const lines = events.map((event, i) => ({ line: write(event, i), at: pick(i + 1) }));
        const repeats = events.flatMap((event, i) =>
          pick(i + 2) % 3 === 0 ? [{ line: write(event, i), at: pick(i + 3) }] : [],
        );
        const shuffled = [...lines, ...repeats].sort((a, b) => a.at - b.at).map(({ line }) => line);
        const found = tally(files(shuffled, cuts), { chunk });
        same(found, comesTo(live), events.length);
        expect(found.duplicates).toBe(repeats.length);
      }),
      { numRuns: runs(150) },
    );
  });

  test("each receiver by itself, if the layout names receivers", () => {
    const naming = Object.entries(ANY_ORDER).filter(([name]) => name !== "LIVE Studio");
    fc.assert(
      fc.property(lives, fc.nat(naming.length - 1), split, (live, choice, cuts) => {
        const write = naming[choice]![1];
        const lines = eventsOf(live, true).map((event) => `${write(event)}\n`);
        const found = tally(files(lines, cuts));
        same(found, comesTo(live), lines.length);
        const guests = comesTo(live.filter(({ guest }) => guest)).settledCoins;
        expect(found.receivers.find(({ id }) => id !== null)?.coins ?? 0).toBe(guests);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each(Object.entries(IN_ORDER))("%s, in its order", (_, write: Writer) => {
    // Without streak ids a new streak is one whose count falls; one press after an unheard one does not.
    const generated = fc.array(
      pressed.filter(({ times, heard }) => heard || times > 1),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(generated, split, fc.nat(1000), (live, cuts, replay) => {
        const lines = eventsOf(live, false).map((event) => `${write(event)}\n`);
        const again = lines.slice(replay % lines.length);
        const found = tally(files([...lines, ...again], cuts));
        expect(found.duplicates).toBe(again.length);
        same(found, comesTo(live), lines.length);
      }),
      { numRuns: runs(60) },
    );
  });
});
