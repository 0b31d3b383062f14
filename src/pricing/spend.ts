import type { Channel, PriceList } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { found, type Money, minus, type Settled, settle } from "../core/quantity.js";
import type { Market } from "../regions/market.js";
import { buyingMost, inOtherCurrency, statedLimit } from "./money-limit.js";
import { type ListChoice, listsFor } from "./price-lists.js";
import { receiptOf } from "./quote.js";
import type { Amount } from "./stated-money.js";

/** Money a viewer means to spend, and what becomes of it. */
export interface Spend {
  readonly priceList: string;
  readonly channel: Channel;
  readonly money: Money;
  readonly pay: Money;
  readonly left: Money;
}

/** As many coins as the money buys through one channel; of equal coins, for the least money. */
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
  const bought = buyingMost(money, list);
  const receipt = receiptOf(bought, list);
  const spend: Spend = {
    priceList: list.id,
    channel: list.channel,
    money,
    pay: receipt.pay,
    left: settle(minus(money, receipt.pay, "money less what is paid"), "down", "money left"),
  };
  return succeed({ spend, coins: found("coin", bought.coins, "coins bought"), list });
}
