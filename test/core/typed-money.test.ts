import { describe, expect, test } from "vitest";
import type { Currency } from "../../src/core/currency.js";
import { SIGNED } from "../../src/core/notation.js";
import { currencyMeant, moneyParts } from "../../src/core/typed-money.js";
import { money } from "../support/figures.js";

const of = (code: string): Currency => code as Currency;

describe("money as people type it", () => {
  test.each([
    ["20USD", "20", "USD"],
    ["20 usd", "20", "USD"],
    ["USD 20", "20", "USD"],
    ["£20", "20", "GBP"],
    ["20€", "20", "EUR"],
    ["R$50", "50", "BRL"],
    ["US$91", "91", "USD"],
    ["AU$5", "5", "AUD"],
    ["ca$9.75", "9.75", "CAD"],
    ["¥1,100", "1100", "JPY"],
    ["KWD 1.250", "1.250", "KWD"],
    ["£2.5k", "2500", "GBP"],
    ["20kUSD", "20000", "USD"],
    ["20kr$", "20000", "BRL"],
    ["500KRW", "500", "KRW"],
    ["500kes", "500", "KES"],
  ])("%s", (text, amount, currency) => expect(moneyParts(text)).toMatchObject({ amount, currency }));

  test("a bare dollar sign does not say whose dollar it is", () => {
    expect(moneyParts("$20")).toEqual({ number: "20", amount: "20", sign: "$" });
    expect(currencyMeant({ amount: "20", sign: "$" }, of("CAD"))).toBe("CAD");
    expect(currencyMeant({ amount: "20", sign: "$" }, of("GBP"))).toBe("USD");
    expect(currencyMeant({ amount: "20", sign: "$" }, undefined)).toBe("USD");
    expect(currencyMeant({ amount: "20" }, of("GBP"))).toBe("GBP");
    expect(currencyMeant({ amount: "20", currency: of("EUR") }, of("GBP"))).toBe("EUR");
  });

  test.each(["Lion", "20xRose", "£20€", "20Rose", "", "id:5"])("%s is not money", (text) =>
    expect(moneyParts(text)).toBeUndefined(),
  );

  test("a number in another spelling is money without an amount", () => {
    expect(moneyParts("1.000USD")).toMatchObject({ number: "1.000", amount: undefined, currency: "USD" });
  });

  test.each(["USD", "GBP", "EUR", "BRL", "CAD", "JPY", "SAR", "KWD", "VND"])(
    "what is printed in %s can be typed",
    (code) => {
      const printed = money("1234", code);
      const { amount, currency, sign } = moneyParts(SIGNED.amount(printed))!;
      expect(amount).toBe(printed.amount);
      expect(sign === undefined ? currency : "USD").toBe(code);
    },
  );
});
