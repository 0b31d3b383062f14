import compiled from "giftworth:catalogue";
import { decompile } from "./catalogue/compiled.js";
import type { Catalogue } from "./catalogue/model/model.js";
import { budget as askBudget } from "./commands/budget/report.js";
import { cashout as askCashout } from "./commands/cashout/report.js";
import { check as askCheck } from "./commands/catalogue/check/report.js";
import { diff as askDiff, type DiffQuery, type DiffReport } from "./commands/catalogue/diff/report.js";
import { show as askShow } from "./commands/catalogue/show/report.js";
import { compare as askCompare } from "./commands/compare/report.js";
import { cost as askCost } from "./commands/cost/report.js";
import { forecast as askForecast } from "./commands/forecast/report.js";
import { gifts as askGifts } from "./commands/gifts/report.js";
import { goal as askGoal } from "./commands/goal/report.js";
import { models as askModels } from "./commands/models/report.js";
import { offer as askOffer } from "./commands/offer/report.js";
import { packages as askPackages } from "./commands/packages/report.js";
import { payout as askPayout } from "./commands/payout/report.js";
import { promote as askPromote } from "./commands/promote/report.js";
import { reconcile as askReconcile } from "./commands/reconcile/report.js";
import { regions as askRegions } from "./commands/regions/report.js";
import { sources as askSources } from "./commands/sources/report.js";
import { spent as askSpent } from "./commands/spent/report.js";
import { tally as askTally } from "./commands/tally/report.js";
import { type Currency, currencyOf } from "./core/currency.js";
import { type Day, dayOf } from "./core/date.js";
import { failure, type Outcome } from "./core/diagnostic.js";
import type { SourceFile } from "./core/source.js";
import type { TimeZone } from "./core/time-zone.js";
import { timeZoneOf } from "./io/time-zones.js";
import { today } from "./io/today.js";
import type { ColumnMap } from "./readers/columns/column-map.js";
import { numberFaultIn } from "./report/check-numbers.js";
import { shapeFaultIn } from "./report/check-shape.js";
import { tooLarge } from "./report/too-large.js";

