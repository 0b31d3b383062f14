import { expect, test } from "vitest";
import { TooLarge } from "../../src/packing/integers.js";
import { adviceFor, adviceOn } from "../../src/packing/recommended.js";
import { Work } from "../../src/packing/work.js";
import { shops } from "./offers.js";

test("what is taken is gone, and too much is refused before it is made", () => {
  const work = new Work(10);
  work.take(6);
  expect(() => work.take(5)).toThrow(TooLarge);
  work.take(4);
  expect(() => work.take(1)).toThrow(TooLarge);
});

test("a question of every list on sale takes a small part of what one may", () => {
  for (const offer of Object.values(shops)) {
    const work = new Work(2_000_000);
    adviceFor(29_999, offer, undefined, work);
    adviceOn(5_000_000, offer, work);
  }
});

test("packages that are all alike by the coin are refused, not tried for ever", () => {
  const packs = Array.from({ length: 40 }, (_, n) => ({ coins: 1009 + 2 * n, price: 1009 + 2 * n }));
  expect(() => adviceOn(100_000, { packs }, new Work(100_000))).toThrow(TooLarge);
});
