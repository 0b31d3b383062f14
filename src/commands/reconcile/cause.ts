/** A finding in a month: reported diamonds above or below the count, or money above or below the estimate. */
export type MonthFinding =
  | "reported above"
  | "reported below"
  | "paid above"
  | "paid below"
  | "paid less by conversion";

/** What each finding is about. */
export const ABOUT: Readonly<Record<MonthFinding, "diamonds" | "money">> = {
  "reported above": "diamonds",
  "reported below": "diamonds",
  "paid above": "money",
  "paid below": "money",
  "paid less by conversion": "money",
};

/** A possible cause of some findings. */
export interface Cause {
  readonly id: string;
  readonly of: readonly MonthFinding[];
  readonly text: string;
  readonly source: string | null;
}

/** A possible cause of a difference, with the months that have one. */
export interface PossibleCause extends Omit<Cause, "of"> {
  readonly about: "diamonds" | "money";
  readonly months: readonly string[];
}

/** A cause with its source, if there is one. */
export const cause = (id: string, of: readonly MonthFinding[], text: string, source: string | null = null): Cause => ({
  id,
  of,
  text,
  source,
});

/** Causes that are possible only under a condition. */
export const when = (isPossible: boolean, ...some: readonly Cause[]): readonly Cause[] => (isPossible ? some : []);
