import fc from "fast-check";
import { expect, test } from "vitest";
import { smallest } from "../../src/packing/bisect.js";

const bound = fc.integer({ min: 0, max: 60 });

test("the first number for which a condition holds, as counting up finds it", () => {
  fc.assert(
    fc.property(bound, bound, bound, (from, to, edge) => {
      let counted: number | undefined;
      for (let n = to; n >= from; n--) if (n >= edge) counted = n;
      expect(smallest(from, to, (n) => n >= edge)).toBe(counted);
    }),
  );
});

test("one number, none, and the largest numbers", () => {
  expect(smallest(5, 5, () => true)).toBe(5);
  expect(smallest(5, 5, () => false)).toBeUndefined();
  expect(smallest(6, 5, () => true)).toBeUndefined();
  const edge = Number.MAX_SAFE_INTEGER - 1;
  expect(smallest(0, Number.MAX_SAFE_INTEGER, (n) => n >= edge)).toBe(edge);
});
