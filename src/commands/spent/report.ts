import type { Catalogue, Channel, Grade } from "../../catalogue/model/model.js";
import type { Day } from "../../core/date.js";
import { type Outcome, succeed } from "../../core/diagnostic.js";
import { counted, defined, type Money, type Settled, settle } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import { type Display, exchangeFor, shownIn } from "../../pricing/exchange.js";
import { type ListChoice, lastObserved, listRemarks, observedFrom } from "../../pricing/price-lists.js";
import { type Estimates, estimatesOf, estimateTotal } from "../../pricing/purchase-estimate.js";
import { estimateRemarks, exportRemarks } from "../../pricing/purchase-estimate-notes.js";
import { gradeOf } from "../../pricing/quote.js";
import {
  type CoinPurchase,
  dayIn,
  type HostedLive,
  type PersonalExport,
  type PriceRow,
  type Unread,
  type Watched,
} from "../../readers/export/records.js";
import { type Market, type MarketQuery, marketFor, marketRemarks } from "../../regions/market.js";
import { type Report, report, type Understood } from "../../report/report.js";
import { type GiftsIfCoins, giftsIfCoins, ifCoinsRemarks } from "./gift-coins.js";
import { byMonth, groupedBy, monthIn, type Receiver, receiversOf } from "./receivers.js";

/** What have I bought and sent, by TikTok's personal data export? */
export interface SpentQuery extends MarketQuery, ListChoice, Display {
  /** The export as it was read, and its name for the answer. */
  readonly export: { readonly file: string; readonly records: PersonalExport };
}

/** A purchase with what it is estimated to have cost, and the list of its likely figure; null where that is not known. */
interface SpentPurchase extends Omit<CoinPurchase, "coins"> {
  readonly coins: Settled<"coin">;
  readonly estimate: Range<Money> | null;
  readonly priceList: string | null;
}

interface SpentMonth {
  /** `YYYY-MM`; null for purchases without a date. */
  readonly month: string | null;
  readonly purchases: Settled<"count">;
  readonly coins: Settled<"coin">;
  /** Of the purchases that have one; null where none has. */
  readonly estimate: Range<Money> | null;
  readonly notEstimated: number;
}

interface SpentEstimate {
  /** Of the purchases that have one; null where none has. */
  readonly total: Range<Money> | null;
  readonly purchases: number;
  readonly coins: Settled<"coin">;
  /** Every list it rests on, and for how many purchases the likely figure is from it. */
  readonly priceLists: readonly {
    readonly priceList: string;
    readonly channel: Channel;
    readonly observed: string | null;
    readonly observedFrom: string | null;
    readonly estimated: boolean;
    readonly grade: Grade;
    readonly likelyFor: number;
  }[];
  /** By day, null where it is not known: no list is as old. */
  readonly notEstimated: readonly {
    readonly day: Day | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
}

export interface Spent {
  /** Null where the export has no Coin Purchase History, which is not the same as nothing. */
  readonly coinsBought: Settled<"coin"> | null;
  /** What they are estimated to have cost; null where no price list answers for the region. */
  readonly estimate: SpentEstimate | null;
  readonly months: readonly SpentMonth[];
  /** How often each word of Type stands, and with how many coins. */
  readonly types: readonly {
    readonly type: string | null;
    readonly purchases: number;
    readonly coins: Settled<"coin">;
  }[];
  /** The oldest first, those without a date last. */
  readonly purchases: readonly SpentPurchase[];
  /** As written, in currencies that are not stated; null where the export has no BuyGifts. */
  readonly prices: readonly PriceRow[] | null;
  /** Rows of SendGifts; null where the export has none of that section. */
  readonly giftRows: number | null;
  /** A condition: what was sent if GiftAmount is coins. Null where no row has an amount. */
  readonly giftsIfCoins: GiftsIfCoins | null;
  /** Most first. */
  readonly giftsSent: readonly Receiver[];
  /** The time on the air of those whose length is known; null where the export has no Go Live History. */
  readonly hosted: { readonly lives: number; readonly seconds: number; readonly unknown: number } | null;
  readonly lives: readonly HostedLive[];
  readonly watched: Watched | null;
  readonly unread: readonly Unread[];
}

/** The answer of `spent`. */
export type SpentReport = Report<Understood<Omit<SpentQuery, "export">, "region"> & { readonly export: string }, Spent>;

/**
 * What an export says of coins, gifts and LIVEs, and an estimate of what the coins cost: at the lists of the region
 * that answer for the day of each purchase. Days before the first list have none.
 */
export function spent(query: SpentQuery, catalogue: Catalogue): Outcome<SpentReport> {
  const market = marketFor(query, catalogue);
  if (!market.ok) return market;
  const { file, records } = query.export;
  const bought = (records.purchases ?? []).toSorted((a, b) => byMonth(a.time, b.time));
  const estimates = estimatesOf(bought, market.value, query);
  if (!estimates.ok) return estimates;
  const purchases = bought.map((purchase, index) => spentPurchase(purchase, estimates.value, index));
  const body: Spent = {
    coinsBought: records.purchases === null ? null : coinsIn(bought),
    estimate: records.purchases === null ? null : estimateOf(bought, estimates.value, market.value),
    months: monthsOf(bought, estimates.value),
    types: [...groupedBy(bought, ({ type }) => type)].map(([type, some]) => ({
      type,
      purchases: some.length,
      coins: coinsIn(some),
    })),
    purchases,
    prices: records.prices?.toSorted((a, b) => byMonth(a.time, b.time)) ?? null,
    giftRows: records.gifts?.length ?? null,
    giftsIfCoins: giftsIfCoins(records.gifts, market.value, query),
    giftsSent: receiversOf(records.gifts ?? []),
    hosted: records.lives && hostedOf(records.lives),
    lives: (records.lives ?? []).toSorted((a, b) => byMonth(a.start, b.start)),
    watched: records.watched,
    unread: records.unread,
  };
  const exchange = exchangeFor(query, catalogue);
  return succeed(
    report(
      "spent/1",
      { ...query, export: file, region: market.value.region.code },
      shownIn(body, exchange),
      catalogue,
      marketRemarks(market.value, query),
      exportRemarks(records),
      ifCoinsRemarks(body.giftsIfCoins),
      estimateRemarks(estimates.value, bought),
      listRemarks(estimates.value.lists, catalogue),
      exchange?.remarks(),
    ),
  );
}

/** The coins of purchases together. */
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

function monthsOf(purchases: readonly CoinPurchase[], { priced }: Estimates): SpentMonth[] {
  const rows = purchases.map((purchase, index) => ({ purchase, priced: priced[index] ?? null }));
  return [...groupedBy(rows, ({ purchase }) => monthIn(purchase.time))].map(([month, some]) => ({
    month,
    purchases: counted("count", some.length, "purchases"),
    coins: coinsIn(some.map(({ purchase }) => purchase)),
    estimate: estimateTotal(
      some.map((one) => one.priced),
      month === null ? "purchases without a date" : `purchases of ${month}`,
    ),
    notEstimated: some.filter((one) => one.priced === null).length,
  }));
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
      ? null
      : range(() => settle(defined(currency, 0, "no purchases"), "half-even", "nothing bought"));
  return {
    total: estimateTotal(priced, "all purchases") ?? nothing,
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
