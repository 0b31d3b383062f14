import { type DiagnosticCode, failure, type Outcome } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";

/** What a word or the value of an option is: from it programs know what may be typed, and a Tab what to offer. */
export type ValueType =
  | "flag"
  | "choice"
  | "text"
  | "file"
  | "what"
  | "gift"
  | "region"
  | "price-list"
  | "model"
  | "method"
  | "source"
  | "entry"
  | "report"
  | "setting"
  | "topic"
  | "count"
  | "number"
  | "range"
  | "percent"
  | "money"
  | "dollars"
  | "limit"
  | "currency"
  | "rate"
  | "day"
  | "month"
  | "age"
  | "columns"
  | "path";

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
