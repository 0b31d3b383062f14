import { describe, expect, test } from "vitest";
import { said, shownText } from "../../src/core/notation.js";
import { dollars, money, point, range, ratio } from "../support/figures.js";

describe("figures in words", () => {
  test("a sentence shows both ends of a range, and a single figure once", () => {
    expect(said(dollars("59.99", "143.99", "158.99"))).toEqual(["$143.99", "(from $59.99 to $158.99)"]);
    expect(said(point(money("143.99")))).toEqual(["$143.99"]);
    expect(said({ percent: range(ratio("0.2"), ratio("0.48"), ratio("0.53")) })).toEqual(["48%", "(from 20% to 53%)"]);
    expect(said(null)).toEqual(["unknown"]);
  });

  test("what is taken away has its minus in both currencies", () => {
    expect(shownText({ less: { ...money("30.00"), in: money("26.01", "EUR") } })).toBe("−$30.00 (−€26.01)");
  });

  test.each([
    ["46%", "0.4630"],
    ["32%", "0.3250"],
    ["10%", "0.1000"],
    ["4.6%", "0.0463"],
    ["0.05%", "0.0005"],
    ["0%", "0.0000"],
    ["−46%", "-0.4630"],
  ])("a percentage of an estimate has no more digits than it needs: %s", (text, amount) => {
    expect(shownText({ about: ratio(amount) })).toBe(text);
  });
});
