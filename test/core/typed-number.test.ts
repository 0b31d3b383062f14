import { describe, expect, test } from "vitest";
import { amountTyped, countTyped, decimalTyped, misspelt } from "../../src/core/typed-number.js";

describe("a number as people type it", () => {
  test.each([
    ["1000", 1000],
    ["1,000", 1000],
    ["29,999", 29_999],
    ["1,234,567", 1_234_567],
    ["0", 0],
    ["20k", 20_000],
    ["2.5K", 2500],
    ["0.25k", 250],
  ])("%s is a count", (text, count) => expect(countTyped(text)).toBe(count));

  test.each([
    "1.000",
    "12,50",
    "1 000",
    "1,00",
    "01,000",
    "1,0000",
    "1,000.5",
    "0,123",
    ",100",
    "",
    "1.500k",
    "1,000k",
    "20 k",
    "k",
    "2m",
  ])("%s is not a count", (text) => expect(countTyped(text)).toBeUndefined());

  test("decimals are after a point", () => {
    expect(decimalTyped("1,234.50")).toBe("1234.50");
    expect(decimalTyped("1.085")).toBe("1.085");
    expect(decimalTyped("1.234,50")).toBeUndefined();
  });

  test("a point before three digits of money is ambiguous, unless its currency has three decimals", () => {
    expect(amountTyped("1.500")).toBeUndefined();
    expect(amountTyped("1.500", 3)).toBe("1.500");
    expect(amountTyped("0.500")).toBe("0.500");
    expect(amountTyped("1,234.50")).toBe("1234.50");
    expect(amountTyped("2.5k")).toBe("2500");
  });
});

describe("a number in another spelling is refused with its readings", () => {
  test.each([
    ["1.000", "count", "can be read in two ways", "write 1000 or 1,000, or 1"],
    ["1 000", "count", "contains “ ”", "write 1000 or 1,000"],
    ["1_000_000", "count", "contains “_”", "write 1000000 or 1,000,000"],
    ["12,50", "count", "contains “,”", undefined],
    ["1.5", "count", "is not a whole number", undefined],
    ["12,50", "amount", "contains “,”", "write 12.50"],
    ["1.234,56", "amount", "contains “,”", "write 1234.56"],
    ["1.500", "amount", "can be read in two ways", "write 1500 or 1,500, or 1.50"],
    ["x", "amount", "contains “x”", undefined],
    ["1.5m", "count", "contains “m”", "write 1.5, or 1,500,000 for millions"],
    ["2M", "amount", "contains “M”", "write 2, or 2,000,000 for millions"],
  ] as const)("%s as %s", (text, kind, fault, help) => {
    expect(misspelt(text, kind)).toEqual(help === undefined ? { fault } : { fault, help });
  });
});