export type * from "./catalogue/model/model.js";
export type { Budget, BudgetQuery, BudgetReport } from "./commands/budget/report.js";
export type { Cashout, CashoutQuery, CashoutReport } from "./commands/cashout/report.js";
export type { Check, CheckQuery, CheckReport, Finding } from "./commands/catalogue/check/report.js";
export type { Diff, DiffQuery, DiffReport } from "./commands/catalogue/diff/report.js";
export type { Show, ShowQuery, ShowReport } from "./commands/catalogue/show/report.js";
export type { CompareQuery, CompareReport, Comparison } from "./commands/compare/report.js";
export type { Cost, CostQuery, CostReport } from "./commands/cost/report.js";
export type { Forecast, ForecastQuery, ForecastReport } from "./commands/forecast/report.js";
export type { Gifts, GiftsQuery, GiftsReport } from "./commands/gifts/report.js";
export type { Goal, GoalQuery, GoalReport, Target } from "./commands/goal/report.js";
export type { Models, ModelsQuery, ModelsReport } from "./commands/models/report.js";
export type { OfferQuery, OfferReport, QuotedPrice } from "./commands/offer/report.js";
export type { Packages, PackagesQuery, PackagesReport } from "./commands/packages/report.js";
export type { Payout, PayoutQuery, PayoutReport } from "./commands/payout/report.js";
export type { Promote, PromoteQuery, PromoteReport } from "./commands/promote/report.js";
export type { ReconcileQuery } from "./commands/reconcile/query.js";
export type { Books } from "./commands/reconcile/records.js";
export type { ReconcileReport, Reconciliation } from "./commands/reconcile/report.js";
export type { Regions, RegionsQuery, RegionsReport } from "./commands/regions/report.js";
export type { Sources, SourcesQuery, SourcesReport } from "./commands/sources/report.js";
export type { Spent, SpentQuery, SpentReport } from "./commands/spent/report.js";
export type { TallyQuery } from "./commands/tally/query.js";
export type { Tally, TallyReport } from "./commands/tally/report.js";
export type { Currency } from "./core/currency.js";
export type { Day, Observed, Sighting } from "./core/date.js";
export type { Diagnostic, DiagnosticCode, DoubtCode, Excerpt, Outcome } from "./core/diagnostic.js";
export { unwrap } from "./core/diagnostic.js";
export type { Money, Quantity, Ratio, Rounded, Settled } from "./core/quantity.js";
export { wholeOf } from "./core/quantity.js";
export type { Range } from "./core/range.js";
export type { Place, SourceFile } from "./core/source.js";
export type { Figure, Step } from "./core/step.js";
export { replay, walk } from "./core/step.js";
export type { TimeZone } from "./core/time-zone.js";
export type { Unit } from "./core/unit.js";
export type { Item } from "./gifts/coins-and-gifts.js";
export type { GiftRef } from "./gifts/gift-lookup.js";
export { giftPrices } from "./gifts/gift-price-index.js";
export type { BasisQuery, Deductions } from "./payouts/basis.js";
export type { Missions } from "./payouts/mission-share.js";
export type { Received } from "./payouts/payout-rules.js";
export type { ShareQuery } from "./payouts/share.js";
export type { Display, StatedRate } from "./pricing/exchange.js";
export type { StatedMoney } from "./pricing/money-limit.js";
export type { ListChoice } from "./pricing/price-lists.js";
export type { Lowest, Offer } from "./pricing/quote.js";
export type { Bought } from "./pricing/receipt.js";
export type { SpentFrom } from "./pricing/spent-so-far.js";
export type { Amount } from "./pricing/stated-money.js";
export { type AgencyRow, type AgencySheet, readAgency } from "./readers/agency/agency.js";
export { type DaySheet, type ReportedMonths, reportedMonths } from "./readers/agency/agency-months.js";
export type { ColumnMap } from "./readers/columns/column-map.js";
export { type DiamondDay, type MappedEvent, readLiveCenter, readMappedLog } from "./readers/columns/mapped-sheet.js";
export { readHistory } from "./readers/counts/live-history.js";
export type { PastLive } from "./readers/counts/records.js";
export { type Counted, countedIn, countedRows, readTally } from "./readers/counts/tally-json.js";
export { type ExportFile, readExport } from "./readers/export/export.js";
export type { PersonalExport } from "./readers/export/records.js";
export type { GiftPrices, LiveTotals, LogStream, ReadLiveOptions, Tallied } from "./readers/live/model/tally-result.js";
export { readLive } from "./readers/live/read-live.js";
export { readPayouts } from "./readers/statements/bank-statement.js";
export type { Payment, Reversal, Statement } from "./readers/statements/payment.js";
export { readPaypal } from "./readers/statements/paypal.js";
export { type Statements, statementsTogether } from "./readers/statements/statements.js";
export { type Json, jsonText, toJson } from "./render/json.js";
export type { Age } from "./report/age.js";
export type { Assumption, CitedSource, Report, Warning } from "./report/report.js";

/** A query to the library; without `asOf`, it is about today in UTC. */
export type Asked<Query extends { readonly asOf: Day }> = Omit<Query, "asOf"> & { readonly asOf?: Day };

/**
 * A command as a library function. It returns an Outcome: a report, or the diagnostics that explain why there is none.
 * It checks its query as the command line does, since plain JavaScript has no types to do so.
 */
const asked =
  <Query extends { readonly asOf: Day }, Answer>(
    answer: (query: Query, catalogue: Catalogue) => Outcome<Answer>,
    needed: readonly ((keyof Query & string) | readonly (keyof Query & string)[])[] = [],
  ) =>
  (query: Asked<Query>, catalogue: Catalogue = bundledCatalogue()): Outcome<Answer> => {
    const { asOf = today() } = query ?? {};
    if (dayOf(String(asOf)) === undefined)
      return failure("arg.day", `asOf: “${asOf}” is not a date`, 'state one, like day("2026-02-28")');
    const dated = { ...query, asOf } as unknown as Query;
    return shapeFaultIn(dated, needed) ?? numberFaultIn(dated) ?? exactly(() => answer(dated, catalogue));
  };

