import type { Catalogue } from "../../../catalogue/model/model.js";
import type { Day } from "../../../core/date.js";
import { type Outcome, succeed } from "../../../core/diagnostic.js";
import { sentence } from "../../../core/sentence.js";
import { type Remarks, type Report, report, type Understood, type Warning } from "../../../report/report.js";

/** What is to be set, and where? */
export interface SetConfigQuery {
  readonly key: string;
  readonly values: readonly string[];
  /** In the project's file, in place of the user's own. */
  readonly project: boolean;
  readonly asOf: Day;
}

/** What a file of settings says from now on. */
export interface Changed {
  readonly key: string;
  /** Null where it is not set any more. */
  readonly value: string | null;
  readonly file: string;
  /** False where the file said so already. */
  readonly changed: boolean;
}

/** The answer of `config set`. */
export type SetConfigReport = Report<Understood<SetConfigQuery>, Changed>;

/** What was set, in which file, and what is heard before it: a variable, or the file of the project. */
export const setConfig = (
  query: SetConfigQuery,
  changed: Changed,
  before: string | undefined,
  catalogue: Catalogue,
): Outcome<SetConfigReport> => {
  const answer = `${changed.key} is ${changed.value} from now on.`;
  return succeed(
    report("config-set/1", query, changed, catalogue, changedInWords(answer, changed), heardBefore(before, changed)),
  );
};

/** What was done, and in which file. */
export const changedInWords = (answer: string, { file, changed }: Changed): Remarks => ({
  said: {
    answer: sentence(answer),
    where: changed ? sentence("Written to ", { typed: file }, ".") : sentence({ typed: file }, " said so already."),
    further: ["everything that is set: giftworth config get"],
  },
});

/** A setting that another goes before has no effect, which its author would wonder at. */
export function heardBefore(before: string | undefined, { key }: Changed): { readonly warnings: readonly Warning[] } {
  if (before === undefined) return { warnings: [] };
  return {
    warnings: [{ code: "config.overridden", message: `${key} is also set in ${before}, which goes before this file` }],
  };
}
