import type { Channel, PriceList } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { type Money, minus, type Settled, settle } from "../core/quantity.js";
import type { Market } from "../regions/market.js";
import { buyingMost, inOtherCurrency, statedLimit } from "./money-limit.js";
import { type ListChoice, listsFor } from "./price-lists.js";
import type { Amount } from "./stated-money.js";

/** Money a viewer means to spend, and what becomes of it. */
export interface Spend {
  readonly priceList: string;
  readonly channel: Channel;
  readonly money: Money;
  readonly pay: Money;
  readonly left: Money;
}

/** What the money buys through one channel by the recommended purchase. */
export function spendFor(
  { amount, currency }: Amount,
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly spend: Spend; readonly coins: Settled<"coin">; readonly list: PriceList }> {
  const lists = listsFor(market, choice);
  if (!lists.ok) return lists;
  const [list, other] = lists.value;
  if (list === undefined || other !== undefined) {
    const channels = lists.value.map(({ channel }) => channel).join(", ");
    return failure(
      "arg.missing",
      `what ${amount} ${currency} buys depends on the channel`,
      `say which with --channel: ${channels}`,
    );
  }
  const conflict = inOtherCurrency([list], currency);
  if (conflict !== undefined) return conflict;
  const stated = statedLimit({ amount, currency }, currency, "money to spend");
  if (!stated.ok) return stated;

  const money = stated.value;
  const { coins, pay } = buyingMost(money, list);
  const spend: Spend = {
    priceList: list.id,
    channel: list.channel,
    money,
    pay,
    left: settle(minus(money, pay, "money less what is paid"), "down", "money left"),
  };
  return succeed({ spend, coins, list });
}
