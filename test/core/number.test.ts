import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainDecimal, isPlainWhole, numberFault, wholeNumber } from "../../src/core/number.js";
import { runs } from "../support/runs.js";

describe("what is a number", () => {
  test.each(["0", "1", "10", "70", "17500", "999999999999999", "9007199254740"])("%s, whole and decimal", (text) => {
    expect([isPlainWhole(text), isPlainDecimal(text), wholeNumber(text)]).toEqual([true, true, Number(text)]);
  });
  test.each(["0.5", "0.005", "1.50", "0.0", "999999999999999.999999999999", "1.000000000001"])(
    "%s, decimal only",
    (text) => {
      expect([isPlainWhole(text), isPlainDecimal(text), wholeNumber(text)]).toEqual([false, true, undefined]);
    },
  );
});

/** ux.md section 6, items 5 to 12, and the text of the fault. */
const BAD: readonly (readonly [text: string, fault: string])[] = [
  ["", "is empty"],
  [" ", "is empty"],
  ["\t\n", "is empty"],
  ["-5", "is negative"],
  ["-0", "is negative"],
  ["-0.5", "is negative"],
  ["-", "is negative"],
  ["1,000", "contains “,”"],
  ["1.000,50", "contains “,”"],
  ["0,005", "contains “,”"],
  ["1 000", "contains “ ”"],
  ["1\u00a0000", "contains “\u00a0”"],
  ["1'000", "contains “'”"],
  ["1_000", "contains “_”"],
  ["１０００", "contains “１”"],
  ["١٢", "contains “١”"],
  ["1e3", "contains “e”"],
  ["1E3", "contains “E”"],
  ["1e999999999", "contains “e”"],
  ["0x10", "contains “x”"],
  ["0b1", "contains “b”"],
  ["1n", "contains “n”"],
  ["+5", "contains “+”"],
  ["NaN", "contains “N”"],
  ["Infinity", "contains “I”"],
  [".inf", "contains “i”"],
  ["null", "contains “n”"],
  ["undefined", "contains “u”"],
  ["true", "contains “t”"],
  ["50%", "contains “%”"],
  ["1/2", "contains “/”"],
  ["½", "contains “½”"],
  ["𝟏", "contains “𝟏”"],
  [" 5", "contains “ ”"],
  ["5 ", "contains “ ”"],
  ["5\n", "contains “\n”"],
  ["007", "has a leading zero"],
  ["017", "has a leading zero"],
  ["00", "has a leading zero"],
  ["00.5", "has a leading zero"],
  [".5", "is not a plain decimal number"],
  ["5.", "is not a plain decimal number"],
  [".", "is not a plain decimal number"],
  ["1.2.3", "is not a plain decimal number"],
  ["0.9999999999999", "has more than 12 decimals"],
  ["1000000000000000", "is too large"],
  ["9007199254740993", "is too large"],
  ["1000000000000000.5", "is too large"],
];

describe("what is not a number", () => {
  test.each(BAD)("%j %s", (text, fault) => {
    expect([isPlainWhole(text), isPlainDecimal(text), wholeNumber(text)]).toEqual([false, false, undefined]);
    expect(numberFault(text)).toBe(fault);
  });

  test("a thirteenth decimal", () => expect(isPlainDecimal("0.1234567890123")).toBe(false));

  test("a million nines, quickly", () => {
    const text = "9".repeat(1_000_000);
    expect([isPlainDecimal(text), wholeNumber(text), numberFault(text)]).toEqual([false, undefined, "is too large"]);
  });
});

test("a text that passes as whole is a safe integer that is written back the same", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.nat().map(String), fc.double().map(String), fc.bigInt().map(String)),
      (text) => {
        const n = wholeNumber(text);
        if (n === undefined) return;
        expect(Number.isSafeInteger(n)).toBe(true);
        expect(String(n)).toBe(text);
      },
    ),
  );
});

test("a text that passes as decimal is digits with at most one point inside", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.eE+-_, x١１") }), (text) => {
      if (!isPlainDecimal(text)) return;
      expect(text).toMatch(/^[0-9]{1,15}(\.[0-9]{1,12})?$/);
      expect(text).not.toMatch(/^0[0-9]/);
    }),
    { numRuns: runs(5000) },
  );
});
