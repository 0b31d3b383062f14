import { expect, test } from "vitest";
import { escapedUnit, HIDING } from "../../src/core/unicode.js";

const hides = new RegExp(`[${HIDING}]`);

test.each(["\u061C", "\u200B", "\u200E", "\u200F", "\u2028", "\u202E", "\u2060", "\u2069", "\uFEFF", "\uFFF9"])(
  "%j hides or reorders the text around it",
  (character) => expect(hides.test(character)).toBe(true),
);

test.each(["a", " ", "é", "\u0301", "\u2010", "\u2070", "好", "\u200C", "\u200D"])(
  "%j is a sign or part of one",
  (character) => expect(hides.test(character)).toBe(false),
);

test("an escape is read back as its character", () => {
  for (const character of ["\0", "\n", "é", "\u200B", "\uFFFF"]) {
    expect(escapedUnit(character)).toHaveLength(6);
    expect(JSON.parse(`"${escapedUnit(character)}"`)).toBe(character);
  }
});
