import { expect, test } from "vitest";
import { TooLarge } from "../../src/packing/integers.js";
import { adviceFor, adviceOn } from "../../src/packing/recommended.js";
import { Work } from "../../src/packing/work.js";
import { shops } from "./offers.js";

test("work that is taken is used up, and too much is refused before it is done", () => {
  const work = new Work(10);
  work.take(6);
  expect(() => work.take(5)).toThrow(TooLarge);
  work.take(4);
  expect(() => work.take(1)).toThrow(TooLarge);
});

test("a question about any list on sale takes a small part of the allowed work", () => {
  for (const offer of Object.values(shops)) {
    const work = new Work(2_000_000);
    adviceFor(29_999, offer, undefined, work);
    adviceOn(5_000_000, offer, work);
  }
});

test("packages that all cost the same by the coin are refused, not tried for ever", () => {
  const packs = Array.from({ length: 40 }, (_, n) => ({ coins: 1009 + 2 * n, price: 1009 + 2 * n }));
  expect(() => adviceOn(100_000, { packs }, new Work(100_000))).toThrow(TooLarge);
});
