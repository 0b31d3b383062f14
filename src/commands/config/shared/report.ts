import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { quoted } from "../../../core/text.js";
import { type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** Which setting should change, and in which file? */
export interface ChangeQuery {
  readonly key: string;
  /** Whether to use the project's file instead of the user's. */
  readonly project: boolean;
  readonly asOf: Day;
}

/** A changed setting. */
export interface Changed {
  readonly key: string;
  /** The new value; null if it is no longer set. */
  readonly value: string | null;
  readonly file: string;
  /** False if the file had this value already. */
  readonly changed: boolean;
}

/** The report of a command that changes a setting. */
export type ChangeReport<Query extends ChangeQuery> = Report<Understood<Query>, Changed>;

/** What was changed and in which file, with a warning if `before`, a variable or the project's file, takes precedence. */
export const changeReport = <Query extends ChangeQuery>(
  id: "config-set/1" | "config-unset/1",
  query: Query,
  result: Changed,
  before: string | undefined,
  answer: string,
  catalogue: Catalogue,
): Outcome<ChangeReport<Query>> => {
  const { file, changed } = result;
  const said = {
    answer: sentence(answer),
    where: changed ? sentence("Written to ", { typed: file }, ".") : sentence({ typed: file }, " already says so."),
    further: ["everything that is set: giftworth config get"],
  };
  return succeed(report(id, query, result, catalogue, { said }, overriddenBy(before, result)));
};

/** A warning that a setting has no effect because another takes precedence. */
function overriddenBy(before: string | undefined, { key }: Changed): { readonly warnings: readonly Warning[] } {
  if (before === undefined) return { warnings: [] };
  return {
    warnings: [
      { code: "config.overridden", message: `${quoted(key)} is also set in ${before}, which overrides this file` },
    ],
  };
}
