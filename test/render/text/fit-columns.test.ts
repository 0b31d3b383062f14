import { expect, test } from "vitest";
import { narrowed } from "../../../src/render/text/fit-columns.js";

const words = { head: "what it is", cells: ["a gift for the creator of a LIVE"], numeric: false };
const figures = { head: "coins", cells: ["29,999"], numeric: true };

test("columns that fit stay unchanged", () => {
  expect(narrowed([words, figures], 38)).toEqual([words, figures]);
});

test("words go on several lines, figures stay whole", () => {
  // 26 of 38 are left: the figures keep six of them.
  expect(narrowed([words, figures], 26)).toEqual([{ ...words, cells: ["a gift for the\ncreator of a LIVE"] }, figures]);
});

test("no column is narrower than twelve, or than its longest word or figure", () => {
  expect(narrowed([words, figures], 18)?.[0]?.cells).toEqual(["a gift for\nthe creator\nof a LIVE"]);
  expect(narrowed([words, figures], 17)).toBeUndefined();
  expect(narrowed([figures, figures], 11)).toBeUndefined();
});
