import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { type FindTimeZone, zoneNamed } from "../../../core/time-zone.js";
import { modelOf } from "../../../payouts/payout-model.js";
import { DEFAULT_REGION, regionOf } from "../../../regions/region.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** What are the settings, and where does each come from? */
export interface ShownConfigQuery {
  /** Whether to show people where each value comes from; JSON always has it. */
  readonly origin: boolean;
  readonly values: readonly Value[];
  /** The time zones that the system knows. */
  readonly zones: FindTimeZone;
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
export type ConfigReport = Report<Understood<Omit<ShownConfigQuery, "values" | "zones">>, ShownConfig>;

/**
 * All settings, with the built-in region and model if no other is set. Warns of values that do not exist,
 * which could not be checked earlier.
 */
export function shownConfig(
  { values, zones, ...query }: ShownConfigQuery,
  catalogue: Catalogue,
): Outcome<ConfigReport> {
  const builtIn = new Map([
    ["region", DEFAULT_REGION],
    ["model", catalogue.payoutModels.find((model) => model.default)?.id ?? null],
  ]);
  const shown = values.map((one) => ({ ...one, value: one.value ?? builtIn.get(one.key) ?? null }));
  return succeed(
    report("config/1", query, { values: shown }, catalogue, configInWords(shown, query.origin), {
      warnings: values.flatMap(refused(catalogue, zones)),
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
  (catalogue: Catalogue, zones: FindTimeZone) =>
  ({ key, value, variable, file, line }: Value): Warning[] => {
    if (value === null) return [];
    const find: Readonly<Record<string, () => Outcome<unknown>>> = {
      region: () => regionOf(value, catalogue),
      model: () => modelOf(value, catalogue),
      "time-zone": () => zoneNamed(value, zones),
    };
    const found = find[key]?.() ?? succeed(value);
    const [fault] = found.ok ? [] : found.diagnostics;
    const place = variable ?? `${file}:${line}`;
    return fault === undefined ? [] : [{ code: fault.code, message: `${place}: ${fault.message}; ${fault.help}` }];
  };
