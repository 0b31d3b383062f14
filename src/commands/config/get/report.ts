import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { type Remarks, type Report, report, type Understood } from "../../../report/report.js";
import type { ShownConfig, ShownConfigQuery, Value } from "../show/report.js";

/** Which settings have been made? */
export interface GetConfigQuery extends Omit<ShownConfigQuery, "origin" | "zones"> {
  /** Limits the answer to one key. */
  readonly key?: string;
}

/** The report of `config get`: the user's settings, without built-in values. */
export type GetConfigReport = Report<Understood<Omit<GetConfigQuery, "values">>, ShownConfig>;

/** The settings made, each with its origin; empty if the requested one is not set. */
export function getConfig({ values, ...query }: GetConfigQuery, catalogue: Catalogue): Outcome<GetConfigReport> {
  const found = values.filter(
    ({ key, origin }) => origin !== "built-in" && (query.key === undefined || key === query.key),
  );
  return succeed(report("config-get/1", query, { values: found }, catalogue, settingsInWords(found, query.key)));
}

function settingsInWords(found: readonly Value[], key: string | undefined): Remarks {
  const [one] = found;
  const answer =
    key === undefined ? `${several(found.length, "setting")} of yours.` : (one?.value ?? `${key} is not set.`);
  return { said: { answer: sentence(answer), where: sentence() } };
}
