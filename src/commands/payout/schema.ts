import { z } from "zod";
import { channel, coins, diamonds, envelope, id, item, money, range, ratio, regime } from "../base/figure-schema.js";

/** The result of `giftworth payout`. */
const payout = z.strictObject({
  coins: coins.optional(),
  items: z.array(item).optional(),
  spend: z.strictObject({ priceList: id, channel, money, pay: money, left: money }).optional(),
  diamonds: diamonds.optional(),
  model: id,
  verdict: z.string(),
  regime,
  rate: range(ratio(4)),
  nominal: money,
  gross: range(money),
  agency: range(money).optional(),
  withholding: range(money).optional(),
  fees: range(money).optional(),
  net: range(money),
  hundred: range(money).optional().describe("what a hundred times as much earns, if one earns less than a cent"),
  viewerPays: z
    .array(z.strictObject({ priceList: id, channel, estimated: z.boolean(), pay: money, worth: money }))
    .optional(),
  share: z
    .array(z.strictObject({ priceList: id, channel, ...range(ratio(4).nullable()).shape }))
    .optional()
    .describe("net divided by worth: the creator's share of what the viewer pays"),
});

export const payoutSchema = envelope("payout/1", payout);
