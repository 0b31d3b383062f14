import { describe, expect, test } from "vitest";
import { type Cashout, type CashoutQuery, cashout } from "../../../src/commands/cashout/report.js";
import { payout } from "../../../src/commands/payout/report.js";
import type { Day } from "../../../src/core/date.js";
import { unwrap } from "../../../src/core/diagnostic.js";
import { dataCatalogue } from "../../support/data.js";
import { catalogueOf, faultsOf, SOURCE } from "../../support/fixture.js";

const asOf = "2026-11-22" as Day;
const ask = (query: Omit<CashoutQuery, "asOf">, catalogue = dataCatalogue): Cashout =>
  unwrap(cashout({ asOf, ...query }, catalogue)).result;

describe("a catalogue of your own", () => {
  test("a minimum in another currency is converted first", () => {
    const catalogue = catalogueOf(
      `${SOURCE}rules:
  - { id: minimum-paypay-jp, rule: minimum, regions: [JP], method: paypay, amount: 150, currency: JPY, source: s }
`,
      dataCatalogue,
    );
    const at = (rate: string, usd: string) =>
      ask({ usd, region: "JP", method: "paypay", fx: [{ currency: "JPY" as never, perUsd: rate }] }, catalogue);
    // 150 yen at 150 a dollar are 1.00; at 140 they are 1.0714, up to 1.08
    expect(at("150", "1").methods[0]?.status).toBe("pass");
    expect(at("150", "0.99").methods[0]?.status).toBe("fail");
    expect(at("140", "1.07").missing?.money.amount).toBe("0.01");
    expect(at("140", "1.08").missing?.money.amount).toBe("0.00");

    const warned = (diamonds: number): readonly string[] => {
      const fx = [{ currency: "JPY" as never, perUsd: "150" }];
      const query = { asOf, diamonds, region: "JP", method: "paypay", share: "0.5", fx };
      return unwrap(payout(query, catalogue)).warnings.map(({ message }) => message);
    };
    // A payout is checked against it too: 199 diamonds at half a cent are 0.99, 200 are 1.00.
    expect(warned(199)).toEqual(["a balance below 150 JPY cannot be withdrawn by paypay yet"]);
    expect(warned(200)).toEqual([]);
  });

  test("without a rate for it the minimum never decides", () => {
    const catalogue = catalogueOf(
      `${SOURCE}rules:
  - { id: minimum-own, rule: minimum, regions: [PF], method: any, amount: 1000, currency: XPF, source: s }
`,
      dataCatalogue,
    );
    const report = unwrap(cashout({ asOf, usd: "100", region: "PF", age: 30 }, catalogue));
    expect([report.result.eligible, report.result.missing]).toEqual(["maybe", null]);
    expect(report.result.checks.find(({ rule }) => rule === "minimum")?.settledBy).toContain("--fx XPF=RATE");
    expect(report.warnings[0]?.code).toBe("rate.unknown");
  });

  test("a rule that names the method takes precedence over one for any method", () => {
    const catalogue = catalogueOf(
      `${SOURCE}rules:
  - { id: own-any, rule: minimum, regions: [BR], method: any, amount: 20, currency: USD, source: s }
  - { id: own-bank, rule: minimum, regions: [BR], method: bank, amount: 30, currency: USD, source: s }
`,
      dataCatalogue,
    );
    const { checks, methods, eligible } = ask({ usd: "25", region: "BR", age: 30 }, catalogue);
    expect(methods.map(({ method, minimum }) => [method, minimum?.high.amount])).toEqual([
      ["paypal", "20.00"],
      ["bank", "30.00"],
    ]);
    expect(checks.flatMap(({ id, status }) => (id?.startsWith("own") ? [[id, status]] : []))).toEqual([
      ["own-any", "pass"],
      ["own-bank", "fail"],
    ]);
    expect(eligible).toBe("yes");
  });

  test("a daily cap of zero, and a cap or fee in a currency other than the balance's, are refused", () => {
    const rules = (text: string): string[] =>
      faultsOf(`${SOURCE}rules:\n  - ${text}\n`, dataCatalogue).map((one) => one.message);
    expect(rules("{ id: c, rule: cap, regions: [AQ], amount: 0.00, currency: USD, source: s }")[0]).toContain(
      "above 0",
    );
    expect(rules("{ id: c, rule: cap, regions: [AQ], amount: 9, currency: EUR, source: s }")[0]).toContain(
      "must be USD",
    );
    expect(
      rules("{ id: f, rule: fee, regions: [AQ], method: any, part: 0, fixed: 1, currency: EUR, source: s }")[0],
    ).toContain("must be USD");
  });
});
