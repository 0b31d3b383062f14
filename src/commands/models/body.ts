import type { Money, Settled } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** What does each payout model in circulation say about the same gift? */
export interface ModelsQuery extends MarketQuery, ListChoice, Display {
  /** Coins and gifts; a Lion if left out. */
  readonly what?: readonly string[];
}

/** The answer of one model. */
export interface ModelAnswer {
  readonly id: string;
  readonly label: string;
  readonly verdict: string;
  /** Names of sites and papers that use the model. */
  readonly saidBy: readonly string[];
  readonly default: boolean;
  readonly diamonds: Settled<"diamond"> | null;
  /** The payout before agency, tax and fees; null if the model needs an unknown price. */
  readonly payout: Range<Money> | null;
  /** The payout of 100 times as much, if a model pays less than a cent. */
  readonly hundred?: Range<Money> | null;
  /** The id of the source for the model. */
  readonly source: string;
}

/** The coins of the question, and the answer of each model. */
export interface Models {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly models: readonly ModelAnswer[];
}

/** The figure of a model to show: for 100 times as much if one would round to zero. */
export const saidOf = ({ payout, hundred = payout }: ModelAnswer): Range<Money> | null => hundred;

/** That figure in the currency shown, if a rate is known: some models start from what a viewer pays in local money. */
export const comparable = (model: ModelAnswer): Range<Money> | null => {
  const said = saidOf(model);
  return said && range((bound) => said[bound].in ?? said[bound]);
};

/** The multiple shown: 1 or 100. */
export const timesShown = ({ models: [first] }: Models): number => (first?.hundred === undefined ? 1 : 100);
