/** What a month can show: diamonds reported above or below what was counted, money above or below the estimate. */
export type MonthFinding = "reported above" | "reported below" | "paid above" | "paid below";

/** What a finding is of. */
export const ABOUT: Readonly<Record<MonthFinding, "diamonds" | "money">> = {
  "reported above": "diamonds",
  "reported below": "diamonds",
  "paid above": "money",
  "paid below": "money",
};

/** Something that may be behind some findings. */
export interface Cause {
  readonly id: string;
  readonly of: readonly MonthFinding[];
  readonly text: string;
  readonly source: string | null;
}

/** Something that may be behind a difference, and the months that have such a one. */
export interface PossibleCause extends Omit<Cause, "of"> {
  readonly about: "diamonds" | "money";
  readonly months: readonly string[];
}

/** A cause with the source that tells of it, where there is one. */
export const cause = (id: string, of: readonly MonthFinding[], text: string, source: string | null = null): Cause => ({
  id,
  of,
  text,
  source,
});

/** Causes that only some facts allow. */
export const when = (told: boolean, ...some: readonly Cause[]): readonly Cause[] => (told ? some : []);
