import { expect, test } from "vitest";
import { isKeyed } from "../../src/core/keyed.js";

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
