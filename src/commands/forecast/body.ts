import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { MinimumOfAll } from "../../payouts/minimum.js";
import type { Missions } from "../../payouts/mission-share.js";
import type { Display } from "../../pricing/exchange.js";
import type { ComingLives } from "./month-coins.js";
import type { EarningsQuery } from "./monthly-income.js";

/** What will LIVEs earn over the coming months, and when can it be withdrawn? */
export type ForecastQuery = EarningsQuery &
  Display & {
    /** Whether to withdraw at the end of each month if possible: everything, or as much as one payment a day allows. */
    readonly cashOut?: boolean;
    /** The time zone of the days of logs, and of their times without one; UTC if left out. */
    readonly timeZone?: string;
    /** Whether to show a row for every month, however many. */
    readonly all?: boolean;
  };

interface ForecastPeriod {
  /** A calendar month, `YYYY-MM`. */
  readonly period: string;
  readonly coins: Range<Settled<"coin">>;
  /** The payout for the coins of each bound on the first of the month; before withdrawal fees. */
  readonly net: Range<Money>;
  /** The balance that the app shows after withdrawals; minimums apply to it. */
  readonly balance: Range<Money>;
  /** The balance after agency and tax. */
  readonly payable: Range<Money>;
  /** The money from withdrawals, after fees. */
  readonly withdrawn: Range<Money>;
  /** The lowest minimum of all methods, as in `cashout`; null if none is known. */
  readonly minimum: MinimumOfAll | null;
}

/** The same months if unstated missions are done. */
export interface WithMissions {
  readonly missions: Missions;
  readonly total: Range<Money>;
}

export interface Forecast {
  readonly model: string;
  /** Whether months follow three scenarios or are drawn from a history. */
  readonly basis: ComingLives["basis"];
  /** The coins of one LIVE: as stated, or percentiles of past ones. */
  readonly perLive: Range<Settled<"coin">>;
  readonly livesPerWeek: Ratio;
  /** A summary of the history, if one was read. */
  readonly past?: ComingLives["past"];
  readonly periods: readonly ForecastPeriod[];
  /** All months together: the sum of their net in a scenario, otherwise percentiles of the sum. */
  readonly total: Range<Money>;
  /** Present if the share depends on unstated missions. */
  readonly withMissions?: WithMissions;
  /** The money from all withdrawals, and their fees; present with `cashOut`. */
  readonly cashedOut?: { readonly withdrawn: Range<Money>; readonly fees: Range<Money> };
  /**
   * The first month with a possible withdrawal at each bound, null if there is none: low and likely for certain, high
   * if the lowest claim of a minimum is right. Null if no bound reaches a minimum, or none is known.
   */
  readonly firstCashout: Range<string | null> | null;
}
