import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { modelOf } from "../../../payouts/payout-model.js";
import { DEFAULT_REGION, regionOf } from "../../../regions/region.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** What are the settings, and where does each come from? */
export interface ShownConfigQuery {
  /** Whether to show people where each value comes from; JSON always has it. */
  readonly origin: boolean;
  readonly values: readonly Value[];
  readonly asOf: Day;
}

/** A key with its value and origin. */
export interface Value {
  readonly key: string;
  /** Null if it is not set. */
  readonly value: string | null;
  readonly origin: "environment" | "project" | "user" | "built-in";
  /** The environment variable that sets it. */
  readonly variable?: string;
  readonly file?: string;
  readonly line?: number;
}

/** All keys, in the order of the help. */
export interface ShownConfig {
  readonly values: readonly Value[];
}

/** The report of `config show`. */
export type ConfigReport = Report<Understood<Omit<ShownConfigQuery, "values">>, ShownConfig>;

/**
 * All settings, with the built-in region and model if no other is set. Warns of values that are not in the catalogue,
 * which could not be checked earlier.
 */
export function shownConfig({ values, ...query }: ShownConfigQuery, catalogue: Catalogue): Outcome<ConfigReport> {
  const builtIn = new Map([
    ["region", DEFAULT_REGION],
    ["model", catalogue.payoutModels.find((model) => model.default)?.id ?? null],
  ]);
  const shown = values.map((one) => ({ ...one, value: one.value ?? builtIn.get(one.key) ?? null }));
  return succeed(
    report("config/1", query, { values: shown }, catalogue, configInWords(shown, query.origin), {
      warnings: values.flatMap(refused(catalogue)),
    }),
  );
}

/** One sentence with the number of settings, and their precedence. */
function configInWords(values: readonly Value[], origin: boolean): Remarks {
  const set = values.filter(({ origin }) => origin !== "built-in").length;
  return {
    said: {
      answer: sentence(
        set === 0
          ? "Nothing is set: these are the built-in values."
          : `${several(set, "setting")} of yours ${set === 1 ? "applies" : "apply"}.`,
      ),
      where: sentence("Precedence: command line, environment, giftworth.yaml, user config."),
      further: origin ? [] : ["where each value comes from: giftworth config show --origin"],
    },
  };
}

const refused =
  (catalogue: Catalogue) =>
  ({ key, value, variable, file, line }: Value): Warning[] => {
    if (value === null) return [];
    const found =
      key === "region" ? regionOf(value, catalogue) : key === "model" ? modelOf(value, catalogue) : undefined;
    const [fault] = found === undefined || found.ok ? [] : found.diagnostics;
    const place = variable ?? `${file}:${line}`;
    return fault === undefined ? [] : [{ code: fault.code, message: `${place}: ${fault.message}; ${fault.help}` }];
  };
