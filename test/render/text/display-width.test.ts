import stringWidth from "string-width";
import { expect, test } from "vitest";
import { displayWidth, padded } from "../../../src/render/text/display-width.js";

test.each([
  ["Rose", 4],
  ["日本", 4],
  ["ｱｲｳ", 3],
  ["김민준", 6],
  ["🌹", 2],
  ["👩‍👩‍👧 三", 5],
  ["e\u0301", 1],
  ["राम", 3],
  ["తెలుగు", 5],
  ["", 0],
  ["—·█", 3],
])("%s takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
  expect(displayWidth(padded(text, 9))).toBe(9);
  expect(padded(text, 9, "right").endsWith(text)).toBe(true);
});

test("characters measured without the library are as wide as it says, alone and next to another", () => {
  const characters = Array.from({ length: 0x3000 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const texts = characters.flatMap((character) => [character, `é${character}─`]);
  expect(texts.filter((text) => displayWidth(text) !== stringWidth(text))).toEqual([]);
});
