import { expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { bundledCatalogue, currency, day, models, payout, toJson } from "../../../src/index.js";

const catalogue = bundledCatalogue();
const asOf = day("2026-11-22");

test.each(["US", "GB", "DE", "JP", "MX", "ID"])("each model has the figures of a payout under it, in %s", (region) => {
  const what = ["700"];
  const side = unwrap(models({ what, region, in: currency("USD"), asOf }, catalogue)).result.models;
  expect(side).toHaveLength(catalogue.payoutModels.length);
  for (const { id, payout: said } of side) {
    const alone = payout({ what, region, model: id, in: currency("USD"), asOf }, catalogue);
    expect(toJson(said), id).toEqual(alone.ok ? toJson(alone.value.result.net) : null);
  }
});
