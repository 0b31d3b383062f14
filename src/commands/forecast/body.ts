import type { Money, Ratio, Settled } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import type { MinimumOfAll } from "../../payouts/minimum.js";
import type { Missions } from "../../payouts/mission-share.js";
import type { Display } from "../../pricing/exchange.js";
import type { ComingLives } from "./month-coins.js";
import type { EarningsQuery } from "./monthly-income.js";

/** What will LIVEs bring over the coming months, and when can it be withdrawn? */
export type ForecastQuery = EarningsQuery &
  Display & {
    /** Withdraw at the end of each month whose balance can be withdrawn: all of it, or as much as a payment a day takes. */
    readonly cashOut?: boolean;
    /** Show a row for every month, however many. */
    readonly all?: boolean;
  };

interface ForecastPeriod {
  /** A calendar month, `YYYY-MM`. */
  readonly period: string;
  readonly coins: Range<Settled<"coin">>;
  /** As `payout` has it for the coins of each bound on the first of the month; before fees of withdrawal. */
  readonly net: Range<Money>;
  /** What the app shows, after what was withdrawn: a smallest withdrawal is held against it. */
  readonly balance: Range<Money>;
  /** What agency and tax leave of it. */
  readonly payable: Range<Money>;
  /** After fees. */
  readonly withdrawn: Range<Money>;
  /** The smallest withdrawal by whichever method allows the least, as `cashout` has it; null where none is known. */
  readonly minimum: MinimumOfAll | null;
}

/** The same months with missions done that are not stated. */
export interface WithMissions {
  readonly missions: Missions;
  readonly total: Range<Money>;
}

export interface Forecast {
  readonly model: string;
  /** Three scenarios for every LIVE, or months drawn from a history. */
  readonly basis: ComingLives["basis"];
  /** Of one LIVE: as stated, or percentiles of the past ones. */
  readonly perLive: Range<Settled<"coin">>;
  readonly livesPerWeek: Ratio;
  /** Where a history was read: what it says in short. */
  readonly past?: ComingLives["past"];
  readonly periods: readonly ForecastPeriod[];
  /** All months together: the sum of their net in a scenario, else percentiles of the sum. */
  readonly total: Range<Money>;
  /** Where missions that are not stated leave the share open. */
  readonly withMissions?: WithMissions;
  /** What arrives of all withdrawals and what their fees take, where withdrawals were asked for. */
  readonly cashedOut?: { readonly withdrawn: Range<Money>; readonly fees: Range<Money> };
  /**
   * The month by which each income can first be withdrawn, null where it is not: low and likely for sure, high where the
   * lowest claim of a smallest withdrawal is right. Null where none is reached, or none is known.
   */
  readonly firstCashout: Range<string | null> | null;
}
