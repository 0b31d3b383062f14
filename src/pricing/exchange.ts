import type { Catalogue, ExchangeRates } from "../catalogue/model/model.js";
import { type Currency, USD } from "../core/currency.js";
import { type Day, latestObserved, monthOf, monthsBetween, type Observed, periodText } from "../core/date.js";
import { at, defined, fact, given, type Money, type Quantity, settle } from "../core/quantity.js";
import { type Range, range } from "../core/range.js";
import { several } from "../core/text.js";
import { isMoney } from "../core/unit.js";
import type { Market } from "../regions/market.js";
import { type Assumption, isFigure, type Remarks, type Warning } from "../report/report.js";

/** A rate that the user states: units of a currency for one US dollar. */
export interface StatedRate {
  readonly currency: Currency;
  readonly perUsd: string;
}

/** The rates of a question: those of its day, or as the user states them. */
export interface RatesAsked {
  readonly fx?: readonly StatedRate[];
  readonly asOf: Day;
}

/** Converts money into another currency; `undefined` if a rate is unknown, which is never a rate of one. */
export interface Exchange {
  readonly to: Currency;
  convert(money: Quantity<Currency>): Money | undefined;
  /** The same before it is rounded. */
  exactly(money: Quantity<Currency>): Quantity<Currency> | undefined;
  /** The assumptions behind the conversions that were made. */
  remarks(): Remarks;
}

interface Rate {
  readonly perUsd: Quantity<Currency>;
  /** Months between the rate and the day asked about. */
  readonly age?: number;
  /** The month it averages, or its day. */
  readonly observed?: Observed;
}

/** The day of a rate in remarks: a month's average has no day of its own. */
interface DayWords {
  readonly on: string;
  readonly before: string;
}

/** Rates of the month of `asOf`, or of the newest month before it; rates that the user states take precedence. */
export function exchangeTo(
  to: Currency,
  { asOf, fx = [] }: RatesAsked,
  catalogue: Catalogue,
  words: DayWords = { on: `on ${asOf}`, before: "the day asked about" },
): Exchange {
  const known = new Map<Currency, Rate | undefined>();
  const missing = new Set<Currency>();
  const used = new Set<Currency>();
  const rateOf = (currency: Currency): Rate | undefined => {
    if (!known.has(currency)) known.set(currency, rateFor(currency, { asOf, fx }, catalogue));
    const rate = known.get(currency);
    if (rate === undefined) missing.add(currency);
    return rate;
  };
  const exactly = (money: Quantity<Currency>): Quantity<Currency> | undefined => {
    if (money.unit === to) return money;
    const [from, into] = [rateOf(money.unit), rateOf(to)];
    if (from === undefined || into === undefined) return undefined;
    used.add(money.unit).add(to);
    return at(money, into.perUsd, from.perUsd, `${money.unit} in ${to}`);
  };
  return {
    to,
    exactly,
    convert(money) {
      const converted = exactly(money);
      return converted && settle(converted, "half-even", `in ${to}`);
    },
    remarks: () => ({
      assumptions: agedRates(new Map([...known].filter(([currency]) => used.has(currency))), words),
      warnings: missing.size === 0 ? [] : [noRate([...missing], words)],
    }),
  };
}

/** One remark for all rates of one month or day. */
function agedRates(known: ReadonlyMap<Currency, Rate | undefined>, { before }: DayWords): Assumption[] {
  const periods = new Map<Observed, { readonly age: number; readonly codes: Currency[] }>();
  for (const [currency, rate] of known) {
    if (rate?.observed === undefined || rate.age === undefined || rate.age === 0) continue;
    const period = periods.get(rate.observed) ?? { age: rate.age, codes: [] };
    period.codes.push(currency);
    periods.set(rate.observed, period);
  }
  return [...periods].map(([observed, { age, codes }]) => {
    const rates = codes.length === 1 ? `the rate of ${codes[0]} is` : `the rates of ${codes.join(", ")} are`;
    return { text: `${rates} ${periodText(observed)}, ${several(age, "month")} before ${before}`, source: null };
  });
}

