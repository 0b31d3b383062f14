import { expect, test } from "vitest";
import { closest } from "../../src/core/suggest.js";

test("half of a two-letter word is not a near miss: UK is not CK, XX is not AX", () => {
  expect(closest("UK", ["AX", "CK", "GB"])).toBeUndefined();
  expect(closest("XX", ["AX"])).toBeUndefined();
});
