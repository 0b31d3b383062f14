import { type DiagnosticCode, failure, type Outcome } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";

/**
 * What a word or the value of an option is, with the words that say so: from it programs know what may be typed, and a
 * Tab what to offer.
 */
export const VALUE_TYPES = {
  flag: "nothing: the option stands alone",
  choice: "one of a few words",
  text: "any text",
  file: "the path of a file, - for standard input",
  what: "coins, or a gift with or without its count: 1000, Lion, 20xRose, id:6369",
  gift: "the name of a gift, or id: and its number",
  region: "the ISO code or the name of a country",
  "price-list": "the id of a price list",
  model: "the id of a payout model",
  method: "a way to withdraw",
  source: "the id of a source",
  entry: "the id of an entry of the catalogue, or the name of a gift",
  report: "the name of a report, without its number",
  setting: "the key of a setting: region, channel",
  topic: "a command, a topic or the code of an error",
  count: "a whole number: 1000 or 1,000",
  number: "a number: 4 or 0.5",
  range: "a whole number, or the lowest, the likely and the highest: 2000/3000/5000",
  percent: "a percentage: 47% or 47",
  money: "money, in the currency of the region where none is named: 50, 50GBP, £50",
  dollars: "US dollars: 20.50",
  limit: "coins, or money with its currency: 100, 5USD",
  currency: "an ISO 4217 code",
  rate: "units of a currency for one US dollar: EUR=0.9",
  day: "a day: 2026-11-22",
  month: "a month: 2027-03",
  age: "days, months or years: 365, 18months, 2years",
  columns: "columns by JSON path, with commas between them",
  path: "a path in the JSON of an answer: result.net.likely.amount",
} as const;

export type ValueType = keyof typeof VALUE_TYPES;

/** Turns what was typed for an option into a value, or says what would be accepted. */
export interface Parse<T> {
  (text: string, option: string): Outcome<T>;
  readonly type: ValueType;
  /** All there is to choose from, where that is a few words. */
  readonly choices?: readonly string[];
}

/** A reader of values of that type. */
export const parser = <T>(type: ValueType, parse: (typed: string, option: string) => Outcome<T>): Parse<T> =>
  Object.assign(parse, { type });

/** That a text is no such value, and what would be. */
export const refuse = (
  code: DiagnosticCode,
  option: string,
  text: string,
  fault: string,
  help: string,
): Outcome<never> => failure(code, `${option}: ${quoted(text)} ${fault}`, help);
