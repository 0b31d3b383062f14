import { z } from "zod";
import { LEAGUES } from "../../catalogue/model/model.js";
import { coins, count, day, envelope, id, minimum, money, month, range, ratio } from "../base/figure-schema.js";

const period = month.describe("a calendar month");

const past = z.strictObject({
  lives: count,
  coins,
  mean: ratio(1).describe("average coins per LIVE"),
  from: day,
  to: day,
  largest: z.strictObject({ day, coins, part: ratio(4).describe("as a fraction of all coins") }).nullable(),
  trend: z.strictObject({
    first: coins.describe("coins of a LIVE on the first day, by the Theil-Sen line"),
    last: coins,
    clear: z.boolean().describe("whether the trend is more than chance, by the Mann-Kendall test at 1%"),
    applied: z.boolean(),
  }),
  futures: count.describe("how many futures were drawn from the past"),
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
  basis: z
    .enum(["scenario", "history"])
    .describe("scenario: three figures, each for every LIVE; history: months drawn from past LIVEs"),
  perLive: range(coins).describe("coins of one LIVE: as given, or percentiles of past LIVEs"),
  livesPerWeek: ratio(4),
  past: past.optional().describe("a summary of the history"),
  periods: z.array(
    z.strictObject({
      period,
      coins: range(coins),
      net: range(money).describe("the payout for these coins, as on the first of the month"),
      balance: range(money).describe(
        "what the app shows for all months so far; from a history, percentiles of their sum",
      ),
      payable: range(money).describe("the balance less agency and withholding"),
      withdrawn: range(money).describe("after fees"),
      minimum,
    }),
  ),
  total: range(money).describe(
    "in a scenario the sum of net over the periods, otherwise percentiles of all months together",
  ),
  withMissions: z
    .strictObject({ missions, total: range(money) })
    .optional()
    .describe("the total with the missions that narrow it most, if none were given"),
  cashedOut: z
    .strictObject({ withdrawn: range(money), fees: range(money) })
    .optional()
    .describe("with --cash-out: what arrives from all withdrawals, and their fees"),
  firstCashout: range(period.nullable())
    .nullable()
    .describe(
      "the first month in which each income can be withdrawn: certainly for low and likely, at the lowest claim for high",
    ),
});

export const forecastSchema = envelope("forecast/1", forecast);
