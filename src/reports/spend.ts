import type { Catalogue, Channel, PriceList, Region } from "../catalogue/model.js";
import { type Currency, minorUnits } from "../core/currency.js";
import type { Day } from "../core/date.js";
import { failure, type Outcome, succeed } from "../core/diagnostic.js";
import { found, given, type Money, minus, type Settled, settle } from "../core/quantity.js";
import { mostCoins } from "../packing/most-coins.js";
import { type ListChoice, listsFor } from "./lists.js";
import { receiptOf, shopOf } from "./offer.js";

/** Money a viewer means to spend, and what becomes of it. */
export interface Spend {
  readonly priceList: string;
  readonly channel: Channel;
  readonly money: Money;
  readonly pay: Money;
  readonly left: Money;
}

/** An amount of plain decimal text in a currency. */
export interface Amount {
  readonly amount: string;
  readonly currency: Currency;
}

/** As many coins as the money buys through one channel; of equal coins, for the least money. */
export function spendFor(
  { amount, currency }: Amount,
  region: Region,
  choice: ListChoice,
  asOf: Day,
  catalogue: Catalogue,
): Outcome<{ readonly spend: Spend; readonly coins: Settled<"coin">; readonly list: PriceList }> {
  const lists = listsFor(region, choice, asOf, catalogue);
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
  if (list.currency !== currency) {
    return failure(
      "arg.conflict",
      `${list.id} is in ${list.currency}, not ${currency}`,
      `state the money in ${list.currency}, or another --region`,
    );
  }
  const decimals = amount.split(".")[1] ?? "";
  const scale = minorUnits(currency);
  if (decimals.length > scale)
    return failure("arg.money", `${amount} ${currency} has more decimals than the currency`, `write at most ${scale}`);

  const money = settle(given(currency, amount, "money to spend"), "down", "money to spend");
  const bought = mostCoins(Number(money.amount.replace(".", "")), shopOf(list));
  const receipt = receiptOf(bought ?? NOTHING, list);
  const spend: Spend = {
    priceList: list.id,
    channel: list.channel,
    money,
    pay: receipt.pay,
    left: settle(minus(money, receipt.pay, "money less what is paid"), "down", "money left"),
  };
  return succeed({ spend, coins: found("coin", bought?.coins ?? 0, "coins bought"), list });
}

const NOTHING = { lines: [], total: 0, purchases: 0, coins: 0, left: 0 };
