import compiled from "giftworth:catalogue";
import promotions from "giftworth:promote";
import rates from "giftworth:rates";
import { decompile } from "./catalogue/compiled.js";
import type { Catalogue } from "./catalogue/model.js";
import { type Currency, currencyOf } from "./core/currency.js";
import { type Day, dayOf } from "./core/date.js";
import { failure, type Outcome } from "./core/diagnostic.js";
import type { SourceFile } from "./core/source.js";
import type { ColumnMap } from "./readers/column-map.js";
import { numberFaultIn } from "./reports/asked-numbers.js";
import { budget as askBudget } from "./reports/budget.js";
import { cashout as askCashout } from "./reports/cashout.js";
import { check as askCheck } from "./reports/check.js";
import { compare as askCompare } from "./reports/compare.js";
import { cost as askCost } from "./reports/cost.js";
import { diff as askDiff, type Diff, type DiffQuery } from "./reports/diff.js";
import { forecast as askForecast } from "./reports/forecast.js";
import { gifts as askGifts } from "./reports/gifts.js";
import { goal as askGoal } from "./reports/goal.js";
import { models as askModels } from "./reports/models.js";
import { packages as askPackages } from "./reports/packages.js";
import { payout as askPayout } from "./reports/payout.js";
import { promote as askPromote } from "./reports/promote.js";
import { offer as askOffer } from "./reports/quoted-price.js";
import { reconcile as askReconcile } from "./reports/reconcile.js";
import { regions as askRegions } from "./reports/regions.js";
import type { Report } from "./reports/report.js";
import { show as askShow } from "./reports/show.js";
import { sources as askSources } from "./reports/sources.js";
import { spent as askSpent } from "./reports/spent.js";
import { tally as askTally } from "./reports/tally.js";
import { tooLarge } from "./reports/too-large.js";

export type * from "./catalogue/model.js";
export type { Currency } from "./core/currency.js";
export type { Day, Observed, Sighting } from "./core/date.js";
export type { Diagnostic, DiagnosticCode, DoubtCode, Excerpt, Outcome } from "./core/diagnostic.js";
export { unwrap } from "./core/diagnostic.js";
export type { Money, Quantity, Ratio, Settled } from "./core/quantity.js";
export { wholeOf } from "./core/quantity.js";
export type { Range } from "./core/range.js";
export type { Place, SourceFile } from "./core/source.js";
export type { Figure, Step } from "./core/step.js";
export { replay, walk } from "./core/step.js";
export type { Unit } from "./core/unit.js";
export { type AgencyRow, type AgencySheet, readAgency } from "./readers/agency.js";
export { type DaySheet, type ReportedMonths, reportedMonths } from "./readers/agency-months.js";
export type { ColumnMap } from "./readers/column-map.js";
export { type Counted, countedIn, countedRows, readTally } from "./readers/counted.js";
export { type ExportFile, readExport } from "./readers/export/export.js";
export type { PersonalExport } from "./readers/export/records.js";
export { readHistory } from "./readers/history.js";
export { readLive } from "./readers/live/read-live.js";
export type { GiftPrices, LiveTotals, LogStream, ReadLiveOptions, Tallied } from "./readers/live/tallied.js";
export { type DiamondDay, type MappedEvent, readLiveCenter, readMappedLog } from "./readers/mapped.js";
export type { Payment, Reversal, Statement } from "./readers/payments.js";
export { readPayouts } from "./readers/payouts.js";
export { readPaypal } from "./readers/paypal.js";
export type { PastLive } from "./readers/records.js";
export { type Statements, statementsTogether } from "./readers/statements.js";
export { type Json, jsonText, toJson } from "./render/json.js";
export type { Age } from "./reports/age.js";
export type { Books } from "./reports/books.js";
export type { Budget, BudgetQuery } from "./reports/budget.js";
export type { Cashout, CashoutQuery } from "./reports/cashout.js";
export type { Check, CheckQuery, Finding } from "./reports/check.js";
export type { CompareQuery, Comparison } from "./reports/compare.js";
export type { Cost, CostQuery } from "./reports/cost.js";
export type { Deductions, Received } from "./reports/creator.js";
export type { Diff, DiffQuery } from "./reports/diff.js";
export type { Display, StatedRate } from "./reports/exchange.js";
export type { Forecast, ForecastQuery } from "./reports/forecast.js";
export type { GiftRef } from "./reports/gift-named.js";
export { giftPrices } from "./reports/gift-prices.js";
export type { Gifts, GiftsQuery } from "./reports/gifts.js";
export type { Goal, GoalQuery } from "./reports/goal.js";
export type { StatedMoney } from "./reports/limit.js";
export type { ListChoice } from "./reports/lists.js";
export type { Models, ModelsQuery } from "./reports/models.js";
export type { Bought, Offer } from "./reports/offer.js";
export type { Packages, PackagesQuery } from "./reports/packages.js";
export type { Payout, PayoutQuery } from "./reports/payout.js";
export type { Promote, PromoteQuery } from "./reports/promote.js";
export type { OfferQuery, QuotedPrice } from "./reports/quoted-price.js";
export type { ReconcileQuery, Reconciliation } from "./reports/reconcile.js";
export type { Regions, RegionsQuery } from "./reports/regions.js";
export type { Assumption, CitedSource, Report, Warning } from "./reports/report.js";
export type { Missions, ShareQuery } from "./reports/share.js";
export type { Show, ShowQuery } from "./reports/show.js";
export type { Sources, SourcesQuery } from "./reports/sources.js";
export type { Spent, SpentQuery } from "./reports/spent.js";
export type { SpentFrom } from "./reports/spent-so-far.js";
export type { Amount } from "./reports/stated-money.js";
export type { Tally, TallyQuery } from "./reports/tally.js";
export type { Target } from "./reports/target.js";
export type { Item } from "./reports/what.js";

