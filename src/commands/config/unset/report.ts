import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Outcome } from "../../../core/diagnostic.js";
import { type Changed, type ChangeQuery, type ChangeReport, changeReport } from "../shared/report.js";

/** What should be removed, and from which file? */
export type UnsetConfigQuery = ChangeQuery;

/** The report of `config unset`. */
export type UnsetConfigReport = ChangeReport<UnsetConfigQuery>;

/** What a file no longer sets. If it was not set before, that is not a failure. */
export const unsetConfig = (
  query: UnsetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<UnsetConfigReport> =>
  changeReport("config-unset/1", query, changed, before, `${changed.key} is no longer set.`, catalogue);
