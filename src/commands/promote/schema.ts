import { z } from "zod";
import { channel, coins, count, envelope, id, item, money, range, ratio, regime } from "../base/figure-schema.js";

const needed = range(coins.nullable());

/** What `promote` answers. */
const promote = z.strictObject({
  coins: coins.describe("spent on Promote, all days together"),
  days: count,
  perDay: coins.describe("rounded down"),
  budget: money.describe("what the coins count in Promote"),
  perThousand: range(money).describe("of the budget, for a thousand views"),
  views: range(count).describe("expected, or as stated; low is the fewest"),
  viewsStated: z.boolean(),
  model: id,
  verdict: z.string(),
  regime,
  rate: range(ratio(4)),
  breakEven: needed.describe("gift coins for each thousand views that pay the budget back; null where no number does"),
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
      worth: money.describe("what the coins spent cost, of pay"),
      perThousand: range(money).describe("of worth, for a thousand views"),
      payback: needed.describe("gift coins whose payout is no less than worth; null where none or no rate is known"),
      breakEven: needed.describe("the same for each thousand views"),
      perFollower: money.nullable().optional().describe("null where no follower was won"),
      return: range(ratio(4).nullable()).optional().describe("payout of the gifts over worth"),
    }),
  ),
  cheapest: id.nullable(),
  paysBack: z
    .enum(["yes", "no", "unknown"])
    .optional()
    .describe("whether the gifts stated pay the cheapest cost back; unknown where that hangs on the rate"),
});

export const promoteSchema = envelope("promote/1", promote);