/**
 * Plain JavaScript has no types to stop it: a question without a day is refused, not answered as of some other day, and
 * so are numbers that the command line would refuse.
 * Every answer is an Outcome: a report, or the diagnostics that stand against one.
 */
const dated =
  <Query extends { readonly asOf: Day }, Answer>(ask: (query: Query, catalogue: Catalogue) => Outcome<Answer>) =>
  (query: Query, catalogue: Catalogue): Outcome<Answer> =>
    dayOf(String(query?.asOf)) === undefined
      ? failure("arg.day", `asOf: “${query?.asOf}” is not a day`, 'state one, like day("2026-02-28")')
      : (numberFaultIn(query) ?? exactly(() => ask(query, catalogue)));

/** Numbers too large for exact integers are a failure like any other. */
function exactly<Answer>(ask: () => Outcome<Answer>): Outcome<Answer> {
  try {
    return ask();
  } catch (error) {
    return tooLarge(error);
  }
}

/** The same coins in every region and channel, in one currency. */
export const compare = dated(askCompare);
/** What coins or gifts cost, from each price list that answers. */
export const cost = dated(askCost);
/** Gifts by name, price and day last seen; what each costs and brings. */
export const gifts = dated(askGifts);
/** The same coins under every payout model in circulation. */
export const models = dated(askModels);
/** Every price list known for a region, and what contradicts what. */
export const packages = dated(askPackages);
/** What coins, gifts, diamonds or a viewer's money bring the creator: low, likely, high. */
export const payout = dated(askPayout);
/** What is known for a country, and what is not. */
export const regions = dated(askRegions);
/** Where figures come from, and what rests on a source. */
export const sources = dated(askSources);
/** What a budget buys each period, and what a habit costs against it. */
export const budget = dated(askBudget);
/** What a data export says was bought and sent, and what the coins cost by an estimate. */
export const spent = dated(askSpent);
/** Whether an offer of coins is plausible, or a scam. */
export const offer = dated(askOffer);
/** Whether a balance can be withdrawn, what is missing, what each method costs. */
export const cashout = dated(askCashout);
/** What LIVEs bring month by month. */
export const forecast = dated(askForecast);
/** The coins, gifts and LIVEs a target takes. */
export const goal = dated(askGoal);
/** What recorded LIVEs earned: what `readLive` made of their logs, and the payout of each day's coins. */
export const tally = dated(askTally);
/** What Promote costs, and the gifts that pay it back. */
export const promote = dated(askPromote);
/** What is doubtful in a catalogue, and how old its entries are. */
export const check = dated(askCheck);
/** An entry with all it says and its place, or every entry there is. */
export const show = dated(askShow);
/** What a catalogue says differently from an earlier one (the built-in where none is given), and what that changes. */
export const diff = (
  query: DiffQuery,
  catalogue: Catalogue,
  before: Catalogue = bundledCatalogue(),
): Outcome<Report<Diff>> => dated((asked: DiffQuery, after) => askDiff(asked, after, before))(query, catalogue);
/** What was counted, reported and paid, month by month; the readers give it its books. */
export const reconcile = dated(askReconcile);

let bundled: Catalogue | undefined;

/** The built-in catalogue, checked when it was built. The same object every time; it is never changed. */
export function bundledCatalogue(): Catalogue {
  bundled ??= decompile(compiled, { rates, promote: promotions });
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

/** What somebody says of the columns of their own sheet, for the readers; fails with every fault, each at its place. */
export async function readColumns(file: SourceFile): Promise<Outcome<ColumnMap>> {
  const { readColumns: read } = await import("./columns/read-columns.js");
  return read(file);
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
