import { describe, expect, test } from "vitest";
import { SIGNED } from "../../../src/core/notation.js";
import type { Cell } from "../../../src/render/blocks.js";
import { cellText } from "../../../src/render/text/cells.js";
import { coins, dollars, money, point, range, ratio } from "../../support/figures.js";

describe("in an answer", () => {
  test.each<[string, Cell]>([
    ["$1,234.50", money("1234.50")],
    ["£0.05", money("0.05", "GBP")],
    ["€367.50", money("367.5", "EUR")],
    ["¥1,100", money("1100", "JPY")],
    ["₩15,000", money("15000", "KRW")],
    ["₹99.00", money("99", "INR")],
    ["₱62.00", money("62", "PHP")],
    ["₫26,000", money("26000", "VND")],
    ["R$616.82", money("616.82", "BRL")],
    ["CA$9.75", money("9.75", "CAD")],
    ["A$9.75", money("9.75", "AUD")],
    ["NZ$9.75", money("9.75", "NZD")],
    ["MX$9.75", money("9.75", "MXN")],
    ["SAR 12.50", money("12.5", "SAR")],
    ["KWD 1.250", money("1.25", "KWD")],
    ["−$30.00", money("-30")],
    ["−$30.00", { less: money("30") }],
    ["$30.00", { less: money("-30") }],
    ["$10", { stated: money("10") }],
    ["$1,000", { stated: money("1000") }],
    ["$186.67", { stated: money("186.67") }],
    ["$10.50", { stated: money("10.5") }],
    ["48%", { percent: ratio("0.4800") }],
    ["33.7%", { percent: ratio("0.3370") }],
    ["0.05%", { percent: ratio("0.0005") }],
    ["1,250%", { percent: ratio("12.5") }],
    ["100%", { percent: ratio("1.00") }],
    ["0%", { percent: ratio("0.0000") }],
    ["−10%", { percent: ratio("-0.1000") }],
    ["29,999", coins(29_999)],
    ["$143.99 ($59.99 to $158.99)", dollars("59.99", "143.99", "158.99")],
    ["$143.99", point(money("143.99"))],
    ["48% (20% to 53%)", { percent: range(ratio("0.20"), ratio("0.48"), ratio("0.53")) }],
    ["$10 ($1 to $100)", { stated: dollars("1", "10", "100") }],
    ["€85.30 ($98.40)", { local: money("98.40", "USD", money("85.30", "EUR")) }],
    ["$98.40", { local: money("98.40") }],
    ["$98.40 (€85.30)", money("98.40", "USD", money("85.30", "EUR"))],
    ["R$616.82 ($119.99)", { local: point(money("119.99", "USD", money("616.82", "BRL"))) }],
    ["unknown", null],
    ["unknown", { percent: null }],
    ["unknown", range(null, null, null)],
    [
      "a Lion for $1.00 or 50%, bought by Eve",
      {
        text: [
          "a ",
          { strong: "Lion" },
          " for ",
          { figure: money("1") },
          { aside: " or " },
          { figure: { percent: ratio("0.5") } },
          ", bought by ",
          { name: "Eve" },
        ],
      },
    ],
  ])("%s", (text, cell) => expect(cellText(cell, SIGNED)).toBe(text));
});

describe("in tables, by codes", () => {
  test.each<[string, Cell]>([
    ["1,234.50 USD", money("1234.50")],
    ["143.99 USD (59.99 to 158.99)", dollars("59.99", "143.99", "158.99")],
    ["48.00 %", { percent: ratio("0.4800") }],
    ["98.40 USD (85.30 EUR)", money("98.40", "USD", money("85.30", "EUR"))],
    ["-30.00 USD", { less: money("30") }],
  ])("%s", (text, cell) => expect(cellText(cell)).toBe(text));
});
