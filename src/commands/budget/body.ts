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

/** What does a budget buy, and what does a habit cost compared with it? */
export interface BudgetQuery extends MarketQuery, ListChoice, Display {
  /** The limit of each period. */
  readonly budget: StatedMoney;
  /** The default is a calendar month. */
  readonly per?: Per;
  /** The number of periods from `asOf` on; the default is one. */
  readonly periods?: number;
  /** Gifts like `Rose` or `20xRose`: how many of each the coins buy, or with `times` a habit. */
  readonly gift?: readonly string[];
  /** How often the gifts are sent in each period. */
  readonly times?: number;
  /** The amount already spent in the calendar period of `asOf`. */
  readonly spent?: StatedMoney;
  /** The file to take that amount from, instead of `spent`. */
  readonly spentFrom?: SpentFrom;
  /** Whether all periods are shown, however many differ. */
  readonly all?: boolean;
}

export interface Budget {
  /** The limit of each period. */
  readonly budget: Money;
  readonly period: Per;
  /** The id of the price list used. */
  readonly priceList: string;
  readonly channel: Channel;
  /** Whether that list is incomplete, so that coins are estimated from the price per coin. */
  readonly estimated: boolean;
  /** The smallest possible purchase from it; null if it is incomplete. */
  readonly smallest: Receipt | null;
  readonly periods: readonly BudgetPeriod[];
  readonly total: BudgetTotal;
  /** A whole year of such periods, with nothing spent before. */
  readonly year: BudgetYear;
  /** What the same money buys in a year through the other channels, most coins first. */
  readonly elsewhere: readonly Elsewhere[];
  /** How many of each gift the coins of all periods buy, if spent on that gift alone. */
  readonly affords: readonly Affordable[];
  /** What creators would receive if all the coins were sent; null if unknown. */
  readonly creators: Receives | null;
  /** The cost of a habit, if one was given. */
  readonly habit?: Habit;
  /** The first period in which the habit, bought well, exceeds the limit; null if none does. */
  readonly passedIn: string | null;
  /** The pace of spending, if something has been spent already. */
  readonly pace?: Pace;
}
