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
      estimated: z.boolean().describe("whether pay is an estimate by the coin"),
      pay: money,
      payRange: payRange.optional(),
      converted: money.nullable(),
      coinsLeft: coins.nullable(),
      worth: money,
    }),
  ),
});

export const compareSchema = envelope("compare/1", compare);
