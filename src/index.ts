import compiled from "giftworth:catalogue";
import rates from "giftworth:rates";
import { decompile } from "./catalogue/compiled.js";
import type { Catalogue } from "./catalogue/model.js";
import { type Currency, currencyOf } from "./core/currency.js";
import { type Day, dayOf } from "./core/date.js";
import type { Outcome } from "./core/diagnostic.js";
import type { SourceFile } from "./core/source.js";

export type * from "./catalogue/model.js";
export type { Currency } from "./core/currency.js";
export type { Day, Observed, Sighting } from "./core/date.js";
export type { Diagnostic, DiagnosticCode, Outcome } from "./core/diagnostic.js";
export { unwrap } from "./core/diagnostic.js";
export type { Money, Quantity, Ratio, Settled } from "./core/quantity.js";
export { wholeOf } from "./core/quantity.js";
export type { Range } from "./core/range.js";
export type { Place, SourceFile } from "./core/source.js";
export type { Figure, Step } from "./core/step.js";
export { replay, walk } from "./core/step.js";
export { type PastLive, readHistory } from "./readers/history.js";
export { type Json, jsonText, toJson } from "./render/json.js";
export { type Budget, type BudgetQuery, budget } from "./reports/budget.js";
export { type Cashout, type CashoutQuery, cashout } from "./reports/cashout.js";
export { type CompareQuery, type Comparison, compare } from "./reports/compare.js";
export { type Cost, type CostQuery, cost } from "./reports/cost.js";
export { type Forecast, type ForecastQuery, forecast } from "./reports/forecast.js";
export { type Gifts, type GiftsQuery, gifts } from "./reports/gifts.js";
export { type Goal, type GoalQuery, goal } from "./reports/goal.js";
export { type Models, type ModelsQuery, models } from "./reports/models.js";
export { type Packages, type PackagesQuery, packages } from "./reports/packages.js";
export { type Payout, type PayoutQuery, payout } from "./reports/payout.js";
export { type Regions, type RegionsQuery, regions } from "./reports/regions.js";
export type { Assumption, CitedSource, Report, Warning } from "./reports/report.js";
export { type Sources, type SourcesQuery, sources } from "./reports/sources.js";

let bundled: Catalogue | undefined;

/** The built-in catalogue, checked when it was built. The same object every time; it is never changed. */
export function bundledCatalogue(): Catalogue {
  bundled ??= decompile(compiled, rates);
  return bundled;
}

/**
 * Catalogue files laid over a catalogue (the built-in one where none is given): whole entries by id. Fails with every
 * fault in any file, each at its line and column.
 */
export async function overlay(
  files: readonly SourceFile[],
  beneath: Catalogue = bundledCatalogue(),
): Promise<Outcome<Catalogue>> {
  const { catalogueFrom } = await import("./catalogue/load.js");
  return catalogueFrom(files, beneath);
}

/** A calendar day from `YYYY-MM-DD`; throws a RangeError for anything else. */
export function day(text: string): Day {
  const found = dayOf(text);
  if (found === undefined) throw new RangeError(`not a day: ${text}`);
  return found;
}

/** A currency from its ISO 4217 code; throws a RangeError for anything else. */
export function currency(code: string): Currency {
  const found = currencyOf(code);
  if (found === undefined) throw new RangeError(`not a currency: ${code}`);
  return found;
}
