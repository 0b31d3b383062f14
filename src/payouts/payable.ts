import type { Catalogue, Channel, PayoutModel, PriceList, Region, SpendModel } from "../catalogue/model/model.js";
import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { counted, type Money, type Settled } from "../core/quantity.js";
import { type Item, whatOf } from "../gifts/coins-and-gifts.js";
import { type ListChoice, listRemarks, listsKnown } from "../pricing/price-lists.js";
import { offerFor } from "../pricing/quote.js";
import { type Spend, spendFor } from "../pricing/spend.js";
import type { Amount } from "../pricing/stated-money.js";
import type { Remarks } from "../report/report.js";
import { type Deductions, diamondsFor, paidFor, paidForSpend, type Received, startsFromSpend } from "./payout-rules.js";
import type { Share } from "./share.js";

/** What can be paid out. Exactly one of `what`, `diamonds` and `spend` is asked about. */
export interface PayableQuery extends ListChoice {
  /** Coins and gifts: `700`, `Lion`, `20xRose`, `id:6369`. */
  readonly what?: readonly string[];
  /** Diamonds already credited. */
  readonly diamonds?: number;
  /** Money a viewer spends, as many coins as it buys through one channel. */
  readonly spend?: Amount;
  readonly asOf: Day;
}

/** What a payout is asked for: coins, diamonds, or what money buys. */
export interface Asked {
  readonly coins?: Settled<"coin">;
  readonly items?: readonly Item[];
  readonly diamonds?: Settled<"diamond">;
  readonly spend?: Spend;
  readonly list?: PriceList;
  readonly remarks?: Remarks;
}

/** Exactly one of the three questions, read into coins or diamonds. */
export function askedFor(query: PayableQuery, region: Region, catalogue: Catalogue): Outcome<Asked> {
  const asked = [query.what, query.diamonds, query.spend].filter((one) => one !== undefined);
  if (asked.length !== 1)
    return failure("arg.conflict", "coins or gifts, diamonds, and money are three questions", "ask one at a time");
  if (query.diamonds !== undefined) {
    if (!Number.isSafeInteger(query.diamonds) || query.diamonds < 0) {
      return failure("arg.number", `${query.diamonds} is no number of diamonds`, "state a whole number, like 40000");
    }
    return succeed({ diamonds: counted("diamond", query.diamonds, "diamonds credited") });
  }
  if (query.spend !== undefined) return spendFor(query.spend, region, query, query.asOf, catalogue);
  const what = whatOf(query.what ?? [], query.asOf, catalogue);
  if (!what.ok) return what;
  const { coins, items } = what.value;
  return succeed({ coins, items, remarks: what.value });
}

/** The lists the viewers' side is answered from; none beside diamonds, whose buyers nobody knows. */
export function listsAsked(
  { diamonds, list }: Asked,
  query: PayableQuery,
  region: Region,
  catalogue: Catalogue,
): Outcome<{ readonly lists: readonly PriceList[]; readonly remarks: Remarks }> {
  if (diamonds !== undefined) return succeed({ lists: [], remarks: {} });
  if (list !== undefined) return succeed({ lists: [list], remarks: listRemarks([list]) });
  return listsKnown(region, query, query.asOf, catalogue);
}

/** What was asked for, paid under a model. */
interface Paid {
  readonly received: Received;
  readonly diamonds?: Settled<"diamond">;
}

/** Diamonds credited and money received; fails where the model has no use for what was asked. */
export function paidUnder(
  model: PayoutModel,
  share: Share,
  { coins, diamonds, spend }: Asked,
  lists: readonly PriceList[],
  deductions: Deductions,
  catalogue: Catalogue,
): Outcome<Paid> {
  if (model.base === "diamonds") {
    const credited = diamonds ?? diamondsFor(coins!, model);
    return succeed({ received: paidFor(credited, model, share, deductions), diamonds: credited });
  }
  if (diamonds !== undefined) return startsFromSpend(model, "not from diamonds", "ask for coins or money");
  const spent = spend === undefined ? worthThrough(model, coins!, lists, catalogue) : { ...spend, worth: spend.money };
  if (spent === undefined) {
    return failure(
      "arg.missing",
      `the model ${model.id} needs to know where the coins are bought`,
      "say which --channel, or ask for money, like 20USD",
    );
  }
  const received = paidForSpend(spent.worth, spent.channel, model, share, deductions);
  return received.ok ? succeed({ received: received.value }) : received;
}

/** What coins cost where a model of spending takes them to be bought. */
interface Spent {
  readonly priceList: string;
  readonly channel: Channel;
  readonly worth: Money;
}

/** The price of coins at the first of the lists whose channel the model speaks of, else at the first. */
export function worthThrough(
  { storeFee }: SpendModel,
  coins: Settled<"coin">,
  lists: readonly PriceList[],
  catalogue: Catalogue,
): Spent | undefined {
  const list = lists.find(({ channel }) => storeFee.some(([one]) => one === channel)) ?? lists[0];
  return list === undefined ? undefined : offerFor(coins, list, catalogue);
}
