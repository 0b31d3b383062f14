import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Outcome } from "../../../core/diagnostic.js";
import { type Changed, type ChangeQuery, type ChangeReport, changeReport } from "../shared/report.js";

/** What should be set, and in which file? */
export interface SetConfigQuery extends ChangeQuery {
  readonly values: readonly string[];
}

/** The report of `config set`. */
export type SetConfigReport = ChangeReport<SetConfigQuery>;

/** What was set and in which file. */
export const setConfig = (
  query: SetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<SetConfigReport> => {
  const answer = `${changed.key} is ${changed.value} from now on.`;
  return changeReport("config-set/1", query, changed, before, answer, catalogue);
};
