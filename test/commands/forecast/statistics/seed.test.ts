import { expect, test } from "vitest";
import { seedOf } from "../../../../src/commands/forecast/statistics/seed.js";

test("is FNV-1a of 32 bits", () => {
  // Published: the empty text 0x811c9dc5, "1" is 0x340ca71c.
  expect(seedOf([]) >>> 0).toBe(0x811c9dc5);
  expect(seedOf([1]) >>> 0).toBe(0x340ca71c);
  expect(seedOf([1, 2])).not.toBe(seedOf([12]));
});
