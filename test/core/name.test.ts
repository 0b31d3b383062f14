import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldingTo } from "../../src/core/name.js";
import { runs } from "../support/runs.js";

describe("one name in several spellings", () => {
  test.each([
    ["ROSE", "rose"],
    ["Ｒｏｓｅ", "rose"],
    ["TikTok Universe", "tiktokuniverse"],
    ["  TikTok   Universe ", "tiktokuniverse"],
    ["TikTok\u00a0Universe", "tiktokuniverse"],
    ["TikTok\u3000Universe", "tiktokuniverse"],
    ["TikTok\tUniverse", "tiktokuniverse"],
    ["Adam's Dream", "adam'sdream"],
    ["Adam’s Dream", "adam'sdream"],
    ["Adam‘s Dream", "adam'sdream"],
    ["Adamʼs Dream", "adam'sdream"],
    ["Adam`s Dream", "adam'sdream"],
    ["Adam＇s Dream", "adam'sdream"],
    ["ROSÉ", "rosé"],
    ["Rose\u0301", "ros\u00e9"],
    ["ÉÀÜ", "éàü"],
    ["ﬁre", "fire"],
    ["№1", "no1"],
    ["🌹", "🌹"],
    ["", ""],
  ])("%j is looked up as %j", (name, folded) => expect(fold(name)).toBe(folded));
});

test.each([
  ["Rosé", "Rose"],
  ["Heart Me", "Heart You"],
  ["I'm", "Im"],
  ["Rose!", "Rose"],
  ["Rose-1", "Rose1"],
])("%j is not %j", (a, b) => expect(fold(a)).not.toBe(fold(b)));

/** The general way of folding, for any text. */
const slow = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/gu, "'");

test("plain ASCII is folded in a shorter way with the same result", () => {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  for (const one of ascii) expect(fold(`A${one}b`)).toBe(slow(`A${one}b`));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...ascii) }), (name) => {
      expect(fold(name)).toBe(slow(name));
    }),
    { numRuns: runs(2000) },
  );
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (name) => {
      expect(fold(fold(name))).toBe(fold(name));
    }),
  );
});

test("comparing names gives what folding both gives, also by their first letter", () => {
  const letters = fc.constantFrom(..."aAzZ09 `'’ＡaéE\u0301\u0327ſKßıİσςﬁ🌹[{@");
  const name = fc.string({ unit: letters, maxLength: 4 });
  const property = fc.property(name, name, (one, other) => foldingTo(one)(other) === (fold(one) === fold(other)));
  fc.assert(property, { numRuns: runs(5_000), seed: 1 });
});
