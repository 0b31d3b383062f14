import type { Money, Settled } from "../../core/quantity.js";
import { type Range, range } from "../../core/range.js";
import type { Item } from "../../gifts/coins-and-gifts.js";
import type { Display } from "../../pricing/exchange.js";
import type { ListChoice } from "../../pricing/price-lists.js";
import type { MarketQuery } from "../../regions/market.js";

/** What does every payout model in circulation say of the same gift? */
export interface ModelsQuery extends MarketQuery, ListChoice, Display {
  /** Coins and gifts; a Lion where left out. */
  readonly what?: readonly string[];
}

/** What one model makes of it. */
export interface ModelAnswer {
  readonly id: string;
  readonly label: string;
  readonly verdict: string;
  /** Sites and papers that say so, by name. */
  readonly saidBy: readonly string[];
  readonly default: boolean;
  readonly diamonds: Settled<"diamond"> | null;
  /** Before agency, tax and fees; null where the model needs a price that is not known. */
  readonly payout: Range<Money> | null;
  /** What a hundred times as much earns, where a model has less than a cent for what was asked. */
  readonly hundred?: Range<Money> | null;
  /** Id of the source that states it. */
  readonly source: string;
}

/** What was asked about, and what each model makes of it. */
export interface Models {
  readonly coins: Settled<"coin">;
  readonly items: readonly Item[];
  readonly models: readonly ModelAnswer[];
}

/** What a model is held to say: of a hundred times as much where one of it would be rounded to nothing. */
export const saidOf = ({ payout, hundred = payout }: ModelAnswer): Range<Money> | null => hundred;

/** The same in the money that all models are shown in, as far as a rate is known: some start from what a viewer pays. */
export const comparable = (model: ModelAnswer): Range<Money> | null => {
  const said = saidOf(model);
  return said && range((bound) => said[bound].in ?? said[bound]);
};

/** How many times as much as was asked about is shown. */
export const timesShown = ({ models: [first] }: Models): number => (first?.hundred === undefined ? 1 : 100);
