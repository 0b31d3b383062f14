import { describe, expect, test } from "vitest";
import { derivedPackages, isDerived } from "../../src/pricing/derived-prices.js";
import { dataCatalogue as data } from "../support/data.js";
import { faultsOf, line } from "../support/fixture.js";

const packagesOf = (id: string): ReadonlyMap<number, number> =>
  new Map(data.priceLists.find((list) => list.id === id)!.packages.map(({ coins, price }) => [coins, Number(price)]));

/** How far a derived price is from the observed one, in hundredths. */
const off = (derived: number, observed: number): number => Math.abs(derived / observed - 1) * 100;

describe("dollars at a month's rate, with the tax", () => {
  test("reproduce the German list of 2024 within 0.1 %", () => {
    // 185.00 x 0.9243 (November 2023) x 1.19 = 203.485; observed 203.39
    expect(185 * 0.9243 * 1.19).toBeCloseTo(203.485, 2);
    expect(off(203.485, packagesOf("de-web-2024").get(17_500)!)).toBeLessThan(0.1);
  });

  test("reproduce the French list of March 2024 within 0.1 %", () => {
    // 185.00 x 0.9243 x 1.20 = 205.195; observed 205.19
    expect(185 * 0.9243 * 1.2).toBeCloseTo(205.195, 2);
    expect(off(205.195, packagesOf("fr-web-2024").get(17_500)!)).toBeLessThan(0.1);
  });

  test("reproduce the Mexican list of 2025 within 0.5 %", () => {
    // 181.00 x 19.02 (June 2025) x 1.16 = 3,993.44; observed 4,011.85
    expect(181 * 19.02 * 1.16).toBeCloseTo(3993.44, 1);
    expect(off(3993.44, packagesOf("mx-web-2025").get(17_500)!)).toBeLessThan(0.5);
  });

  test("are 189.88 euros for 17,500 coins in Spain, and 7.61 for 700", () => {
    // 181.00 x 0.8670 x 1.21 = 189.8817; 7.25 x 0.8670 x 1.21 = 7.6058
    expect(packagesOf("es-web-derived").get(17_500)).toBe(189.88);
    expect(packagesOf("es-web-derived").get(700)).toBe(7.61);
  });

  test("take the tax of the month of the rate", () => {
    // Estonia 22 % until the end of June 2025: 181.00 x 0.8670 x 1.22 = 191.45; Slovakia 23 % since January: 193.02
    expect(packagesOf("ee-web-derived").get(17_500)).toBe(191.45);
    expect(packagesOf("sk-web-derived").get(17_500)).toBe(193.02);
  });
});

describe("a store's own prices", () => {
  test("France: 0.99 dollars are 1.19 euros since October 2022, as an agency saw in March 2024", () => {
    expect(packagesOf("fr-ios-derived").get(65)).toBe(packagesOf("fr-ios-2024").get(65));
  });

  test("Britain: 0.99 and 99.99 pounds since February 2023, as both observed prices are", () => {
    const [derived, observed] = [packagesOf("gb-ios-2023"), packagesOf("gb-tiktokcoins-2025")];
    expect([derived.get(65), derived.get(6607)]).toEqual([observed.get(65), observed.get(6607)]);
  });

  test("Japan: 160 and 800 yen; packages without a store price are left out", () => {
    expect([...packagesOf("jp-ios-derived")]).toEqual([
      [65, 160],
      [330, 800],
    ]);
  });
});

test("every derived list of the catalogue is what its parts give", () => {
  const derived = data.priceLists.filter(isDerived);
  expect(derived).toHaveLength(41);
  const parts = derived.map((list) => [list.id, derivedPackages(list, data)]);
  expect(parts).toEqual(derived.map(({ id, packages }) => [id, packages.map(({ coins, price }) => [coins, price])]));
});

test("an unknown part is an error at its own place", () => {
  const list = (id: string, from: string): string =>
    `  - { id: ${id}, channel: web, currency: EUR, source: s, packages: { 70: 1 }, derivedFrom: { ${from} } }\n`;
  const text = `sources: [{ id: s, title: S, grade: blog }]\npriceLists:\n${list("a", "list: b, tier: none")}${list("b", "list: a, rate: 2025-06")}`;
  expect(faultsOf(text).map(line)).toEqual([
    "3:105 catalogue.unknown-reference there is no price tier “none”",
    "4:88 schema.invalid “derivedFrom” needs either “tier”, or “rate”, “tax” and “within”",
  ]);
});
