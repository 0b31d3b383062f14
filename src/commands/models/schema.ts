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
      saidBy: z.array(z.string()).describe("sites and newspapers that state the model"),
      payout: range(money).nullable(),
      hundred: range(money).nullable().optional().describe("for a hundred times as much, if one is below a cent"),
      source: id,
    }),
  ),
});

export const modelsSchema = envelope("models/1", models);
