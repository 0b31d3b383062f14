import type { Catalogue } from "../../../catalogue/model/model.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { type Report, report, type Understood } from "../../../report/report.js";
import { type Changed, changedInWords, heardBefore, type SetConfigQuery } from "../set/report.js";

/** What is to be taken out, and of which file? */
export type UnsetConfigQuery = Omit<SetConfigQuery, "values">;

/** The answer of `config unset`. */
export type UnsetConfigReport = Report<Understood<UnsetConfigQuery>, Changed>;

/** What a file sets no more. That it was not set is no failure: it is what was asked for. */
export const unsetConfig = (
  query: UnsetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<UnsetConfigReport> => {
  const answer = `${changed.key} is not set any more.`;
  return succeed(
    report("config-unset/1", query, changed, catalogue, changedInWords(answer, changed), heardBefore(before, changed)),
  );
};
