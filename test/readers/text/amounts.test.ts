import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyOf } from "../../../src/core/currency.js";
import { amountsWritten, readAmount, readCount } from "../../../src/readers/text/amounts.js";

const sheet = (code: string, ...texts: string[]) =>
  amountsWritten(texts.map((text) => ({ cell: { text, line: 1, column: 1 }, currency: currencyOf(code) })));

describe("an amount", () => {
  test.each([
    ["1,250.00", ".", "1250.00"],
    ["1.250,00", ",", "1250.00"],
    ["1 250,00", ",", "1250.00"],
    ["1\u00A0250,00", ",", "1250.00"],
    ["1\u202F250,00", ",", "1250.00"],
    ["1'250.00", ".", "1250.00"],
    ["1’250.00", ".", "1250.00"],
    ["-1.00", ".", "-1.00"],
    ["−1.00", ".", "-1.00"],
    ["+1.00", ".", "1.00"],
    ["-0.00", ".", "0.00"],
    ["1234567", ".", "1234567"],
    ["007.50", ".", "7.50"],
    ["1,250", ".", "1250"],
    ["1,250", ",", "1.250"],
    ["12,34.00", ".", undefined],
    ["1,250.", ".", undefined],
    [".50", ".", undefined],
    ["1.250.00", ".", undefined],
    ["1,250.00", ",", undefined],
    ["1e3", ".", undefined],
    ["٣", ".", undefined],
    ["$5", ".", undefined],
    ["", ".", undefined],
    ["1234567890123456", ".", undefined],
  ] as const)("%j with %j before its decimals", (text, mark, amount) => expect(readAmount(text, mark)).toBe(amount));
});

describe("all amounts together say which mark is before the decimals", () => {
  test.each([
    ["USD", ["1,250.00"], "."],
    ["USD", ["1.250,00"], ","],
    ["USD", ["5", "-1,50"], ","],
    ["USD", ["1,250", "0.00"], "."],
    ["USD", ["1.234.567"], ","],
    // Dollars have two decimals, yen have none: three digits are thousands.
    ["USD", ["1,250"], "."],
    ["JPY", ["1.250"], ","],
    ["USD", ["5", "7"], "."],
  ])("%s %j", (code, texts, mark) => expect(sheet(code, ...texts)).toEqual({ mark }));

  test("a point before three digits of dollars is thousands or a slip, and stays ambiguous", () => {
    expect(sheet("USD", "10.005", "7")).toEqual({ open: { text: "10.005", line: 1, column: 1 } });
    expect(sheet("USD", "10.005", "0,00")).toEqual({ mark: "," });
    expect(sheet("USD", "10.005", "0.00")).toEqual({ mark: "." });
  });

  test("dinars have three decimals, so it stays ambiguous", () => {
    expect(sheet("KWD", "1.250")).toEqual({ open: { text: "1.250", line: 1, column: 1 } });
    expect(sheet("KWD", "1.250", "2,500.000")).toEqual({ mark: "." });
  });
});

test("amounts in any country's form are read back", () => {
  const marks = fc.constantFrom([".", ","] as const, [",", "."] as const, [",", " "] as const, [".", "'"] as const);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.boolean(), marks, (cents, negative, [mark, group]) => {
      const whole = String(Math.floor(cents / 100));
      const decimals = String(cents % 100).padStart(2, "0");
      const sign = negative && cents > 0 ? "-" : "";
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
      const text = `${sign}${grouped}${mark}${decimals}`;
      expect(sheet("USD", text)).toEqual({ mark });
      expect(readAmount(text, mark)).toBe(`${sign}${whole}.${decimals}`);
    }),
  );
});

test.each([
  ["553978", 553978],
  ["1,234,567", 1234567],
  ["120.0", 120],
  ["120.00", 120],
  // Three decimals would be thousands somewhere else.
  ["120.000", undefined],
  ["12.5", undefined],
  ["-5", undefined],
  ["1,23", undefined],
])("the count %s", (text, count) => expect(readCount(text)).toBe(count));
