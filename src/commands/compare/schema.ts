import { z } from "zod";
import { channel, coins, envelope, grade, id, item, money, observed, region } from "../base/figure-schema.js";
import { payRange } from "../cost/schema.js";

/** The result of `giftworth compare`. */
const compare = z.strictObject({
  coins,
  items: z.array(item),
  currency: z.string(),
  offers: z.array(
    z.strictObject({
      region,
      name: z.string(),
      channel,
      priceList: id,
      observed: observed.nullable(),
      observedFrom: observed.nullable(),
      dayEstimated: z.boolean().describe("whether observed is an estimate"),
      grade,
      complete: z.boolean(),
      estimated: z.boolean().describe("whether pay is estimated by the price of a coin"),
      pay: money,
      payRange: payRange.optional(),
      converted: money.nullable(),
      coinsLeft: coins.nullable(),
      worth: money,
    }),
  ),
  yours: id.nullable().describe("the price list you would buy from at home"),
  leftOut: z
    .array(z.strictObject({ region, name: z.string(), code: z.string(), message: z.string() }))
    .describe("countries with price lists but no row, each with the reason"),
});

export const compareSchema = envelope("compare/1", compare);
