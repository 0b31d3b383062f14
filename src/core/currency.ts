import type { Brand } from "./brand.js";

/** An ISO 4217 code of money in use. */
export type Currency = Brand<string, "Currency">;

/** ISO 4217, amendments to 2025: every code of money in use (no metals, funds' baskets or test codes). */
const CODES =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE " +
  "CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ " +
  "GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
  "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN " +
  "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD " +
  "TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/**
 * Currencies whose minor unit is not a hundredth. Kept here because Intl's digits differ from ISO's and change with its
 * version.
 */
const DIGITS = new Map<string, number>([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV"].map(zero),
  ...["XAF", "XOF", "XPF"].map(zero),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code): [string, number] => [code, 3]),
  ["CLF", 4],
  ["UYW", 4],
]);

function zero(code: string): [string, number] {
  return [code, 0];
}

/** All codes, in alphabetical order. */
export const currencies = (): readonly Currency[] => CODES.split(" ") as unknown as readonly Currency[];

/** The currency of a code, in upper or lower case; `undefined` if ISO 4217 has none. */
export function currencyOf(code: string): Currency | undefined {
  const upper = code.toUpperCase();
  return /^[A-Z]{3}$/.test(upper) && CODES.includes(upper) ? (upper as Currency) : undefined;
}

/** Decimal places of the minor unit: 2 for most, 0 for yen and won, 3 for dinars. */
export const minorUnits = (currency: Currency): number => DIGITS.get(currency) ?? 2;

/** The dollar, in which TikTok states what a diamond pays. */
export const USD = "USD" as Currency;

/** Currencies with their own sign; a bare dollar sign is the US dollar. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["GBP", "£"],
  ["EUR", "€"],
  ["JPY", "¥"],
  ["KRW", "₩"],
  ["INR", "₹"],
  ["PHP", "₱"],
  ["VND", "₫"],
  ["BRL", "R$"],
  ["CAD", "CA$"],
  ["AUD", "A$"],
  ["NZD", "NZ$"],
  ["MXN", "MX$"],
]);

/** Signs that name their country, as apps and banks write them beside those of SIGNS. */
const ALSO_SIGNED: readonly (readonly [code: string, sign: string])[] = [
  ["USD", "US$"],
  ["AUD", "AU$"],
  ["HKD", "HK$"],
  ["TWD", "NT$"],
];

const SIGNED_AS: ReadonlyMap<string, string> = new Map([...SIGNS, ...ALSO_SIGNED].map(([code, sign]) => [sign, code]));

/** The currency of a sign; none for the bare dollar sign, which many countries use. */
export const currencySigned = (sign: string): Currency | undefined =>
  sign === "$" ? undefined : (SIGNED_AS.get(sign.toUpperCase()) as Currency | undefined);

/** What people call money. A peso, a dollar abroad or a pound of Egypt has the same word: it is never more than a suggestion. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...["pound", "quid"].map((word): [string, string] => [word, "GBP"]),
  ...["dollar", "buck"].map((word): [string, string] => [word, "USD"]),
  ["euro", "EUR"],
  ["yen", "JPY"],
  ["won", "KRW"],
  ["rupee", "INR"],
  ["peso", "MXN"],
  ["real", "BRL"],
  ["reai", "BRL"],
]);

/** The currency that a word like `pounds` most likely means; `undefined` for any other word. */
export const currencyCalled = (word: string): Currency | undefined =>
  WORDS.get(word.toLowerCase().replace(/s$/, "")) as Currency | undefined;
