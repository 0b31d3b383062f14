import fc from "fast-check";
import { expect, test } from "vitest";
import { byTotal, turnsWithin, weighed } from "../../src/packing/order.js";

const any = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
const anyStep = fc.oneof(fc.nat(1000), fc.maxSafeNat());

test("the sign is that of big integers, also where floats cannot tell", () => {
  const exact = (amount: number, purchases: number, step: number): number =>
    Number(400n * BigInt(amount) + BigInt(step) * BigInt(purchases));
  fc.assert(
    fc.property(any, any, anyStep, (amount, purchases, step) => {
      expect(Math.sign(weighed(amount, purchases, step))).toBe(Math.sign(exact(amount, purchases, step)));
    }),
  );
  // 400 times 3 x 2^50, less 400 purchases at 3 x 2^50, is 0; one more or less is beyond the 53 bits of a float.
  const step = 3 * 2 ** 50;
  expect(Math.sign(weighed(step, -400, step))).toBe(0);
  expect(Math.sign(weighed(step - 1, -400, step))).toBe(-1);
  expect(Math.sign(weighed(step + 1, -400, step))).toBe(1);
});

test("at the same weighed total the lower total is better, and without a step fewer purchases are", () => {
  expect(byTotal(400)(-1, 1)).toBeLessThan(0);
  expect(byTotal(0)(0, -1)).toBeLessThan(0);
});

test("after the turns given no later turn is better, as trying a whole pattern of rounding shows", () => {
  const small = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(small, fc.nat(3000), small, fc.nat(29), (amount, step, divisor, offset) => {
      const weight = (turn: number): number => 400 * Math.ceil((offset + turn * amount) / divisor) - step * turn;
      const turns = turnsWithin(amount, step, divisor);
      const dearer = weighed(amount, -divisor, step) >= 0;
      const all = Array.from({ length: 3 * divisor + turns + 1 }, (_, turn) => weight(turn));
      const window = dearer ? all.slice(0, turns + 1) : all.slice(-(turns + 1));
      expect(Math.min(...window)).toBe(Math.min(...all));
    }),
  );
});
