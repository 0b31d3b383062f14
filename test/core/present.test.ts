import fc from "fast-check";
import { expect, test } from "vitest";
import { present } from "../../src/core/present.js";

test("only undefined is absent", () => {
  const found = present({ a: undefined, b: null, c: 0, d: "", e: false, f: [], g: {} });
  expect(Object.entries(found)).toEqual([
    ["b", null],
    ["c", 0],
    ["d", ""],
    ["e", false],
    ["f", []],
    ["g", {}],
  ]);
});

test("becomes the same JSON as its input, in the same order", () => {
  const values = fc.option(fc.jsonValue(), { nil: undefined });
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), values), (object) => {
      expect(JSON.stringify(present(object))).toBe(JSON.stringify(object));
      expect(Object.values(present(object))).not.toContain(undefined);
    }),
  );
});
