import { type Quantity, type Ratio, type Settled, settleRatio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { Remarks } from "../../report/report.js";
import type { PastSummary } from "./past-lives.js";

/** The coins of a month. */
export interface MonthCoins {
  readonly coins: Range<Settled<"coin">>;
  /** What the month adds to those before; differs from `coins` for drawn months: few futures have only bad ones. */
  readonly adds: Range<Settled<"coin">>;
}

/** A coming month, with its growth factor; absent without growth. */
export interface Ahead {
  /** The month, `YYYY-MM`. */
  readonly period: string;
  readonly factor?: Quantity<"ratio">;
}

/** The LIVEs of coming months. */
export interface ComingLives {
  /** Whether three figures hold for every LIVE, or months are drawn from the past. */
  readonly basis: "scenario" | "history";
  /** The coins of one LIVE: as stated, or percentiles of past ones. */
  readonly perLive: Range<Settled<"coin">>;
  readonly livesPerWeek: Ratio;
  /** A summary of the history, if one was read. */
  readonly past?: PastSummary;
  readonly months: readonly MonthCoins[];
  readonly remarks: Remarks;
}

/** LIVEs per week, rounded to four decimals. */
export const paceShown = (perWeek: Quantity<"ratio">): Ratio => settleRatio(perWeek, 4, "LIVEs a week");
