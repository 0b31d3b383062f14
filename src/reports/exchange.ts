import type { Catalogue } from "../catalogue/model.js";
import { type Currency, USD } from "../core/currency.js";
import { type Day, latestObserved, monthOf, monthsBetween } from "../core/date.js";
import { at, fact, given, type Money, type Quantity, settle } from "../core/quantity.js";
import { isMoney } from "../core/unit.js";
import { type Assumption, isFigure, type Remarks, type Warning } from "./report.js";

/** A rate the user states: units of a currency for one US dollar. */
export interface StatedRate {
  readonly currency: Currency;
  readonly perUsd: string;
}

/** Turns money into another currency; `undefined` where a rate is not known, which is never a rate of one. */
export interface Exchange {
  readonly to: Currency;
  convert(money: Quantity<Currency>): Money | undefined;
  /** The same before it is rounded. */
  exactly(money: Quantity<Currency>): Quantity<Currency> | undefined;
  /** What the conversion rests on, as far as it was used. */
  remarks(): Remarks;
}

interface Rate {
  readonly perUsd: Quantity<Currency>;
  /** Months between the rate and the day asked about. */
  readonly age?: number;
  readonly month?: string;
}

/** Rates of the month of `asOf`, or of the newest month before it; what the user states goes first. */
export function exchangeTo(to: Currency, asOf: Day, stated: readonly StatedRate[], catalogue: Catalogue): Exchange {
  const known = new Map<Currency, Rate | undefined>();
  const missing = new Set<Currency>();
  const rateOf = (currency: Currency): Rate | undefined => {
    if (!known.has(currency)) known.set(currency, rateFor(currency, asOf, stated, catalogue));
    const rate = known.get(currency);
    if (rate === undefined) missing.add(currency);
    return rate;
  };
  const exactly = (money: Quantity<Currency>): Quantity<Currency> | undefined => {
    if (money.unit === to) return money;
    const [from, into] = [rateOf(money.unit), rateOf(to)];
    if (from === undefined || into === undefined) return undefined;
    return at(money, into.perUsd, from.perUsd, `${money.unit} in ${to}`);
  };
  return {
    to,
    exactly,
    convert(money) {
      const converted = exactly(money);
      return converted && settle(converted, "half-even", `in ${to}`);
    },
    remarks() {
      const old = [...known].flatMap(([currency, rate]): Assumption[] => {
        if (rate?.month === undefined || rate.age === 0) return [];
        const text = `the rate of ${currency} is the average of ${rate.month}, ${rate.age} ${rate.age === 1 ? "month" : "months"} before the day asked about`;
        return [{ text, source: null }];
      });
      const warnings = [...missing].map(
        (currency): Warning => ({
          code: "rate.unknown",
          message: `no exchange rate of ${currency} is known for ${asOf}; state one with --fx ${currency}=RATE (units per US dollar)`,
        }),
      );
      return { assumptions: old, warnings };
    },
  };
}

function rateFor(currency: Currency, asOf: Day, stated: readonly StatedRate[], { rates }: Catalogue): Rate | undefined {
  const own = stated.find((rate) => rate.currency === currency);
  if (own !== undefined) return { perUsd: given(currency, own.perUsd, `${currency} for one US dollar`) };
  if (currency === USD) return { perUsd: given(USD, 1, "one US dollar") };

  const month = latestObserved(
    rates.filter(({ perUsd }) => perUsd.some(([code]) => code === currency)),
    asOf,
    (one) => one.month,
  );
  const text = month?.perUsd.find(([code]) => code === currency)?.[1];
  if (month === undefined || text === undefined) return undefined;
  const perUsd = fact(currency, text, `${currency} for one US dollar, average of ${month.month}`, month);
  return { perUsd, month: month.month, age: monthsBetween(month.month, monthOf(asOf)) };
}

/** The same body with every money figure also shown in another currency, for display only. */
export function shownIn<T>(value: T, exchange: Exchange): T {
  if (isFigure(value)) {
    if (!isMoney(value.unit) || value.unit === exchange.to) return value;
    const shown = exchange.convert(value as Money);
    return shown === undefined ? value : { ...value, shown };
  }
  if (Array.isArray(value)) return value.map((item) => shownIn(item, exchange)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shownIn(item, exchange)])) as T;
}

/** What every question may add: `--in CUR` and `--fx CUR=RATE`. */
export interface Display {
  readonly in?: Currency;
  readonly fx?: readonly StatedRate[];
}

export const exchangeFor = (query: Display & { readonly asOf: Day }, catalogue: Catalogue): Exchange | undefined =>
  query.in === undefined ? undefined : exchangeTo(query.in, query.asOf, query.fx ?? [], catalogue);
