import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { several } from "../../../core/text.js";
import { type Remarks, type Report, report, type Understood } from "../../../report/report.js";
import type { ShownConfig, ShownConfigQuery, Value } from "../show/report.js";

/** What is set? */
export interface GetConfigQuery extends Omit<ShownConfigQuery, "origin"> {
  /** Of this one alone. */
  readonly key?: string;
}

/** The answer of `config get`: what somebody set, without what is built in. */
export type GetConfigReport = Report<Understood<Omit<GetConfigQuery, "values">>, ShownConfig>;

/** What is set, each with who set it; empty where the one asked about is not. */
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
