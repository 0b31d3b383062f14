import { z } from "zod";
import { coins, diamonds, envelope, id, item, money, range } from "../base/figure-schema.js";

/** The result of `giftworth models`. */
const models = z.strictObject({
  coins,
  items: z.array(item),
  models: z.array(
    z.strictObject({
      id,
      label: z.string(),
      verdict: z.string(),
      default: z.boolean(),
      diamonds: diamonds.nullable(),
      payout: range(money).nullable(),
      source: id,
    }),
  ),
});

export const modelsSchema = envelope("models/1", models);
