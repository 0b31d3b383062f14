import { expect, test } from "vitest";
import { alternatives, capital, grouped, quoted, several } from "../../src/core/text.js";

test.each([
  [0, "0 coins"],
  [1, "1 coin"],
  ["1", "1 coin"],
  [2, "2 coins"],
  ["1,001", "1,001 coins"],
])("several of %j", (count, said) => expect(several(count, "coin")).toBe(said));

test.each([
  ["0", "0"],
  ["999", "999"],
  ["1000", "1,000"],
  ["1234567", "1,234,567"],
  ["-1234.5678", "-1,234.5678"],
  ["100000.00", "100,000.00"],
])("%s has its thousands separated", (amount, apart) => expect(grouped(amount)).toBe(apart));

test("a text is repeated up to eighty characters", () => {
  expect(quoted("a".repeat(80))).toBe(`“${"a".repeat(80)}”`);
  expect(quoted("a".repeat(81))).toBe(`“${"a".repeat(80)}…”`);
});

test.each([
  [[], ""],
  [["csv"], "csv"],
  [["csv", "json"], "csv or json"],
  [["csv", "plain", "json"], "csv, plain or json"],
])("%j are listed as a sentence lists them", (names, listed) => expect(alternatives(names)).toBe(listed));

test.each([
  ["the prices differ", "The prices differ"],
  ["it's old", "It's old"],
  ["fees: none", "Fees: none"],
  ["élan", "Élan"],
  ["20 Roses", "20 Roses"],
])("%s begins a sentence as %s", (text, begun) => expect(capital(text)).toBe(begun));

test.each(["bank.csv has no rows", "my/logs: two", "us-web-2024 is old", "--share is a guess", "“bank” is a file", ""])(
  "a name is never changed: %s",
  (text) => expect(capital(text)).toBe(text),
);
