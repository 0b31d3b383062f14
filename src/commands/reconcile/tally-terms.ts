import { failure, type Outcome, succeed } from "../../core/diagnostic.js";
import type { TallyTerms } from "../../readers/counts/records.js";

/** The terms of a query or a tally that decide how coins become money. */
export type StatedTerms = Omit<TallyTerms, "file">;

const OPTION_OF: Readonly<Record<keyof StatedTerms, string>> = {
  region: "--region",
  model: "--model",
  regime: "--regime",
  share: "--share",
  agency: "--agency",
};

const NAMES = Object.keys(OPTION_OF) as (keyof StatedTerms)[];

/**
 * The terms for a reconciliation: those that its tallies were made with, and further ones of the query. Fails if the
 * query contradicts a tally, or two tallies contradict each other.
 */
export function agreedTerms(asked: StatedTerms, tallies: readonly TallyTerms[]): Outcome<StatedTerms> {
  const agreed: Partial<Record<keyof StatedTerms, string>> = { ...asked };
  for (const name of NAMES) {
    const [first, ...others] = tallies.filter((one) => one[name] !== undefined);
    if (first === undefined) continue;
    const [made, stated, option] = [first[name]!, asked[name], OPTION_OF[name]];
    const other = others.find((one) => one[name] !== made);
    if (other !== undefined)
      return failure(
        "arg.conflict",
        `${first.file} was made with ${option} ${made}, ${other.file} with ${option} ${other[name]}`,
        "reconcile them separately, or make them again with the same options",
      );
    if (stated !== undefined && stated !== made)
      return failure(
        "arg.conflict",
        `${first.file} was made with ${option} ${made}, but you ask for ${option} ${stated}`,
        `leave ${option} out, or make the tally again with it`,
      );
    agreed[name] = made;
  }
  return succeed(agreed as StatedTerms);
}