/** An answer; numbers too large for exact integers become a failure like any other. */
function exactly<Answer>(ask: () => Outcome<Answer>): Outcome<Answer> {
  try {
    return ask();
  } catch (error) {
    return tooLarge(error);
  }
}

/** Prices of the same coins in every region and channel, in one currency. */
export const compare = asked(askCompare);
/** What coins or gifts cost, from each price list that applies. */
export const cost = asked(askCost);
/** Gifts by name, price and day last seen, with what each costs the viewer and earns the creator. */
export const gifts = asked(askGifts);
/** What the same coins earn under every payout model in circulation. */
export const models = asked(askModels);
/** Every price list known for a region, and where lists contradict each other. */
export const packages = asked(askPackages);
/** What the creator earns from coins, gifts, diamonds or a viewer's money: low, likely, high. */
export const payout = asked(askPayout);
/** What is known about a region, and what is not. */
export const regions = asked(askRegions);
/** The sources of figures, and the figures based on each source. */
export const sources = asked(askSources);
/** What a budget buys in each period, and what a habit costs compared with it. */
export const budget = asked(askBudget, ["budget"]);
/** What a data export lists as bought and sent, and an estimate of what the coins cost. */
export const spent = asked(askSpent, ["export"]);
/** Whether an offer of coins is plausible or a scam. */
export const offer = asked(askOffer, ["coins", "price"]);
/** Whether a balance can be withdrawn, the shortfall, and what each method costs. */
export const cashout = asked(askCashout);
/** What LIVEs earn month by month. */
export const forecast = asked(askForecast, [
  ["perLive", "history"],
  ["livesPerWeek", "history"],
]);
/** The coins, gifts and LIVEs that a target takes. */
export const goal = asked(askGoal, ["target"]);
/** What recorded LIVEs earned: their logs as `readLive` counted them, with the payout of each day's coins. */
export const tally = asked(askTally, ["tallied"]);
/** What Promote costs, and the gifts that repay it. */
export const promote = asked(askPromote, ["coins"]);
/** Doubtful entries of a catalogue, and the age of its entries. */
export const check = asked(askCheck);
/** An entry with all its fields and its place, or a list of all entries. */
export const show = asked(askShow);
/** How a catalogue differs from an earlier one (by default the built-in one), and which figures change as a result. */
export const diff = (
  query: Asked<DiffQuery>,
  catalogue: Catalogue = bundledCatalogue(),
  before: Catalogue = bundledCatalogue(),
): Outcome<DiffReport> => asked((query: DiffQuery, after) => askDiff(query, after, before))(query, catalogue);
/** What was counted, reported and paid in each month, from records made by the readers. */
export const reconcile = asked(askReconcile, ["books"]);

let bundled: Catalogue | undefined;

/** The built-in catalogue, which was checked at build time. Always the same object, never changed. */
export function bundledCatalogue(): Catalogue {
  bundled ??= decompile(compiled);
  return bundled;
}

/**
 * A catalogue (by default the built-in one) with files laid over it, which replace whole entries by id. Fails with
 * every fault of every file, each with line and column.
 */
export async function overlay(
  files: readonly SourceFile[],
  beneath: Catalogue = bundledCatalogue(),
): Promise<Outcome<Catalogue>> {
  const { catalogueFrom } = await import("./catalogue/load/load.js");
  return catalogueFrom(files, beneath);
}

/** The time zone of an IANA name, for `readLive`; undefined if the system knows none. */
export const timeZone = (name: string): TimeZone | undefined => timeZoneOf(name);

/** A description of a sheet's columns, for the readers; fails with every fault, each with its place. */
export async function readColumns(file: SourceFile): Promise<Outcome<ColumnMap>> {
  const { readColumns: read } = await import("./readers/columns/column-map-yaml.js");
  return read(file, timeZoneOf);
}

/** The calendar day of a `YYYY-MM-DD` text; throws a RangeError for any other text. */
export function day(text: string): Day {
  const found = dayOf(text);
  if (found === undefined) throw new RangeError(`not a date: ${text}`);
  return found;
}

/** The currency with an ISO 4217 code; throws a RangeError for any other text. */
export function currency(code: string): Currency {
  const found = currencyOf(code);
  if (found === undefined) throw new RangeError(`not a currency: ${code}`);
  return found;
}
