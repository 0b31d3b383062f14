import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, USD } from "../../src/core/currency.js";
import type { RoundingMode } from "../../src/core/decimal.js";
import { at, given, least, minus, most, over, type Quantity, settle, sum, times } from "../../src/core/quantity.js";
import { replay, walk } from "../../src/core/step.js";
import { runs } from "../support/runs.js";

const MODES: readonly RoundingMode[] = ["down", "up", "half-up", "half-even"];
const money = (code: string): Currency => code as Currency;
const usd = (amount: string): Quantity<Currency> => given(USD, amount, "money");

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

test("every step of any computation, computed again from its operands, gives its value", () => {
  fc.assert(
    fc.property(digits, fc.array(operation, { minLength: 1, maxLength: 12 }), modes, (start, operations, mode) => {
      const exact = operations.reduce(apply, usd(start));
      const settled = settle(exact, mode, "answer");
      for (const step of walk([settled.step])) expect(replay(step)).toBe(step.value.amount);
      expect(settled.step.value.amount).toBe(settled.amount);
      expect(settled.exact.toFixed(settled.unit === USD ? 2 : 0)).toBe(settled.amount);
    }),
    { numRuns: runs(500) },
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
    { numRuns: runs(1000) },
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
