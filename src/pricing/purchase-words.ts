import { exact } from "../core/decimal.js";
import { grouped, together } from "../core/text.js";
import type { Lowest, Offer } from "./quote.js";
import type { Bought } from "./receipt.js";

/** What to buy, as written in a table or a sentence: `4 × 7,000, 1,400, 700`, `17,500 and a custom 12,499`. */
export function purchaseWords(buy: readonly Bought[]): string {
  const packages = buy.filter(({ custom }) => custom !== true).map(packageWords);
  const custom = buy.filter((one) => one.custom === true).map(({ coins }) => `a custom ${grouped(String(coins))}`);
  return buy.length === 0 ? "nothing" : together([packages.join(", "), ...custom].filter((part) => part !== ""));
}

const packageWords = ({ coins, quantity }: Bought): string =>
  quantity === 1 ? grouped(String(coins)) : `${grouped(String(quantity))} × ${grouped(String(coins))}`;

/** The cheapest purchase is named if it saves more than 3 % in no more purchases than this. */
const FEW = 12;
const ENOUGH = exact("0.03");

/** The cheapest purchase of an offer, if it saves enough for the work. */
export const cheaperWorthNaming = ({ pay, lowest }: Pick<Offer, "pay" | "lowest">): Lowest | undefined =>
  lowest !== null && lowest.purchases <= FEW && lowest.saving.exact.cmp(pay.exact.times(ENOUGH)) > 0
    ? lowest
    : undefined;
