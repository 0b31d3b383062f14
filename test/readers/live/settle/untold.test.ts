import { expect, test } from "vitest";
import { tally } from "../reading.js";

const lines = (events: readonly object[]): string => events.map((one) => `${JSON.stringify(one)}\n`).join("");

/** A row of a database: neither a type nor an end. */
const row = (second: number, count: number, gift = 5655, user = "7"): object => ({
  timestamp: `2026-11-20T19:00:${String(second).padStart(2, "0")}Z`,
  type: "gift",
  user_id: user,
  gift_id: gift,
  diamond_count: 1,
  repeat_count: count,
});

test("rising counts of one sender and gift are one streak", () => {
  // 1, 2, 3, 3 are one streak of 3; the other viewer's 2 is another.
  const found = tally(lines([row(1, 1), row(2, 2), row(3, 3), row(4, 3), row(5, 2, 5655, "8")]));
  expect(found).toMatchObject({ settledCoins: 5, events: 5, assumedStreaks: 2 });
});

test("if it is unknown whether the gift streaks, only rising counts are one streak", () => {
  // 1 and 1 are two gifts; 1, 2 after them are one streak of 2: 1 + 2.
  expect(tally(lines([row(1, 1, 99), row(2, 1, 99), row(3, 2, 99)]))).toMatchObject({
    settledCoins: 3,
    assumedStreaks: 1,
  });
});

test("without a sender nothing is dropped", () => {
  const lion = {
    common: { createTime: "1785500000" },
    giftId: "6369",
    repeatCount: 1,
    repeatEnd: 0,
    gift: { type: 2, diamondCount: 29_999 },
  };
  expect(tally(lines([lion, lion]))).toMatchObject({ settledCoins: 59_998, duplicates: 0, undedupable: 1 });
});

test("gifts paid in something other than coins are named once by id, and are in no other figure", () => {
  const box = { event: "envelope", data: { envelopeInfo: { envelopeId: "1", diamondCount: 20, businessType: 1 } } };
  const fans = { event: "superFanBox", data: { envelopeInfo: { envelopeId: "2", diamondCount: 30 } } };
  const found = tally(lines([row(1, 1), box, box, fans, { event: "subscribe", data: { subMonth: 1 } }]));
  expect(found).toMatchObject({ settledCoins: 1, otherEvents: 0 });
  expect(found.otherMoney).toEqual([
    { kind: "subscription", count: 1, coins: null },
    { kind: "super-fan-box", count: 1, coins: 30 },
    { kind: "treasure-box", count: 1, coins: 20 },
  ]);
});
