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
      answers: z.boolean().describe("whether the list answers without being named, on the day asked about"),
      complete: z.boolean(),
      derivedFrom: z
        .strictObject({
          list: id,
          tier: id.optional(),
          rate: observed.optional().describe("the month whose average rate is used"),
          tax: id.optional(),
          within: z.string().optional().describe("the largest error of the prices, as a fraction of them"),
        })
        .optional()
        .describe("what the prices were derived from, if they were never observed"),
      even: z
        .boolean()
        .describe("whether one price per coin fits every package, give or take the smallest unit of money"),
      packages: z.array(z.strictObject({ coins, price: money, perCoin: ratio(6), best: z.boolean() })),
      custom: z.strictObject({ minimum: coins, maximum: coins, perCoin: ratio(6) }).optional(),
      note: z.string().optional(),
    }),
  ),
});

export const packagesSchema = envelope("packages/1", packages);
