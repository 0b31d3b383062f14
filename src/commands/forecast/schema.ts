import { z } from "zod";
import { LEAGUES } from "../../catalogue/model/model.js";
import { coins, count, day, envelope, id, minimum, money, month, range, ratio } from "../base/figure-schema.js";

const period = month.describe("a calendar month");

const past = z.strictObject({
  lives: count,
  coins,
  mean: ratio(1).describe("coins of a LIVE on average"),
  from: day,
  to: day,
  largest: z.strictObject({ day, coins, part: ratio(4).describe("of all coins") }).nullable(),
  trend: z.strictObject({
    first: coins.describe("a LIVE on the first day, by the Theil-Sen line"),
    last: coins,
    clear: z.boolean().describe("beyond chance, by the Mann-Kendall test at 1%"),
    applied: z.boolean(),
  }),
  futures: count.describe("drawn from the past"),
});

const missions = z.strictObject({
  liveMinutes: count.optional(),
  newFollowers: count.optional(),
  livesThisWeek: count.optional(),
  teamMembers: count.optional(),
  league: z.enum(LEAGUES).optional(),
});

/** The result of `giftworth forecast`. */
const forecast = z.strictObject({
  model: id,
  basis: z.enum(["scenario", "history"]).describe("three figures, each for every LIVE; or months drawn from the past"),
  perLive: range(coins).describe("of one LIVE: as stated, or percentiles of those in the past"),
  livesPerWeek: ratio(4),
  past: past.optional().describe("what the history says in short"),
  periods: z.array(
    z.strictObject({
      period,
      coins: range(coins),
      net: range(money).describe("as payout has it for the coins on the first of the month"),
      balance: range(money).describe(
        "what the app shows of all months so far: from a history, percentiles of their sum",
      ),
      payable: range(money).describe("the balance less what agency and tax office keep"),
      withdrawn: range(money).describe("after fees"),
      minimum,
    }),
  ),
  total: range(money).describe("the sum of the periods' net in a scenario, else percentiles of all months together"),
  withMissions: z
    .strictObject({ missions, total: range(money) })
    .optional()
    .describe("total with the missions done that narrow it most, where they are not stated"),
  cashedOut: z
    .strictObject({ withdrawn: range(money), fees: range(money) })
    .optional()
    .describe("with --cash-out: what arrives of all withdrawals, and what their fees take"),
  firstCashout: range(period.nullable())
    .nullable()
    .describe("the month by which each income can first be withdrawn: low and likely surely, high at the lowest claim"),
});

export const forecastSchema = envelope("forecast/1", forecast);
