import { describe, expect, test } from "vitest";
import { currencies, currencyOf, minorUnits, USD } from "../../src/core/currency.js";
import { isMoney, scaleOf } from "../../src/core/unit.js";

// ISO 4217, table A.1: the codes whose minor unit is not a hundredth.
const NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const THREE = "BHD IQD JOD KWD LYD OMR TND".split(" ");
const FOUR = "CLF UYW".split(" ");

const digitsOf = (code: string): number => minorUnits(currencyOf(code)!);

test("minor units of every code", () => {
  for (const code of currencies()) {
    const digits = NONE.includes(code) ? 0 : THREE.includes(code) ? 3 : FOUR.includes(code) ? 4 : 2;
    expect([code, minorUnits(code)]).toEqual([code, digits]);
  }
  for (const code of [...NONE, ...THREE, ...FOUR]) expect(currencies()).toContain(code);
});

// Codes for which Intl follows custom and ISO does not.
test.each(["IDR", "COP", "HUF", "PKR", "LBP", "MMK", "TWD", "USD", "EUR", "MGA", "MRU"])("%s has cents", (code) => {
  expect(digitsOf(code)).toBe(2);
});

describe("codes", () => {
  test("each once, in alphabetical order, three capitals", () => {
    const codes = [...currencies()];
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(150);
  });
  test("the newest are there, the withdrawn and the metals are not", () => {
    for (const code of ["XCG", "ZWG", "SLE", "VED", "SSP"]) expect(currencyOf(code)).toBe(code);
    for (const code of ["HRK", "DEM", "CUC", "ZWL", "SLL", "XAU", "XAG", "XDR", "XTS", "XXX", "BTC"]) {
      expect(currencyOf(code)).toBeUndefined();
    }
  });
  test("any case, nothing else", () => {
    expect([currencyOf("usd"), currencyOf("Usd"), currencyOf("USD")]).toEqual([USD, USD, USD]);
    for (const text of ["", "US", "USDX", " USD", "USD ", "D A", "ED ", "$", "ＵＳＤ", "US\u0000", "ABC"]) {
      expect([text, currencyOf(text)]).toEqual([text, undefined]);
    }
  });
});

test("units and their scales", () => {
  expect([scaleOf("coin"), scaleOf("diamond"), scaleOf("count"), scaleOf(USD)]).toEqual([0, 0, 0, 2]);
  expect(["coin", "diamond", "count", "ratio", USD].map((unit) => isMoney(unit as "coin"))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
