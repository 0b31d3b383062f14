import { z } from "zod";
import { coins, count, envelope, money, observed, range } from "../base/figure-schema.js";

/** The result of `giftworth gifts`. */
const gifts = z.strictObject({
  gifts: z.array(
    z.strictObject({
      id: count.nullable(),
      name: z.string(),
      coins,
      lastSeen: observed.nullable(),
      retired: z.boolean(),
      worth: money.nullable(),
      payout: range(money),
      hundred: z
        .strictObject({ worth: money.nullable(), payout: range(money) })
        .optional()
        .describe("for a hundred, if one earns less than a cent"),
    }),
  ),
  retiredLeftOut: count,
  alsoContaining: count,
});

export const giftsSchema = envelope("gifts/1", gifts);
