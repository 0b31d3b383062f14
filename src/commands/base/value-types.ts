import { type DiagnosticCode, failure, type Outcome } from "../../core/diagnostic.js";
import { quoted } from "../../core/text.js";

/** The types of words and option values: they tell programs what may be typed and shell completion what to offer. */
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
  | "packages"
  | "limit"
  | "currency"
  | "rate"
  | "day"
  | "month"
  | "age"
  | "columns"
  | "zone"
  | "path";

/** Parses a typed text for an option; a failure names what is accepted. */
export interface Parse<T> {
  (text: string, option: string): Outcome<T>;
  readonly type: ValueType;
  /** All accepted words, if they are few. */
  readonly choices?: readonly string[];
}

/** A parser for values of a type. */
export const parser = <T>(type: ValueType, parse: (typed: string, option: string) => Outcome<T>): Parse<T> =>
  Object.assign(parse, { type });

/** The failure of a text that is not a valid value, with an example of one. */
export const refuse = (
  code: DiagnosticCode,
  option: string,
  text: string,
  fault: string,
  help: string,
): Outcome<never> => failure(code, `${option}: ${quoted(text)} ${fault}`, help);
