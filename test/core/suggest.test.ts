import { describe, expect, test } from "vitest";
import { closest, didYouMean } from "../../src/core/suggest.js";

describe("what a mistyped word most likely meant", () => {
  test.each<[word: string, candidates: readonly string[], found: string | undefined]>([
    // One letter wrong, missing, extra or swapped.
    ["coims", ["coins"], "coins"],
    ["coin", ["coins"], "coins"],
    ["coinss", ["coins"], "coins"],
    ["conis", ["coins"], "coins"],
    ["packgaes", ["packages"], "packages"],
    // A swap is one mistake, not two: a word of five letters allows one.
    ["prcie", ["price"], "price"],
    ["rpice", ["price"], "price"],
    ["prxxe", ["price"], undefined],
    // A third of the word: 6 letters allow 2, 9 and more allow 3, never more.
    ["sourxx", ["source"], "source"],
    ["souxxx", ["source"], undefined],
    ["payoutxxx", ["payout"], "payout"],
    ["compareables", ["compare"], undefined],
    ["abcdefghijklmnop", ["abcdefghijklmxyz"], "abcdefghijklmxyz"],
    ["abcdefghijklmnop", ["abcdefghijklwxyz"], undefined],
    // Very short words: one letter says nothing.
    ["x", ["y", "x"], undefined],
    ["", ["a"], undefined],
    ["xy", ["GB"], undefined],
    // Far words and no words.
    ["banana", ["coins", "diamonds"], undefined],
    ["coins", [], undefined],
    ["a".repeat(65), ["a".repeat(64)], undefined],
    // The nearer wins, wherever it is in the list; of equals the earlier.
    ["rosa", ["rota", "rosa"], "rosa"],
    ["lilies", ["lilacs", "lilie"], "lilie"],
    ["cot", ["cat", "cut"], "cat"],
    ["cot", ["cut", "cat"], "cut"],
    // Case, width and spaces make no difference, accents do.
    ["ROSE", ["Rose"], "Rose"],
    ["ｒｏｓｅ", ["Rose"], "Rose"],
    ["tiktokuniverse", ["TikTok Universe"], "TikTok Universe"],
    ["Rosé", ["Rose", "Rosa"], "Rose"],
  ])("%j of %j: %j", (word, candidates, found) => expect(closest(word, candidates)).toBe(found));
});

test("the word itself is returned as its candidate writes it", () =>
  expect(closest("tiktok", ["TikTok"])).toBe("TikTok"));

test("the help line, if there is a suggestion", () => {
  expect(didYouMean("coin", ["coins"])).toBe("did you mean “coins”?");
  expect(didYouMean("banana", ["coins"])).toBeUndefined();
});

test("any iterable of candidates will do", () => expect(closest("coin", new Set(["coins"]).values())).toBe("coins"));
