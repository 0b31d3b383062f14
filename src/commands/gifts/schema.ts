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
    }),
  ),
  retiredLeftOut: count,
  alsoContaining: count,
});

export const giftsSchema = envelope("gifts/1", gifts);
