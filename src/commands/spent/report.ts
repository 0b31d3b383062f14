import type { Catalogue } from "../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { groupedBy } from "../../core/keyed.js";
import { counted, defined, type Settled, settle } from "../../core/quantity.js";
import { range } from "../../core/range.js";
import { exchangeFor, shownIn } from "../../pricing/exchange.js";
import { lastObserved, listRemarks, observedFrom } from "../../pricing/price-lists.js";
import { type Estimates, estimatesOf, estimateTotals, type Priced } from "../../pricing/purchase-estimate.js";
import { estimateRemarks, exportRemarks, repeatedRemarks } from "../../pricing/purchase-estimate-notes.js";
import { gradeOf } from "../../pricing/quote.js";
import { type CoinPurchase, dayIn, type HostedLive, type Instant } from "../../readers/export/records.js";
import { type Market, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { spentInWords } from "./answer.js";
import type { Spent, SpentEstimate, SpentPurchase, SpentQuery, SpentSpan } from "./body.js";
import { giftsIfCoins, ifCoinsRemarks } from "./gift-coins.js";
import { otherMoneyRemarks } from "./other-money.js";
import { byMonth, monthIn, receiversOf } from "./receivers.js";
import { statedPrices } from "./stated-prices.js";
import { recordsOf, undatedRemarks, yearIn } from "./year.js";

export type { Spent, SpentQuery } from "./body.js";

/** The report of `spent`. */
export type SpentReport = Report<Understood<Omit<SpentQuery, "export">, "region"> & { readonly export: string }, Spent>;

/**
 * What an export lists of coins, gifts and LIVEs, and an estimate of what the coins cost, by the region's lists for the
 * day of each purchase. Days before the first list have no estimate.
 */
export function spent(query: SpentQuery, catalogue: Catalogue): Outcome<SpentReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const { file } = query.export;
  const records = query.year === undefined ? query.export.records : recordsOf(query.year, query.export.records);
  const bought = (records.purchases ?? []).toSorted((a, b) => byMonth(a.time, b.time));
  const estimates = estimatesOf(bought, market.value, query);
  if (!estimates.ok) return estimates;
  const purchases = bought.map((purchase, index) => spentPurchase(purchase, estimates.value, index));
  const body: Spent = {
    coinsBought: records.purchases === null ? null : coinsIn(bought),
    estimate: records.purchases === null ? null : estimateOf(bought, estimates.value, market.value),
    months: spansOf(bought, estimates.value, monthIn).map(([month, span]) => ({ month, ...span })),
    years: spansOf(bought, estimates.value, yearIn).map(([year, span]) => ({ year, ...span })),
    types: [...groupedBy(bought, ({ type }) => type)].map(([type, some]) => ({
      type,
      purchases: some.length,
      coins: coinsIn(some),
    })),
    purchases,
    prices:
      records.prices &&
      statedPrices(
        records.prices.toSorted((a, b) => byMonth(a.time, b.time)),
        market.value,
      ),
    giftRows: records.gifts?.length ?? null,
    giftsIfCoins: giftsIfCoins(records.gifts, market.value, query),
    giftsSent: receiversOf(records.gifts ?? []),
    hosted: records.lives && hostedOf(records.lives),
    lives: (records.lives ?? []).toSorted((a, b) => byMonth(a.start, b.start)),
    watched: records.watched,
    unread: records.unread,
  };
  const exchange = exchangeFor(query, catalogue);
  const shown = shownIn(body, exchange);
  return succeed(
    report(
      "spent/1",
      { ...query, export: file, region: market.value.region.code },
      shown,
      catalogue,
      spentInWords(shown, query, market.value),
      marketRemarks(market.value, query),
      exportRemarks(query.export.records),
      query.year === undefined ? undefined : undatedRemarks(query.export.records),
      ifCoinsRemarks(body.giftsIfCoins),
      repeatedRemarks(bought),
      estimateRemarks(estimates.value, bought),
      otherMoneyRemarks(body, market.value),
      listRemarks(estimates.value.lists, catalogue),
      exchange?.remarks(),
    ),
  );
}

/** The sum of the coins of purchases. */
const coinsIn = (purchases: readonly CoinPurchase[]): Settled<"coin"> =>
  counted(
    "coin",
    purchases.reduce((total, { coins }) => total + coins, 0),
    "coins bought",
  );

function spentPurchase({ time, type, coins }: CoinPurchase, { priced }: Estimates, index: number): SpentPurchase {
  const one = priced[index] ?? null;
  return {
    time,
    type,
    coins: counted("coin", coins, "coins of a purchase"),
    estimate: one?.cost ?? null,
    priceList: one?.list.id ?? null,
  };
}

/** Purchases by period, earliest first, those without a date last. */
function spansOf(
  purchases: readonly CoinPurchase[],
  { priced }: Estimates,
  spanOf: (time: Instant | null) => string | null,
): [string | null, SpentSpan][] {
  const rows = purchases.map((purchase, index) => ({ purchase, priced: priced[index] ?? null }));
  return [...groupedBy(rows, ({ purchase }) => spanOf(purchase.time))].flatMap(([span, all]) =>
    [...byCurrency(all)].map((some): [string | null, SpentSpan] => {
      const label = span === null ? "purchases without a date" : `purchases of ${span}`;
      const [estimate = null] = estimateTotals(
        some.map((one) => one.priced),
        label,
      );
      return [
        span,
        {
          purchases: counted("count", some.length, "purchases"),
          coins: coinsIn(some.map(({ purchase }) => purchase)),
          estimate,
          notEstimated: some.filter((one) => one.priced === null).length,
        },
      ];
    }),
  );
}

/** Purchases grouped by currency; those without an estimate join the first group. */
function byCurrency<Row extends { readonly priced: Priced | null }>(rows: readonly Row[]): Iterable<Row[]> {
  const first = rows.find(({ priced }) => priced !== null)?.priced;
  return groupedBy(rows, ({ priced }) => (priced ?? first)?.list.currency).values();
}

function estimateOf(
  purchases: readonly CoinPurchase[],
  { priced, lists, unknown }: Estimates,
  { region: { currency }, catalogue }: Market,
): SpentEstimate | null {
  if (unknown.length > 0) return null;
  const without = purchases.filter((_, index) => priced[index] === null);
  const nothing =
    purchases.length > 0 || currency === undefined
      ? []
      : [range(() => settle(defined(currency, 0, "no purchases"), "half-even", "nothing bought"))];
  const totals = estimateTotals(priced, "all purchases");
  return {
    totals: totals.length > 0 ? totals : nothing,
    purchases: purchases.length - without.length,
    coins: coinsIn(purchases.filter((_, index) => priced[index] !== null)),
    priceLists: lists.map((list) => ({
      priceList: list.id,
      channel: list.channel,
      observed: lastObserved(list),
      observedFrom: observedFrom(list),
      estimated: list.estimated,
      grade: gradeOf(list, catalogue),
      likelyFor: priced.filter((one) => one?.list === list).length,
    })),
    notEstimated: [...groupedBy(without, ({ time }) => (time === null ? null : dayIn(time)))].map(([day, some]) => ({
      day,
      purchases: some.length,
      coins: coinsIn(some),
    })),
  };
}

function hostedOf(lives: readonly HostedLive[]): NonNullable<Spent["hosted"]> {
  const known = lives.flatMap(({ seconds }) => seconds ?? []);
  return {
    lives: lives.length,
    seconds: known.reduce((total, seconds) => total + seconds, 0),
    unknown: lives.length - known.length,
  };
}
