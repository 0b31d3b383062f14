import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/core/diagnostic.js";
import { bundledCatalogue, day } from "../../src/index.js";
import { marketFor, marketRemarks } from "../../src/regions/market.js";

const catalogue = bundledCatalogue();
const asOf = day("2026-11-22");
const lists = (region: string): string[] =>
  catalogue.priceLists.filter((list) => list.region === region).map(({ id }) => id);

describe("the market of a question", () => {
  test.each([
    ["the region stated", { region: "gb" }, "GB"],
    ["the region of the lists it names", { prices: lists("DE") }, "DE"],
    ["the region that both agree on", { region: "DE", prices: lists("DE") }, "DE"],
    ["the default", {}, "US"],
  ])("is %s", (_, said, code) => {
    expect(unwrap(marketFor({ ...said, asOf }, catalogue))).toMatchObject({ region: { code }, asOf });
  });

  test.each([
    ["no region", { region: "XX" }, "region.unknown"],
    ["two regions", { region: "GB", prices: lists("DE") }, "arg.conflict"],
  ])("is refused for %s", (_, said, code) => {
    expect(marketFor({ ...said, asOf }, catalogue)).toMatchObject({ ok: false, diagnostics: [{ code }] });
  });

  test("is an assumption only if it is not stated", () => {
    const assumed = (said: { region?: string; prices?: string[] }) =>
      marketRemarks(unwrap(marketFor({ ...said, asOf }, catalogue)), said).assumptions?.length;
    expect([{}, { region: "US" }, { prices: lists("US") }].map(assumed)).toEqual([1, 0, 0]);
  });
});
