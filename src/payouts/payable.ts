import type { PriceList, SpendModel } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { counted, type Settled } from "../core/quantity.js";
import { diamondsAsked, type Item, whatOf } from "../gifts/coins-and-gifts.js";
import type { StatedMoney } from "../pricing/money-limit.js";
import { type ListChoice, listRemarks, listsKnown } from "../pricing/price-lists.js";
import { type Price, pricesFor } from "../pricing/quote.js";
import { type Spend, spendFor } from "../pricing/spend.js";
import type { Market } from "../regions/market.js";
import type { Remarks } from "../report/report.js";
import type { Basis } from "./basis.js";
import { startsFromSpend } from "./payout-model.js";
import { diamondsFor, paidFor, paidForSpend, type Received } from "./payout-rules.js";

/** What can be paid out. Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayableQuery extends ListChoice {
  /** Coins and gifts: `700`, `Lion`, `20xRose`, `id:6369`. */
  readonly what?: readonly string[];
  /** Diamonds already credited. */
  readonly diamonds?: number;
  /** Money a viewer spends; it counts as the coins it buys through one channel. */
  readonly spend?: StatedMoney;
}

/** What a payout is for: coins, diamonds, or the coins that money buys. */
export interface Asked {
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  readonly diamonds?: Settled<"diamond">;
  readonly spend?: Spend;
  readonly list?: PriceList;
  readonly remarks?: Remarks;
}

/** Exactly one of the three questions, as coins or diamonds. */
export function askedFor(typed: PayableQuery, market: Market): Outcome<Asked> {
  const query = byUnit(typed);
  const asked = [query.what, query.diamonds, query.spend].filter((one) => one !== undefined);
  if (asked.length !== 1)
    return failure("arg.conflict", "coins or gifts, diamonds, and money are three questions", "ask about one of them");
  if (query.diamonds !== undefined) {
    if (!Number.isSafeInteger(query.diamonds) || query.diamonds < 0) {
      return failure("arg.number", `${query.diamonds} is not a number of diamonds`, "write a whole number, like 40000");
    }
    if (query.diamonds === 0) return failure("arg.number", "0 diamonds earn nothing", "write 1 or more, like 40000");
    return succeed({ diamonds: counted("diamond", query.diamonds, "diamonds credited") });
  }
  if (query.spend !== undefined) return spendFor(query.spend, market, query);
  const what = whatOf(query.what ?? [], market.asOf, market.catalogue);
  if (!what.ok) return what;
  const { coins, items } = what.value;
  return succeed({ coins, items, remarks: what.value });
}

/** Diamonds may be typed as a word, `40000diamonds`, instead of the option. */
function byUnit(query: PayableQuery): PayableQuery {
  const diamonds = diamondsAsked(query.what ?? []);
  if (diamonds === undefined || query.diamonds !== undefined) return query;
  const { what: _, ...rest } = query;
  return { ...rest, diamonds };
}

/** The lists for the viewers' side; none for diamonds, whose buyers are unknown. */
export function listsAsked(
  { diamonds, list }: Asked,
  query: PayableQuery,
  market: Market,
): Outcome<{ readonly lists: readonly PriceList[]; readonly remarks: Remarks }> {
  if (diamonds !== undefined) return succeed({ lists: [], remarks: {} });
  if (list !== undefined) return succeed({ lists: [list], remarks: listRemarks([list], market.catalogue) });
  return listsKnown(market, query);
}

/** The payout of what was asked for. */
interface Paid {
  readonly received: Received;
  /** Absent in models that start from the money spent. */
  readonly diamonds?: Settled<"diamond">;
  /** The purchase of the coins, if the model starts from it. */
  readonly spent?: Spent;
}

/** Diamonds credited and money received; fails if the model cannot start from what was asked. */
export function paidOn(basis: Basis, asked: Asked, lists: readonly PriceList[]): Outcome<Paid> {
  const { model } = basis;
  if (model.base === "spend") return paidThrough({ ...basis, model }, asked, lists);
  const diamonds = asked.diamonds ?? diamondsFor(asked.coins!, model);
  return succeed({ received: paidFor(diamonds, { ...basis, model }), diamonds });
}

function paidThrough(
  basis: Basis<SpendModel>,
  { coins, diamonds, spend }: Asked,
  lists: readonly PriceList[],
): Outcome<Paid> {
  const { model } = basis;
  if (diamonds !== undefined) return startsFromSpend("not from diamonds", "ask for coins or money")(model);
  const spent = spend === undefined ? worthThrough(model, coins!, lists) : { ...spend, worth: spend.money };
  if (spent === undefined) {
    return failure(
      "arg.missing",
      `the model ${model.id} needs to know where the coins are bought`,
      "add --channel, or ask about money, like 20USD",
    );
  }
  const received = paidForSpend(spent.worth, spent.channel, basis);
  return received.ok ? succeed({ received: received.value, spent }) : received;
}

/** The cost of coins, in the list that a model of spending uses. */
type Spent = Pick<Price, "priceList" | "channel" | "worth">;

/** The price of coins on the first list whose channel the model covers, else on the first list. */
function worthThrough(
  { storeFee }: SpendModel,
  coins: Settled<"coin">,
  lists: readonly PriceList[],
): Spent | undefined {
  const list = lists.find(({ channel }) => storeFee.some(([one]) => one === channel)) ?? lists[0];
  return list && pricesFor(coins, [list])[0];
}
