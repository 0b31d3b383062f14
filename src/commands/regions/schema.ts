import { z } from "zod";
import { channel, envelope, id, minimum, money, observed, range, ratio, region } from "../base/figure-schema.js";

/** The result of `giftworth regions`. */
const regions = z.strictObject({
  regions: z.array(
    z.strictObject({
      region,
      name: z.string(),
      currency: z.string().nullable(),
      bannedSince: observed.nullable(),
      lists: z.array(z.strictObject({ priceList: id, channel, default: z.boolean(), answers: z.boolean() })),
      regime: z.strictObject({ kind: z.string(), from: z.string().nullable(), rate: range(ratio(4)) }).nullable(),
      minimum,
      minimums: z
        .array(z.strictObject({ method: id, minimum: z.strictObject({ low: money, high: money }).nullable() }))
        .describe("the minimum withdrawal by each method"),
      rate: z
        .strictObject({ observed, perUsd: ratio(4) })
        .nullable()
        .optional(),
      unknown: z.array(z.string()),
      settledBy: z.array(z.string()).describe("how to get a definite answer, for each unknown"),
    }),
  ),
});

export const regionsSchema = envelope("regions/1", regions);
