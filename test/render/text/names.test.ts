import { expect, test } from "vitest";
import { cellText } from "../../../src/render/text/cells.js";
import { clipped } from "../../../src/render/text/clipped.js";

const FLAG = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
const FAMILY = "👩‍👩‍👧‍👦";

test.each([
  ["Eve", 5, "Eve"],
  ["Evelyn", 5, "Evely…"],
  ["Eve and Tom", 4, "Eve…"],
  [`${FLAG}${FLAG}${FLAG}`, 2, `${FLAG}${FLAG}…`],
  [`${FAMILY}${FAMILY}`, 1, `${FAMILY}…`],
  ["👋🏽👋🏽", 1, "👋🏽…"],
  ["🇩🇪🇫🇷🇯🇵", 2, "🇩🇪🇫🇷…"],
  ["e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301…"],
  ["שָׁלוֹם", 2, "שָׁל…"],
  ["", 3, ""],
])("%s in %d characters", (name, most, text) => expect(clipped(name, most)).toBe(text));

test("a name from outside is made safe, then cut", () => {
  expect(cellText({ name: "\u001b[2JEve" })).toBe("\\u{1b}[2JEve");
  expect(cellText({ name: "a".repeat(40) })).toBe(`${"a".repeat(28)}…`);
  expect(cellText({ text: ["from ", { name: `${"b".repeat(28)}!` }] })).toBe(`from ${"b".repeat(28)}…`);
});
