import { z } from "zod";
import {
  bought,
  channel,
  coins,
  count,
  envelope,
  giftCount,
  id,
  item,
  money,
  range,
  ratio,
  regime,
} from "../base/figure-schema.js";

const needed = range(coins.nullable());

/** The result of `giftworth promote`. */
const promote = z.strictObject({
  coins: coins.describe("spent on Promote, all days together"),
  days: count,
  perDay: coins.describe("rounded down"),
  budget: range(money).describe("what the coins are worth in Promote, from the lowest to the highest known value"),
  views: range(count).describe("expected, or as given by --views; low is the fewest"),
  viewsStated: z.boolean(),
  model: id,
  verdict: z.string(),
  regime,
  rate: range(ratio(4)),
  won: z
    .strictObject({ coins, items: z.array(item), net: range(money) })
    .optional()
    .describe("what the gifts won pay"),
  costs: z.array(
    z.strictObject({
      priceList: id,
      channel,
      estimated: z.boolean().describe("whether pay is estimated by the price of a coin"),
      pay: money,
      buy: z.array(bought).nullable(),
      purchases: count.nullable(),
      coinsLeft: coins.nullable(),
      perThousand: range(money).describe("pay for each thousand views"),
      payback: needed.describe("gift coins whose payout covers pay; null if none do, or if no rate is known"),
      perFollower: money.nullable().optional().describe("null if no follower was won"),
      return: range(ratio(4).nullable()).optional().describe("payout of the gifts won, divided by pay"),
    }),
  ),
  priceList: id.nullable().describe("the list that decides: the iPhone's, otherwise the cheapest"),
  gifts: z.array(giftCount).describe("how many of each well-known gift contain the coins of its payback"),
  paysBack: z
    .enum(["yes", "no", "unknown"])
    .optional()
    .describe("whether the gifts won repay it; unknown if that depends on the rate"),
});

export const promoteSchema = envelope("promote/1", promote);
