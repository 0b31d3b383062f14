import { z } from "zod";
import { coins, count, money, observed, range } from "../base/figure-schema.js";

/** The result of `giftworth gifts`. */
export const gifts = z.strictObject({
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
