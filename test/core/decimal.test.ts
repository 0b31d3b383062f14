import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, roundedText } from "../../src/core/decimal.js";

const wholes = fc.integer({ min: 1, max: 1_000_000 });

describe("an exact number", () => {
  test("is the same after a division and a multiplication", () => {
    fc.assert(
      fc.property(wholes, wholes, wholes, (a, b, c) => {
        const [one, two, three] = [a, b, c].map((n) => exact(String(n)));
        expect(one!.div(two!).times(two!).toFixed()).toBe(String(a));
        expect(
          one!
            .div(two!)
            .plus(one!.div(three!))
            .times(two!.times(three!))
            .cmp(one!.times(two!.plus(three!))),
        ).toBe(0);
      }),
    );
  });

  test("has all its decimals if they end, and is a fraction if they do not", () => {
    const third = exact("1").div(exact("3"));
    expect([third.fraction(), third.toFixed()]).toEqual(["1/3", `0.${"3".repeat(60)}`]);
    expect(exact("-2").div(exact("3")).toFixed()).toBe(`-0.${"6".repeat(59)}7`);
    expect(exact("2/3").times(exact("3")).toFixed()).toBe("2");
    const ends = exact("1").div(exact("80"));
    expect([ends.fraction(), ends.toFixed(), ends.toFixed(2)]).toEqual([undefined, "0.0125", "0.01"]);
  });
});

describe("rounding", () => {
  test.each([
    // places, then down, up, half up, half to even
    ["2.5", 0, "2", "3", "3", "2"],
    ["3.5", 0, "3", "4", "4", "4"],
    ["-2.5", 0, "-2", "-3", "-3", "-2"],
    ["0.004", 2, "0.00", "0.01", "0.00", "0.00"],
    ["-0.004", 2, "0.00", "-0.01", "0.00", "0.00"],
    ["0.985", 2, "0.98", "0.99", "0.99", "0.98"],
    ["12", 2, "12.00", "12.00", "12.00", "12.00"],
    ["1/3", 4, "0.3333", "0.3334", "0.3333", "0.3333"],
    ["2/3", 1, "0.6", "0.7", "0.7", "0.7"],
  ] as const)("%s to %i", (text, places, ...wanted) => {
    const modes = ["down", "up", "half-up", "half-even"] as const;
    expect(modes.map((mode) => roundedText(exact(text), places, mode))).toEqual(wanted);
  });

  test("does not change a whole quotient, whatever the mode", () => {
    fc.assert(
      fc.property(wholes, wholes, (a, b) => {
        const whole = exact(String(a))
          .div(exact(String(b)))
          .times(exact(String(b)));
        for (const mode of ["down", "up"] as const) expect(roundedText(whole, 0, mode)).toBe(String(a));
      }),
    );
  });
});
