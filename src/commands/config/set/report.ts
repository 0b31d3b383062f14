import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { quoted } from "../../../core/text.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** What should be set, and in which file? */
export interface SetConfigQuery {
  readonly key: string;
  readonly values: readonly string[];
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

/** The report of `config set`. */
export type SetConfigReport = Report<Understood<SetConfigQuery>, Changed>;

/** What was set and in which file, with a warning if a variable or the project's file takes precedence. */
export const setConfig = (
  query: SetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<SetConfigReport> => {
  const answer = `${changed.key} is ${changed.value} from now on.`;
  return succeed(
    report("config-set/1", query, changed, catalogue, changedInWords(answer, changed), overriddenBy(before, changed)),
  );
};

/** The sentence on a change, and its file. */
export const changedInWords = (answer: string, { file, changed }: Changed): Remarks => ({
  said: {
    answer: sentence(answer),
    where: changed ? sentence("Written to ", { typed: file }, ".") : sentence({ typed: file }, " already says so."),
    further: ["everything that is set: giftworth config get"],
  },
});

/** A warning that a setting has no effect because another takes precedence. */
export function overriddenBy(before: string | undefined, { key }: Changed): { readonly warnings: readonly Warning[] } {
  if (before === undefined) return { warnings: [] };
  return {
    warnings: [
      { code: "config.overridden", message: `${quoted(key)} is also set in ${before}, which overrides this file` },
    ],
  };
}
