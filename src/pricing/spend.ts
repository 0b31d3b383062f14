import type { Channel, PriceList } from "../catalogue/model/model.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { shownText } from "../core/notation.js";
import { type Money, minus, type Settled, settle } from "../core/quantity.js";
import { Work } from "../packing/work.js";
import type { Market } from "../regions/market.js";
import { buyingMost, inOtherCurrency, listBuyingMost, type StatedMoney, statedSum } from "./money-limit.js";
import { type ListChoice, listsFor } from "./price-lists.js";

/** Money a viewer wants to spend, and what it buys. */
export interface Spend {
  readonly priceList: string;
  readonly channel: Channel;
  readonly money: Money;
  readonly pay: Money;
  readonly left: Money;
}

/** What the money buys through one channel by the recommended purchase. */
export function spendFor(
  stated: StatedMoney,
  market: Market,
  choice: ListChoice,
): Outcome<{ readonly spend: Spend; readonly coins: Settled<"coin">; readonly list: PriceList }> {
  const sum = statedSum(stated, market.region.currency, "money to spend");
  if (!sum.ok) return sum;
  const money = sum.value;
  const lists = choice.channel === "app" ? buyingMostInApp(money, market, choice) : listsFor(market, choice);
  if (!lists.ok) return lists;
  const [list, other] = lists.value;
  if (list === undefined || other !== undefined) {
    const channels = lists.value.map(({ channel }) => channel).join(", ");
    return failure(
      "arg.missing",
      `what ${shownText({ stated: money })} buys depends on the channel`,
      `choose one with --channel: ${channels}`,
    );
  }
  const conflict = inOtherCurrency([list], money.unit, market);
  if (conflict !== undefined) return conflict;

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

/** The app store that gives the most coins for the money. */
function buyingMostInApp(money: Money, market: Market, choice: ListChoice): Outcome<readonly PriceList[]> {
  const chosen = listBuyingMost(money, market, choice, new Work());
  return chosen.ok ? succeed([chosen.value.list]) : chosen;
}
