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

test("what is not asked of the library is as wide as it says, alone and beside another", () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const character = String.fromCharCode(code);
    expect(displayWidth(character), code.toString(16)).toBe(stringWidth(character));
    expect(displayWidth(`é${character}─`), code.toString(16)).toBe(stringWidth(`é${character}─`));
  }
});
