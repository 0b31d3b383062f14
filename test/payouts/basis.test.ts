import { describe, expect, test } from "vitest";
import { type Outcome, unwrap } from "../../src/core/diagnostic.js";
import { bundledCatalogue, type Catalogue, cashout, day, gifts } from "../../src/index.js";
import { type Basis, basisFor, basisOf, defaultBasis, termsFor } from "../../src/payouts/basis.js";
import { countableModel, modelOf } from "../../src/payouts/payout-model.js";
import { marketFor } from "../../src/regions/market.js";

const catalogue = bundledCatalogue();
const marketOn = (on: string, region = "US") => unwrap(marketFor({ region, asOf: day(on) }, catalogue));
const now = marketOn("2026-11-22");

const ratesOf = (basis: Outcome<Basis>): string[] => {
  const { low, likely, high } = unwrap(basis).share.rate;
  return [low, likely, high].map(({ exact }) => exact.toFixed());
};

describe("a basis", () => {
  test("has the default model and the share of region and day", () => {
    const basis = unwrap(basisFor({}, now, modelOf));
    expect([basis.model.id, basis.share.regime, basis.region.code, basis.asOf]).toEqual([
      "standard",
      "scaled",
      "US",
      "2026-11-22",
    ]);
  });

  test("has the stated values in place of the catalogue's", () => {
    expect(ratesOf(basisFor({ share: "0.4" }, now, modelOf))).toEqual(["0.4", "0.4", "0.4"]);
    expect(ratesOf(basisFor({ regime: "flat" }, now, modelOf))).toEqual(["0.5", "0.5", "0.5"]);
    expect(ratesOf(basisFor({ model: "ps-b" }, now, modelOf))).toEqual(["1", "1", "1"]);
    expect(unwrap(basisFor({ agency: "0.1" }, now, modelOf)).deductions.agency).toBe("0.1");
  });

  // The scaled share of the United States begins on 2025-02-10.
  test("of another day has the share of that day, on the same terms", () => {
    const terms = unwrap(termsFor({ withholding: "0.3" }, now, modelOf));
    const regimes = ["2025-02-09", "2025-02-10"].map((on) => unwrap(basisOf({ ...terms, asOf: day(on) })));
    expect(regimes.map(({ share }) => share.regime)).toEqual(["flat", "scaled"]);
    expect(regimes.map(({ deductions }) => deductions.withholding)).toEqual(["0.3", "0.3"]);
  });

  test.each([
    ["an unknown model", { model: "nope" }, "model.unknown"],
    ["two shares", { share: "0.4", regime: "flat" }, "arg.conflict"],
    ["a share next to a model's own", { model: "ps-a", share: "0.4" }, "arg.conflict"],
    ["a flat share of the scaled model", { model: "ps-j", regime: "flat" }, "arg.conflict"],
    ["a model of spending, if coins are counted", { model: "ps-h" }, "arg.conflict"],
  ] as const)("is refused for %s", (_, said, code) => {
    expect(basisFor(said, now, countableModel)).toMatchObject({ ok: false, diagnostics: [{ code }] });
  });
});

test("an unchecked catalogue, whose default starts from spending, is refused", () => {
  const payoutModels = catalogue.payoutModels.map((model) => ({ ...model, default: model.id === "ps-h" }));
  const unchecked: Catalogue = { ...catalogue, payoutModels };
  const refused = { ok: false, diagnostics: [{ code: "model.not-in-force" }] };
  const { asOf } = now;
  expect(defaultBasis({ ...now, catalogue: unchecked })).toMatchObject(refused);
  expect(gifts({ query: "Rose", asOf }, unchecked)).toMatchObject(refused);
  expect(cashout({ usd: "100", asOf }, unchecked)).toMatchObject(refused);
});
