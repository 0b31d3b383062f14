import { type Currency, currencyOf, currencySigned, minorUnits, USD } from "./currency.js";
import { amountTyped } from "./typed-number.js";

/** Money as typed: with its currency, with a bare dollar sign, or without either. */
export interface TypedMoney {
  /** Plain decimal text. */
  readonly amount: string;
  readonly currency?: Currency;
  /** A bare dollar sign, which many countries use. */
  readonly sign?: "$";
}

/**
 * A number with a code or a sign on one side of it; the k of `20kUSD` is the number's, that of `500KRW` the code's. Every
 * sign that is known is among Unicode's currency symbols or the four of Latin-1.
 */
const FORM =
  /^(?<before>[A-Za-z]{0,3}[$\u00A2-\u00A5\u20A0-\u20CF]|[A-Za-z]{3} ?)?\s*(?<number>[-+]?\d[\d.,'’_ ]*?[kK]?)\s*(?<after>[A-Za-z]{0,3}[$\u00A2-\u00A5\u20A0-\u20CF]|[A-Za-z]{3})?$/u;

/** The money a text states; its amount is `undefined` if its number cannot be read. */
interface Split {
  readonly number: string;
  readonly amount: string | undefined;
  readonly currency?: Currency;
  readonly sign?: "$";
}

/**
 * Splits money into its parts; `undefined` for other text, like a gift's name or a number followed by other letters.
 */
export function moneyParts(text: string): Split | undefined {
  const { before = "", number = "", after = "" } = FORM.exec(text.trim())?.groups ?? {};
  const mark = (before || after).trim();
  if (number === "" || (before !== "" && after !== "")) return undefined;
  if (mark === "") return { number, amount: amountTyped(number) };
  if (mark === "$") return { number, amount: amountTyped(number), sign: "$" };
  const currency = currencySigned(mark) ?? currencyOf(mark);
  return currency && { number, amount: amountTyped(number, minorUnits(currency)), currency };
}

/** Currencies called dollars. */
const DOLLARS: ReadonlySet<string> = new Set(
  "AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD USD XCD".split(" "),
);

/** Pesos that are written with a dollar sign in their own country. */
const PESOS: ReadonlySet<string> = new Set("ARS CLP COP CUP DOP MXN UYU".split(" "));

/** Whether a bare dollar sign may mean a currency that is not a dollar. */
export const isPeso = (currency: Currency): boolean => PESOS.has(currency);

/**
 * The currency of typed money in a country: as typed; for a bare sign, the country's dollar; else the country's own.
 */
export function currencyMeant({ currency, sign }: TypedMoney, own: Currency | undefined): Currency | undefined {
  if (currency !== undefined) return currency;
  return sign === undefined || (own !== undefined && DOLLARS.has(own)) ? own : USD;
}
