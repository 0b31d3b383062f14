import { expect, test } from "vitest";
import { fold } from "../../src/core/name.js";

// NFKC turns U+00B4 into a space and a combining accent before it can be read as an apostrophe: "adaḿsdream".
test("the acute accent alone is read as an apostrophe", () => {
  expect(fold("Adam\u00b4s Dream")).toBe("adam'sdream");
});
// Lower case of a final sigma depends on the letter after it, which changes when spaces are removed.
test("Greek capitals with and without a space are one name", () => {
  expect(fold("ΑΣ Β")).toBe(fold("ΑΣΒ"));
  expect(fold("ΟΔΟΣ")).toBe(fold("οδοσ"));
});
