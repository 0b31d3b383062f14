import { expect, test } from "vitest";
import { groupedBy, isKeyed } from "../../src/core/keyed.js";

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  [undefined, false],
  ["a", false],
  [1, false],
])("%j", (value, keyed) => expect(isKeyed(value)).toBe(keyed));

test("groups keep the order of the first occurrence of items and keys", () => {
  const groups = groupedBy([3, 1, 5, 2], (n) => n % 2);
  expect([...groups]).toEqual([
    [1, [3, 1, 5]],
    [0, [2]],
  ]);
});
