import { describe, expect, test } from "vitest";
import { whatOf } from "../../src/gifts/coins-and-gifts.js";
import { singularsOf, someOf } from "../../src/gifts/plural.js";
import { giftWords } from "../../src/gifts/what-words.js";
import { bundledCatalogue, day } from "../../src/index.js";

describe("a quantity of a gift", () => {
  test.each([
    ["20 Roses", "Rose"],
    ["20 Galaxies", "Galaxy"],
    ["20 Doughnuts", "Doughnut"],
    ["20 Hand Hearts", "Hand Heart"],
    ["20 Glasses", "Glass"],
    ["20 Boxes", "Box"],
    ["20 Monkeys", "Monkey"],
    ["20 × Roses", "Roses"],
    ["20 × GG!", "GG!"],
    ["20 × Level 50", "Level 50"],
  ])("%s", (text, name) => expect(someOf("20", name)).toBe(text));

  test.each([
    ["a Lion", "Lion", 1],
    ["an Ice Cream", "Ice Cream", 1],
    ["a Universe", "Universe", 1],
    ["1,000 Roses", "Rose", 1000],
  ])("%s", (text, name, quantity) => expect(giftWords(name, quantity)).toBe(text));

  test("a plural can belong to several names", () => {
    expect(singularsOf("Galaxies")).toContain("Galaxy");
    expect(singularsOf("Boxes")).toContain("Box");
    expect(singularsOf("Lion")).toEqual([]);
  });
});

test("a plural as answers print it is that gift when typed", () => {
  const catalogue = bundledCatalogue();
  const names = new Set(catalogue.gifts.filter(({ retired }) => !retired).map(({ name }) => name));
  const wrong = [...names].filter((name) => {
    const ask = (what: string) => whatOf([what], day("2026-11-22"), catalogue);
    const [typed, meant] = [ask(giftWords(name, 2)), ask(`2x${name}`)];
    // A name with several prices is refused either way.
    if (!meant.ok) return false;
    return !typed.ok || typed.value.coins.amount !== meant.value.coins.amount;
  });
  expect(wrong).toEqual([]);
});
