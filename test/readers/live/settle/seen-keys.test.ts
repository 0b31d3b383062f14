import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenKeys } from "../../../../src/readers/live/settle/seen-keys.js";

const half = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

test("it knows what a set knows", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(half, fc.oneof(half, fc.constant(7))), { maxLength: 500 }), (keys) => {
      const [seen, set] = [new SeenKeys(1000), new Set<string>()];
      for (const [hi, lo] of [...keys, ...keys]) {
        expect(seen.add(hi, lo)).toBe(!set.has(`${hi},${lo}`));
        set.add(`${hi},${lo}`);
      }
    }),
  );
});

test("exact up to its limit, a window beyond it", () => {
  const seen = new SeenKeys(50_000);
  const key = (i: number): readonly [number, number] => [Math.imul(i, 0x9e3779b1), Math.imul(i, 0x85ebca6b) ^ i];
  /** How many of the keys from one number up to another were new. */
  const added = (from: number, to: number): number => {
    let count = 0;
    for (let i = from; i < to; i++) if (seen.add(...key(i))) count++;
    return count;
  };
  expect(added(0, 50_000)).toBe(50_000);
  expect(added(0, 50_000)).toBe(0);
  expect(seen.forgot).toBe(false);
  added(50_000, 200_000);
  expect(seen.forgot).toBe(true);
  expect(added(175_000, 200_000)).toBe(0);
});

test("keys all in one part end in a window too", () => {
  const seen = new SeenKeys(1_000_000);
  for (let i = 0; i < 150_000; i++) seen.add(0, Math.imul(i, 0x9e3779b1));
  expect(seen.forgot).toBe(true);
  expect(seen.add(0, Math.imul(149_999, 0x9e3779b1))).toBe(false);
});