const noRate = (codes: readonly Currency[], { on }: DayWords): Warning => ({
  code: "rate.unknown",
  message: `no exchange rate is known for ${codes.join(", ")} ${on}; add one with --fx ${codes[0]}=RATE, units per US dollar`,
});

function rateFor(currency: Currency, { asOf, fx }: Required<RatesAsked>, catalogue: Catalogue): Rate | undefined {
  if (currency === USD) return { perUsd: defined(USD, 1, "one US dollar") };
  const own = fx.find((rate) => rate.currency === currency);
  if (own !== undefined) return { perUsd: given(currency, own.perUsd, `${currency} for one US dollar`) };
  const found = rateOn(currency, asOf, catalogue);
  return found && { ...found, age: monthsBetween(found.observed.slice(0, 7), monthOf(asOf)) };
}

/**
 * Units of a currency for one US dollar in the month of a day, or in the newest month before it: the average of that
 * month, or else its latest day.
 */
export function rateOn(
  currency: Currency,
  asOf: Day,
  { rates }: Catalogue,
): { readonly perUsd: Quantity<Currency>; readonly observed: Observed } | undefined {
  const known = rates.filter(({ perUsd }) => perUsd.some(([code]) => code === currency));
  const newest = latestObserved(known, asOf, ({ month }) => month);
  if (newest === undefined) return undefined;
  const finely = (one: ExchangeRates): string => one.day ?? "~";
  const { perUsd, month, day, ...cited } = known
    .filter((one) => one.month === newest.month)
    .reduce((best, one) => (finely(one) > finely(best) ? one : best));
  const observed = day ?? month;
  const [, text] = perUsd.find(([code]) => code === currency)!;
  return { perUsd: fact(currency, text, `${currency} for one US dollar, ${periodText(observed)}`, cited), observed };
}

/** The body with every money figure also in another currency, for display only; unchanged if none is requested. */
export const shownIn = <T>(body: T, exchange: Exchange | undefined): T =>
  exchange === undefined ? body : withShown(body, exchange);

function withShown<T>(value: T, exchange: Exchange): T {
  if (isFigure(value)) {
    if (!isMoney(value.unit) || value.unit === exchange.to || "in" in value) return value;
    const shown = exchange.convert(value as Money);
    return shown === undefined ? value : { ...value, in: shown };
  }
  if (Array.isArray(value)) return value.map((item) => withShown(item, exchange)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withShown(item, exchange)])) as T;
}

/** Options of every question: `--in CUR` and `--fx CUR=RATE`. */
export interface Display {
  readonly in?: Currency;
  readonly fx?: readonly StatedRate[];
}

/** The currency of a creator's own region, if a rate is known and no other is requested. */
export function localExchange(
  query: Display & { readonly asOf: Day },
  { region: { currency }, catalogue }: Market,
): Exchange | undefined {
  if (query.in !== undefined || currency === undefined || currency === USD) return undefined;
  const known = query.fx?.some((rate) => rate.currency === currency) || rateOn(currency, query.asOf, catalogue);
  return known ? exchangeTo(currency, query, catalogue) : undefined;
}

/** The other currency for a creator's money: the requested one, or else that of the region. */
export const creatorExchange = (query: Display & { readonly asOf: Day }, market: Market): Exchange | undefined =>
  exchangeFor(query, market.catalogue) ?? localExchange(query, market);

/** Money in its other currency, or unchanged if it has none. */
export const localMoney = ({ in: shown, ...own }: Money): Money => shown ?? own;

/** A range in its other currency, or unchanged if it has none. */
export const localRange = (money: Range<Money>): Range<Money> => range((bound) => localMoney(money[bound]));

/** Money without its other currency. */
export const plainMoney = ({ in: _, ...own }: Money): Money => own;

export const exchangeFor = (query: Display & { readonly asOf: Day }, catalogue: Catalogue): Exchange | undefined =>
  query.in === undefined ? undefined : exchangeTo(query.in, query, catalogue);
