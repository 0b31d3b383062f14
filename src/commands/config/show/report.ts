import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { modelOf } from "../../../payouts/payout-model.js";
import { DEFAULT_REGION, regionOf } from "../../../regions/region.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** What is set, and by whom? */
export interface ShownConfigQuery {
  /** Whether people want to see where each value comes from; programs always do. */
  readonly origin: boolean;
  readonly values: readonly Value[];
  readonly asOf: Day;
}

/** A key of the configuration, what it is set to, and by whom. */
export interface Value {
  readonly key: string;
  /** Null where nothing is set. */
  readonly value: string | null;
  readonly origin: "environment" | "project" | "user" | "built-in";
  /** Of the environment. */
  readonly variable?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Every key there is, in the order of the help. */
export interface ShownConfig {
  readonly values: readonly Value[];
}

/** The answer of `config show`. */
export type ConfigReport = Report<Understood<Omit<ShownConfigQuery, "values">>, ShownConfig>;

/**
 * The settings as they were read; the built-in region and model where nobody set another. What no question would take
 * is warned of: only the catalogue knows it.
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

/** How much is set, and what goes before what. */
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
