import fc from "fast-check";
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
import { replay, walk } from "../../src/core/step.js";

const MODES: readonly RoundingMode[] = ["down", "up", "half-up", "half-even"];
const money = (code: string): Currency => code as Currency;
const usd = (amount: string): Quantity<Currency> => given(USD, amount, "money");
const coins = (amount: string | number): Quantity<"coin"> => given("coin", amount, "coins");
const place = { file: "data/x.yaml", line: 3, column: 5 };
const textOf = <U extends "coin" | Currency | "ratio">(q: Quantity<U>): string => q.step.value.amount;

describe("settling", () => {
  // Exact halves between two amounts the unit can hold, of an even and of an odd last digit.
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

  test("a ratio settles to as many places as are asked for, half to even", () => {
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

  test("a sum of one is that one, of none our bug", () => {
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

  test("an assumption says why, and what it leans on where it leans on something", () => {
    const value = { amount: "0.5", unit: "ratio" };
    expect(assumed("ratio", "0.5", "share", "nobody says").step).toEqual({
      kind: "assumption",
      label: "share",
      value,
      because: "nobody says",
    });
    expect(assumed("ratio", "0.5", "share", "nobody says", { sources: ["a"], at: place }).step).toEqual({
      kind: "assumption",
      label: "share",
      value,
      because: "nobody says",
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

/** Plain decimal texts as people type them, up to nine digits and four decimals. */
const digits = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, part, places]) =>
    places === 0 ? `${whole}` : `${whole}.${String(part).padStart(4, "0").slice(0, places)}`,
  );
const positive = digits.filter((text) => /[1-9]/.test(text));
const modes = fc.constantFrom(...MODES);

/** One more operation on a running figure; differences are taken from the larger. */
const operation = fc.oneof(
  fc.record({ op: fc.constantFrom("sum", "minus", "least", "most", "over", "times"), a: positive }),
  fc.record({ op: fc.constant("at"), a: positive, b: positive }),
  fc.record({ op: fc.constant("settle"), mode: modes }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function apply(q: Quantity<Currency>, one: Operation): Quantity<Currency> {
  if ("mode" in one) return settle(q, one.mode, "settled");
  const a = usd(one.a);
  if ("b" in one)
    return at(q, given(q.unit === USD ? money("JPY") : USD, one.a, "give"), given(q.unit, one.b, "per"), "at");
  const same = given(q.unit, one.a, "other");
  switch (one.op) {
    case "sum":
      return sum([q, same, q], "sum");
    case "minus":
      return minus(most(q, same, "larger"), least(q, same, "smaller"), "difference");
    case "least":
      return least(q, same, "least");
    case "most":
      return most(q, same, "most");
    case "over":
      return times(same, over(q, same, "ratio"), "product");
    default:
      return times(q, given("ratio", a.step.value.amount, "by"), "product");
  }
}

test("every step of any computation, worked out again from what it records, gives what it records", () => {
  fc.assert(
    fc.property(digits, fc.array(operation, { minLength: 1, maxLength: 12 }), modes, (start, operations, mode) => {
      const exact = operations.reduce(apply, usd(start));
      const settled = settle(exact, mode, "answer");
      for (const step of walk([settled.step])) expect(replay(step)).toBe(step.value.amount);
      expect(settled.step.value.amount).toBe(settled.amount);
      expect(settled.exact.toFixed(settled.unit === USD ? 2 : 0)).toBe(settled.amount);
    }),
    { numRuns: 500 },
  );
});

/** The same in whole numbers: n / d in units of the last place, rounded. */
function rounded(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const [floor, rest] = [n / d, n % d];
  if (rest === 0n || mode === "down") return floor;
  if (mode === "up") return floor + 1n;
  if (rest * 2n !== d) return rest * 2n > d ? floor + 1n : floor;
  return mode === "half-up" || floor % 2n === 1n ? floor + 1n : floor;
}

/** A text in ten-thousandths. */
const tenThousandths = (text: string): bigint => {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(4, "0"));
};

test("a conversion is exact to the last cent, in every mode, against whole-number arithmetic", () => {
  fc.assert(
    fc.property(digits, digits, positive, modes, (a, give, per, mode) => {
      const q = settle(at(given("coin", a, "a"), usd(give), given("coin", per, "per"), "money"), mode, "settled");
      // a × give ÷ per in cents: the scales of a and per cancel, that of give is four places.
      const cents = rounded(tenThousandths(a) * tenThousandths(give), tenThousandths(per) * 100n, mode);
      const text = cents.toString().padStart(3, "0");
      expect(q.amount).toBe(`${text.slice(0, -2)}.${text.slice(-2)}`);
    }),
    { numRuns: 1000 },
  );
});

test("settling is within one last place, and settling again changes nothing", () => {
  fc.assert(
    fc.property(digits, modes, modes, (text, mode, again) => {
      const once = settle(usd(text), mode, "once");
      expect(settle(once, again, "twice").amount).toBe(once.amount);
      const apart = tenThousandths(once.amount) - tenThousandths(text);
      expect(apart > -100n && apart < 100n).toBe(true);
      if (mode === "down") expect(apart <= 0n).toBe(true);
      if (mode === "up") expect(apart >= 0n).toBe(true);
      if (mode.startsWith("half")) expect(apart >= -50n && apart <= 50n).toBe(true);
    }),
  );
});
