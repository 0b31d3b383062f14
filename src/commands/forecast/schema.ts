import { z } from "zod";
import { coins, count, day, id, money, month, range, ratio } from "../base/figure-schema.js";

const period = month.describe("a calendar month");

/** What `forecast` answers. */
export const forecast = z.strictObject({
  model: id,
  perLive: range(coins),
  livesPerWeek: ratio(4),
  past: z.strictObject({ lives: count, coins, from: day, to: day }).optional().describe("what --history holds"),
  periods: z.array(
    z.strictObject({
      period,
      coins: range(coins),
      net: range(money).describe("as payout has it for the coins on the first of the month"),
      balance: range(money),
      withdrawn: range(money).describe("after fees"),
      minimum: z.strictObject({ method: z.string(), amount: money }).nullable(),
    }),
  ),
  total: range(money).describe("the sum of the periods' net"),
  cashedOut: z
    .strictObject({ withdrawn: range(money), fees: range(money) })
    .optional()
    .describe("with --cash-out: what arrives of all withdrawals, and what their fees take"),
  firstCashout: range(period.nullable())
    .nullable()
    .describe("the month by which each income can first be withdrawn, the low one last"),
});
