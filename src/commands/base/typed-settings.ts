import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import { didYouMean } from "../../core/suggest.js";
import { quoted } from "../../core/text.js";
import { OPTIONS, type OptionName } from "./options.js";
import { KEYS, settingKey } from "./settings.js";
import type { ValueType } from "./value-types.js";

/** The option that a key sets. */
export function optionSet(word: string): Outcome<OptionName> {
  const found = KEYS.find(({ option }) => settingKey(option) === word.toLowerCase());
  if (found !== undefined) return succeed(found.option);
  const keys = KEYS.map(({ option }) => settingKey(option));
  const help = didYouMean(word, keys) ?? `keys are ${keys.join(", ")}`;
  return failure("arg.invalid", `there is no setting ${quoted(word)}`, help);
}

/** Types whose parser returns the one correct spelling. */
const SPELT: ReadonlySet<ValueType> = new Set(["choice", "currency"]);

const inPercent = (typed: string): string => `${typed.replace(/[\s%]+$/, "")}%`;

/**
 * Typed values as a settings file keeps them: checked by the parsers of the command line, with choices in their listed
 * spelling.
 */
export function valuesSet(option: OptionName, typed: readonly string[]): Outcome<readonly string[]> {
  const key = settingKey(option);
  const { parse } = OPTIONS[option];
  if (typed.length > 1 && !("repeatable" in OPTIONS[option]))
    return failure(
      "arg.conflict",
      `${key} takes one value, not ${typed.length}`,
      `giftworth config set ${key} ${typed[0]}`,
    );
  const values: string[] = [];
  for (const one of typed) {
    const read = parse(one, key);
    if (!read.ok) return read;
    values.push(SPELT.has(parse.type) ? String(read.value) : parse.type === "percent" ? inPercent(one) : one.trim());
  }
  return succeed(values);
}
