import { type Quantity, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Remarks } from "../../report/report.js";
import type { PastSummary } from "./past-lives.js";

/** Coins of a month. */
export interface MonthCoins {
  readonly coins: Range<Settled<"coin">>;
  /** What the month adds to those before it: of months drawn from a past less than `coins`, as few have bad months alone. */
  readonly adds: Range<Settled<"coin">>;
}

/** A month to come, and the factor by which it brings more than the LIVEs it is worked out from; none for just as much. */
export interface Ahead {
  /** `YYYY-MM`. */
  readonly period: string;
  readonly factor?: Quantity<"ratio">;
}

/** The LIVEs of coming months. */
export interface ComingLives {
  /** Three figures that each hold for every LIVE, or months drawn from the past. */
  readonly basis: "scenario" | "history";
  /** Of one LIVE: as stated, or percentiles of those in the past. */
  readonly perLive: Range<Settled<"coin">>;
  readonly livesPerWeek: Ratio;
  /** Where a history was read: what it says in short. */
  readonly past?: PastSummary;
  readonly months: readonly MonthCoins[];
  readonly remarks: Remarks;
}

/** LIVEs a week as they are shown. */
export const paceShown = (perWeek: Quantity<"ratio">): Ratio => settleRatio(perWeek, 4, "LIVEs a week");
