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
  passedIn: period.nullable().describe("the first period that costs more than the limit allows, or null"),
});

const affords = z.array(z.strictObject({ gift: item.shape.gift, quantity: count, count, worth: money.optional() }));
const creators = z.strictObject({ model: id, regime, rate: range(ratio(4)), net: range(money) }).nullable();

/** The result of `giftworth budget`. */
const budget = z.strictObject({
  budget: money.describe("the limit of every single period"),
  period: z.enum(PERIODS),
  priceList: id,
  channel,
  estimated: z.boolean().describe("whether the list is incomplete, so that coins are an estimate"),
  smallest: z
    .strictObject({ buy: z.array(bought), pay: money })
    .nullable()
    .describe("the least that can be bought at all; null where the list is incomplete"),
  periods: z.array(
    z.strictObject({
      period: period.describe("YYYY-MM of a month, the first day of a week or day"),
      spent: money.describe("on buy; what was spent before, by --spent, is not in it"),
      moneyLeft: money.describe("unspent so far; it is there for the next period"),
      coinsBought: coins,
      coinsUsed: coins.describe("by the habit, where there is one"),
      coinsLeft: coins.describe("of this period and those before"),
      buy: z.array(bought).nullable().describe("the recommended purchase; null where coins are an estimate"),
    }),
  ),
  total: z.strictObject({ spent: money, moneyLeft: money, coinsBought: coins, coinsUsed: coins, coinsLeft: coins }),
  year: z
    .strictObject({
      limit: money.describe("the limits of 365 days, 52 weeks or 12 months"),
      spent: money,
      coinsBought: coins,
      month: z.strictObject({ spent: money, coinsBought: coins }).describe("a twelfth of the year"),
      affords: affords.describe("how often its coins buy so many of the gift, each row by itself"),
      creators: creators.describe("what creators would receive for its coins"),
    })
    .describe("a whole year of such periods, nothing spent before"),
  elsewhere: z
    .array(
      z.strictObject({
        channel,
        priceList: id,
        each: coins.describe("what the limit of one period buys"),
        coinsBought: coins.describe("what a year buys"),
        more: ratio(4).optional().describe("how many more than a year here, as a part of it"),
        fewer: ratio(4).optional(),
      }),
    )
    .describe("what the same money buys through the other channels, the most first"),
  affords: affords.describe("how often the coins of all periods buy so many of the gift, each row by itself"),
  creators: creators.describe("what creators would receive for the coins of all periods"),
  habit: z
    .strictObject({
      items: z.array(item),
      times: count,
      once: coins.describe("of one sending"),
      coins: coins.describe("of one period"),
      periods: z.array(z.strictObject({ period, well: habitCost, small: habitCost.nullable() })),
      well: habitTotal,
      small: habitTotal.nullable().describe("null where the list is incomplete"),
      saved: money.nullable().describe("small packs less buying well, at least nothing"),
    })
    .optional(),
  passedIn: period.nullable().describe("the first period in which the habit, bought well, passes the limit"),
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
