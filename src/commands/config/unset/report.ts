import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { type Report, report, type Understood } from "../../../report/report.js";
import { type Changed, changedInWords, overriddenBy, type SetConfigQuery } from "../set/report.js";

/** What should be removed, and from which file? */
export type UnsetConfigQuery = Omit<SetConfigQuery, "values">;

/** The report of `config unset`. */
export type UnsetConfigReport = Report<Understood<UnsetConfigQuery>, Changed>;

/** What a file no longer sets. If it was not set before, that is not a failure. */
export const unsetConfig = (
  query: UnsetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<UnsetConfigReport> => {
  const answer = `${changed.key} is no longer set.`;
  return succeed(
    report("config-unset/1", query, changed, catalogue, changedInWords(answer, changed), overriddenBy(before, changed)),
  );
};
