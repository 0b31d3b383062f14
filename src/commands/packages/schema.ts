import { z } from "zod";
import { channel, coins, envelope, grade, id, money, observed, ratio, region } from "../base/figure-schema.js";

/** The result of `giftworth packages`. */
const packages = z.strictObject({
  lists: z.array(
    z.strictObject({
      priceList: id,
      region: region.nullable(),
      channel,
      currency: z.string(),
      observed: observed.nullable(),
      observedFrom: observed.nullable(),
      estimated: z.boolean(),
      grade,
      default: z.boolean(),
      answers: z.boolean().describe("whether it answers by itself on the day asked about"),
      complete: z.boolean(),
      derivedFrom: z
        .strictObject({
          list: id,
          tier: id.optional(),
          rate: observed.optional().describe("the month whose average is taken"),
          tax: id.optional(),
          within: z.string().optional().describe("how far off the prices may be, as a part of them"),
        })
        .optional()
        .describe("what its prices were worked out from, where nobody has observed them"),
      packages: z.array(z.strictObject({ coins, price: money, perCoin: ratio(6), best: z.boolean() })),
      custom: z.strictObject({ minimum: coins, maximum: coins, perCoin: ratio(6) }).optional(),
      note: z.string().optional(),
    }),
  ),
});

export const packagesSchema = envelope("packages/1", packages);
