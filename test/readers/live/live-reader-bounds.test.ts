import { describe, expect, test } from "vitest";
import { tally } from "./reading.js";
import { log, sent } from "./sending.js";
import type { Sent } from "./writers.js";

describe("bounds", () => {
  const many = (count: number, over: (i: number) => Partial<Sent>): string =>
    log(Array.from({ length: count }, (_, i) => sent(over(i))));

  test("too many people, LIVEs or minutes: totals stay exact, and a warning says so", () => {
    const limits = { people: 10, lives: 5, periods: 8 };
    const text = many(40, (i) => ({
      sender: { id: `9${i}`, handle: `v${i}`, name: "" },
      room: `5${i}`,
      time: 1_790_000_000_000 + i * 60_000,
    }));
    const found = tally(text, { limits });
    expect(found).toMatchObject({ settledCoins: 40, minutes: [], hours: [{ coins: 40 }] });
    expect([found.senders.length, found.senders[0]]).toMatchObject([11, { id: null, coins: 30 }]);
    expect([found.lives.length, found.lives.reduce((sum, { coins }) => sum + coins, 0)]).toEqual([6, 40]);
    expect(found.notes.map(({ code }) => code)).toEqual(["log.bound", "log.bound", "log.bound"]);
  });

  test("too many visits to further LIVEs are reported as such, and people are never mixed up", () => {
    const [senders, rooms] = [4, 6];
    const text = many(senders * rooms, (i) => ({
      sender: { id: `9${i % senders}`, handle: `v${i % senders}`, name: "v" },
      room: `5${Math.floor(i / senders)}`,
    }));
    const found = tally(text, { limits: { people: 8 } });
    expect(found.senders.map(({ coins }) => coins)).toEqual([6, 6, 6, 6]);
    expect(found.notes.map(({ message }) => message)).toEqual([expect.stringContaining("8 visits to further LIVEs")]);
  });

  test("days without end", () => {
    const found = tally(
      many(30, (i) => ({ time: 1_790_000_000_000 + i * 86_400_000 })),
      { limits: { periods: 8 } },
    );
    expect(found.days).toHaveLength(8);
    expect(found.untimedCoins).toBe(22);
  });

  test("streaks without an end are let go, and keep their count", () => {
    const text = many(100, (i) => ({ end: false, count: 3, streakId: `8${i}` }));
    const found = tally(
      text + text.replaceAll('"repeatEnd":0', '"repeatEnd":1').replaceAll('"msgId":"', '"msgId":"1'),
      { limits: { streaks: 16 } },
    );
    expect(found).toMatchObject({ settledCoins: 300, notes: [{ code: "log.bound" }] });
    expect(found.unfinishedCoins).toBeGreaterThan(250);
  });

  test("ended streaks are forgotten without a warning: a late event of a recent one changes nothing", () => {
    const ended = many(100, (i) => ({ count: 3, streakId: `8${i}` }));
    const late = log([
      sent({ end: false, count: 2, streakId: "899" }),
      sent({ end: false, count: 5, streakId: "898" }),
    ]);
    expect(tally(ended + late, { limits: { streaks: 16 } })).toMatchObject({
      settledCoins: 302,
      unfinishedCoins: 0,
      notes: [],
    });
  });

  test("replays beyond the window", () => {
    const limits = { replays: 2_000 };
    const text = many(7_000, () => ({}));
    expect(tally(text, { limits }).notes).toMatchObject([{ code: "log.bound" }]);
    const lines = text.split("\n").slice(0, -1);
    const recent = lines.slice(-1_000);
    expect(tally([...lines, ...recent].join("\n"), { limits }).duplicates).toBe(1_000);
    expect(tally([...lines.slice(0, 2_000), ...lines.slice(0, 2_000)].join("\n"), { limits }).duplicates).toBe(2_000);
  });
});
