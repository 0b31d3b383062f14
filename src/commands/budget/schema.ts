import { z } from "zod";
import { PERIODS } from "../../pricing/calendar-periods.js";
import {
  bought,
  channel,
  coins,
  count,
  day,
  envelope,
  id,
  item,
  money,
  range,
  ratio,
  regime,
} from "../base/figure-schema.js";

const period = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
const habitCost = z.strictObject({ buy: z.array(bought).nullable(), pay: money, coinsLeft: coins });
const habitTotal = z.strictObject({
  pay: money,
  passed: count.describe("how many periods cost more than the limit"),
  passedIn: period.nullable().describe("the first period that costs more than the limit; null if none does"),
});

const habitCosts = {
  well: habitTotal,
  small: habitTotal.nullable().describe("null if the list is incomplete"),
  saved: money.nullable().describe("how much less the recommended purchases cost than small packs; at least zero"),
};

const affords = z.array(z.strictObject({ gift: item.shape.gift, quantity: count, count, worth: money.optional() }));
const creators = z.strictObject({ model: id, regime, rate: range(ratio(4)), net: range(money) }).nullable();

/** The result of `giftworth budget`. */
const budget = z.strictObject({
  budget: money.describe("the limit of each period"),
  period: z.enum(PERIODS),
  priceList: id,
  channel,
  estimated: z.boolean().describe("whether the list is incomplete, so that coins are an estimate"),
  smallest: z
    .strictObject({ buy: z.array(bought), pay: money })
    .nullable()
    .describe("the smallest possible purchase; null if the list is incomplete"),
  periods: z.array(
    z.strictObject({
      period: period.describe("a month as YYYY-MM, a week by its first day, or a day"),
      spent: money.describe("the price of buy, without the money of --spent"),
      moneyLeft: money.describe("unspent so far, and carried to the next period"),
      coinsBought: coins,
      coinsUsed: coins.describe("used by the habit, if there is one"),
      coinsLeft: coins.describe("left from this period and earlier ones"),
      buy: z.array(bought).nullable().describe("the recommended purchase; null if coins are an estimate"),
    }),
  ),
  total: z.strictObject({ spent: money, moneyLeft: money, coinsBought: coins, coinsUsed: coins, coinsLeft: coins }),
  year: z
    .strictObject({
      limit: money.describe("the sum of the limits of 365 days, 52 weeks or 12 months"),
      spent: money,
      coinsBought: coins,
      even: z.boolean().describe("whether each period buys the same coins; money left over buys more in some"),
      month: z.strictObject({ spent: money, coinsBought: coins }).describe("a twelfth of the year"),
      affords: affords.describe("how many times its coins buy the quantity of one gift; each row stands alone"),
      creators: creators.describe("what its coins would earn creators"),
    })
    .describe("a year of these periods, with nothing spent before"),
  elsewhere: z
    .array(
      z.strictObject({
        channel,
        priceList: id,
        each: coins.describe("coins for the limit of one period"),
        coinsBought: coins.describe("coins for a year"),
        more: ratio(4).optional().describe("how many more coins than a year on this channel, as a fraction of them"),
        fewer: ratio(4).optional(),
      }),
    )
    .describe("what the same money buys through the other channels, most coins first"),
  affords: affords.describe(
    "how many times the coins of all periods buy the quantity of one gift; each row stands alone",
  ),
  creators: creators.describe("what the coins of all periods would earn creators"),
  habit: z
    .strictObject({
      items: z.array(item),
      times: count,
      once: coins.describe("for sending the gifts once"),
      coins: coins.describe("for one period"),
      periods: z.array(z.strictObject({ period, well: habitCost, small: habitCost.nullable() })),
      ...habitCosts,
      year: z.strictObject(habitCosts).describe("over a year of these periods, with nothing spent before"),
    })
    .optional(),
  passedIn: period
    .nullable()
    .describe("the first period in which the habit costs more than the limit, with the recommended purchases"),
  pace: z
    .strictObject({
      spent: money,
      remaining: money,
      over: money.optional(),
      day: count,
      days: count,
      perDay: money,
      projected: money,
      runsOut: day.nullable(),
    })
    .optional(),
});

export const budgetSchema = envelope("budget/1", budget);
