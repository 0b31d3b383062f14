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
  budget: range(money).describe("what the coins count in Promote, from the least to the most known"),
  views: range(count).describe("expected, or as stated; low is the fewest"),
  viewsStated: z.boolean(),
  model: id,
  verdict: z.string(),
  regime,
  rate: range(ratio(4)),
  won: z
    .strictObject({ coins, items: z.array(item), net: range(money) })
    .optional()
    .describe("what the gifts stated pay"),
  costs: z.array(
    z.strictObject({
      priceList: id,
      channel,
      estimated: z.boolean().describe("whether pay is an estimate by the coin"),
      pay: money,
      buy: z.array(bought).nullable(),
      purchases: count.nullable(),
      coinsLeft: coins.nullable(),
      perThousand: range(money).describe("of pay, for a thousand views"),
      payback: needed.describe("gift coins whose payout is no less than pay; null where none or no rate is known"),
      perFollower: money.nullable().optional().describe("null where no follower was won"),
      return: range(ratio(4).nullable()).optional().describe("payout of the gifts over pay"),
    }),
  ),
  priceList: id.nullable().describe("the one that decides: the iPhone's, or else the cheapest"),
  gifts: z.array(giftCount).describe("how many of well-known gifts hold the coins of its payback"),
  paysBack: z
    .enum(["yes", "no", "unknown"])
    .optional()
    .describe("whether the gifts stated repay that; unknown where that depends on the rate"),
});

export const promoteSchema = envelope("promote/1", promote);
