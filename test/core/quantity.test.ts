import { describe, expect, test } from "vitest";
import { type Currency, USD } from "../../src/core/currency.js";
import type { RoundingMode } from "../../src/core/decimal.js";
import {
  assumed,
  at,
  counted,
  fact,
  given,
  least,
  minus,
  most,
  over,
  type Quantity,
  settle,
  settleRatio,
  sum,
  times,
  wholeOf,
} from "../../src/core/quantity.js";

const MODES: readonly RoundingMode[] = ["down", "up", "half-up", "half-even"];
const money = (code: string): Currency => code as Currency;
const usd = (amount: string): Quantity<Currency> => given(USD, amount, "money");
const coins = (amount: string | number): Quantity<"coin"> => given("coin", amount, "coins");
const place = { file: "data/x.yaml", line: 3, column: 5 };
const textOf = <U extends "coin" | Currency | "ratio">(q: Quantity<U>): string => q.step.value.amount;

describe("settling", () => {
  // Exact halves between two amounts of the unit, with an even and with an odd last digit.
  test.each<[unit: "coin" | "diamond" | "count" | string, exact: string, down: string, up: string, even: string]>([
    ["USD", "1.005", "1.00", "1.01", "1.00"],
    ["USD", "1.015", "1.01", "1.02", "1.02"],
    ["USD", "0.995", "0.99", "1.00", "1.00"],
    ["EUR", "4.995", "4.99", "5.00", "5.00"],
    ["JPY", "2.5", "2", "3", "2"],
    ["JPY", "3.5", "3", "4", "4"],
    ["KRW", "0.5", "0", "1", "0"],
    ["KWD", "1.0005", "1.000", "1.001", "1.000"],
    ["KWD", "1.0015", "1.001", "1.002", "1.002"],
    ["CLF", "1.00005", "1.0000", "1.0001", "1.0000"],
    ["coin", "0.5", "0", "1", "0"],
    ["diamond", "1.5", "1", "2", "2"],
    ["count", "2.5", "2", "3", "2"],
  ])("%s %s", (unit, amount, down, up, even) => {
    const q = given(unit as "coin", amount, "exact");
    const settled = MODES.map((mode) => settle(q, mode, "settled").amount);
    expect(settled).toEqual([down, up, up, even]);
  });

  test.each<[exact: string, down: string, up: string, nearest: string]>([
    ["1.0049999999", "1.00", "1.01", "1.00"],
    ["1.0050000001", "1.00", "1.01", "1.01"],
    ["1", "1.00", "1.00", "1.00"],
    ["0", "0.00", "0.00", "0.00"],
    ["999999999999999.999", "999999999999999.99", "1000000000000000.00", "1000000000000000.00"],
  ])("USD %s, away from a half", (amount, down, up, nearest) => {
    expect(MODES.map((mode) => settle(usd(amount), mode, "settled").amount)).toEqual([down, up, nearest, nearest]);
  });

  test("a hundred Roses at half a cent are 0.50, not 1.00", () => {
    const all = times(usd("0.005"), given("count", 100, "Roses"), "all");
    expect(settle(all, "half-up", "paid").amount).toBe("0.50");
  });

  test("a ratio settles to the places asked for, half to even", () => {
    const half = over(coins(1), coins(8), "an eighth");
    expect([1, 2, 3, 4].map((places) => settleRatio(half, places, "shown").amount)).toEqual([
      "0.1",
      "0.12",
      "0.125",
      "0.1250",
    ]);
  });

  test("settling says how and to what", () => {
    const { step } = settle(usd("4.995"), "down", "payout");
    expect(step).toEqual({
      kind: "round",
      label: "payout",
      mode: "down",
      places: 2,
      value: { amount: "4.99", unit: "USD" },
      from: [{ kind: "input", label: "money", value: { amount: "4.995", unit: "USD" } }],
    });
  });
});

