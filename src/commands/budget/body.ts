import type { Channel } from "../../catalogue/model/model.js";
import type { Money } from "../../core/quantity.js";
import type { Per } from "../../pricing/calendar-periods.js";
import type { Display } from "../../pricing/exchange.js";
import type { StatedMoney } from "../../pricing/money-limit.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { Receipt } from "../../pricing/receipt.js";
import type { SpentFrom } from "../../pricing/spent-so-far.js";
import type { MarketQuery } from "../../regions/market.js";
import type { Affordable } from "./affordable-gifts.js";
import type { Receives } from "./creator-side.js";
import type { Habit } from "./habit.js";
import type { Pace } from "./pace.js";
import type { BudgetPeriod, BudgetTotal } from "./period-purchases.js";
import type { BudgetYear, Elsewhere } from "./year.js";

/** What does a budget buy, and what does a habit cost against it? */
export interface BudgetQuery extends MarketQuery, ListChoice, Display {
  /** The limit of every single period. */
  readonly budget: StatedMoney;
  /** A calendar month where left out. */
  readonly per?: Per;
  /** How many periods from `asOf` on; one where left out. */
  readonly periods?: number;
  /** Gifts like `Rose` or `20xRose`: what the coins afford of each, or with `times` a habit. */
  readonly gift?: readonly string[];
  /** How often the gifts are sent in each period. */
  readonly times?: number;
  /** Already spent in the calendar period of `asOf`. */
  readonly spent?: StatedMoney;
  /** Where it is found, in place of `spent`. */
  readonly spentFrom?: SpentFrom;
}

export interface Budget {
  /** The limit of every single period. */
  readonly budget: Money;
  readonly period: Per;
  /** The one list that answers. */
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether it is incomplete, so that coins are an estimate by the coin. */
  readonly estimated: boolean;
  /** The least that can be bought from it at all; null where it is incomplete. */
  readonly smallest: Receipt | null;
  readonly periods: readonly BudgetPeriod[];
  readonly total: BudgetTotal;
  /** A whole year of such periods, nothing spent before. */
  readonly year: BudgetYear;
  /** What the same money buys in a year through the other channels, the most first. */
  readonly elsewhere: readonly Elsewhere[];
  /** How many of each gift the coins of all periods buy, each gift by itself. */
  readonly affords: readonly Affordable[];
  /** What creators would receive if all the coins were sent; null where that is not known. */
  readonly creators: Receives | null;
  /** Where gifts are sent again and again. */
  readonly habit?: Habit;
  /** The first period in which the habit, bought well, costs more than the limit allows. */
  readonly passedIn: string | null;
  /** Where something has been spent already. */
  readonly pace?: Pace;
}
