import { type Diagnostic, type Outcome, succeed } from "../../core/diagnostic.js";
import type { StatedRate } from "../../pricing/exchange.js";
import type { Option } from "./options/option.js";
import { longOf, OPTIONS, type OptionName, type OptionValue, type OptionValues, type TypedOptions } from "./options.js";

/** Faults for two rates of one currency. */
const rivalRates = (rates: readonly StatedRate[]): Diagnostic[] =>
  rates
    .filter(({ currency }, index) => rates.findIndex((one) => one.currency === currency) !== index)
    .map(({ currency }) => ({
      code: "arg.repeated",
      severity: "error",
      message: `--fx: ${currency} is given twice`,
      help: "keep one of the two",
    }));

/** The values of typed options; fails with all faults together. */
export function readOptions(typed: TypedOptions, today: OptionValue<"asOf">): Outcome<OptionValues<OptionName>> {
  const values: Record<string, unknown> = { asOf: today };
  const faults: Diagnostic[] = [];
  for (const [name, given] of Object.entries(typed) as [OptionName, boolean | string | readonly string[]][]) {
    const { parse } = OPTIONS[name] as Option<unknown>;
    const read = (typeof given === "object" ? given : [given]).map((one) => parse(String(one), longOf(name)));
    for (const one of read) if (!one.ok) faults.push(...one.diagnostics);
    const good = read.flatMap((one) => (one.ok ? [one.value] : []));
    if (name === "fx") faults.push(...rivalRates(good as readonly StatedRate[]));
    values[name] = typeof given === "object" ? good : good[0];
  }
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(values as OptionValues<OptionName>);
}