describe("arithmetic", () => {
  test("multiply first, divide once: 100 by 3 and times 3 is 100", () => {
    expect(textOf(at(coins(100), coins(3), coins(3), "there and back"))).toBe("100");
    expect(textOf(at(usd("1"), coins(3), usd("3"), "a third of three"))).toBe("1");
    // Divided early it would be 33.33... times 3 = 99.99..., and 99 rounded down.
    const third = at(coins(100), given("diamond", 1, "one"), coins(3), "diamonds");
    expect(settle(third, "down", "credited").amount).toBe("33");
  });

  test("a cross rate divides once: 1,800 JPY at 156.8 JPY and 0.92 EUR a dollar", () => {
    // 1800 × 0.92 ÷ 156.8 = 10.561224...
    const euro = at(
      given(money("JPY"), "1800", "yen"),
      given(money("EUR"), "0.92", "rate"),
      given(money("JPY"), "156.8", "per"),
      "euro",
    );
    expect(settle(euro, "half-even", "shown")).toMatchObject({ amount: "10.56", unit: "EUR" });
  });

  test("sums, differences, parts, floors and ceilings", () => {
    expect(textOf(sum([usd("0.10"), usd("0.20"), usd("0.30")], "together"))).toBe("0.6");
    expect(textOf(minus(usd("1.00"), usd("0.01"), "rest"))).toBe("0.99");
    expect(textOf(minus(coins(1), coins(3), "owed"))).toBe("-2");
    expect(textOf(times(usd("10"), given("ratio", "0.47", "share"), "part"))).toBe("4.7");
    expect(textOf(over(coins(3), coins(4), "part"))).toBe("0.75");
    expect([textOf(least(usd("9"), usd("10"), "cap")), textOf(least(usd("10"), usd("9"), "cap"))]).toEqual(["9", "9"]);
    expect([textOf(most(usd("9"), usd("10"), "floor")), textOf(most(usd("10"), usd("9"), "floor"))]).toEqual([
      "10",
      "10",
    ]);
  });

  test("a sum of one is that figure, and a sum of none is a bug of ours", () => {
    const only = usd("1");
    expect(sum([only], "together")).toBe(only);
    expect(() => sum<"coin">([], "together")).toThrow("nothing to add for together");
  });

  test("no digit is lost up to the fifteen and twelve a text may have", () => {
    const large = usd("999999999999999.999999999999");
    expect(textOf(minus(large, usd("0.000000000001"), "one less"))).toBe("999999999999999.999999999998");
    // Worked in whole numbers of 10^-12.
    const product = String(999_999_999_999_999_999_999_999_999n * 999_999_999_999_999n);
    expect(textOf(times(large, given("count", "999999999999999", "times"), "product"))).toBe(
      `${product.slice(0, -12)}.${product.slice(-12)}`,
    );
  });
});

describe("units do not mix at run time", () => {
  // As a catalogue read at run time could make them: every currency has one type.
  const euro = given(money("EUR"), "1", "euro") as Quantity<Currency>;
  const loose = (q: unknown): Quantity<Currency> => q as Quantity<Currency>;

  test.each<[string, () => unknown]>([
    ["sum", () => sum([usd("1"), euro], "x")],
    ["sum, at the third", () => sum([usd("1"), usd("1"), euro], "x")],
    ["minus", () => minus(usd("1"), euro, "x")],
    ["least", () => least(usd("1"), euro, "x")],
    ["most", () => most(usd("1"), euro, "x")],
    ["over", () => over(usd("1"), euro, "x")],
    ["at", () => at(usd("1"), coins(1), euro, "x")],
  ])("%s", (_, mix) => expect(mix).toThrow("USD and EUR do not mix"));

  test("coins and diamonds, coins and money", () => {
    expect(() => sum([loose(coins(1)), loose(given("diamond", 1, "d"))], "x")).toThrow("coin and diamond do not mix");
    expect(() => minus(loose(coins(0)), usd("0"), "x")).toThrow("coin and USD do not mix");
  });
});

describe("where figures come from", () => {
  test("a fact keeps the text its author typed, its sources and its place", () => {
    const q = fact(USD, "0.0150", "money credited", { sources: ["a", "b"], at: place });
    expect(q.step).toEqual({
      kind: "fact",
      label: "money credited",
      value: { amount: "0.0150", unit: "USD" },
      sources: ["a", "b"],
      at: place,
    });
  });

  test("an assumption says why, and its sources, if it has any", () => {
    const value = { amount: "0.5", unit: "ratio" };
    expect(assumed("ratio", "0.5", "share", "no source says").step).toEqual({
      kind: "assumption",
      label: "share",
      value,
      because: "no source says",
    });
    expect(assumed("ratio", "0.5", "share", "no source says", { sources: ["a"], at: place }).step).toEqual({
      kind: "assumption",
      label: "share",
      value,
      because: "no source says",
      source: "a",
      at: place,
    });
  });

  test("counts are whole and safe", () => {
    expect(counted("coin", 70, "coins")).toMatchObject({ amount: "70", unit: "coin" });
    expect(() => counted("coin", 0.5, "coins")).toThrow("not a whole number of coin: 0.5");
    expect(() => counted("coin", 2 ** 53, "coins")).toThrow("not a whole number of coin");
    expect(() => counted("coin", Number.NaN, "coins")).toThrow("not a whole number of coin");
    expect(wholeOf(counted("diamond", 2 ** 53 - 1, "most"))).toBe(9007199254740991);
    expect(() => wholeOf(settle(coins("9007199254740992"), "down", "more"))).toThrow("too large to count");
  });
});
