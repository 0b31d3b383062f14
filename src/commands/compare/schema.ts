import { z } from "zod";
import { channel, coins, envelope, grade, id, item, money, observed, region } from "../base/figure-schema.js";

/** The result of `giftworth compare`. */
const compare = z.strictObject({
  coins,
  items: z.array(item),
  currency: z.string(),
  offers: z.array(
    z.strictObject({
      region,
      name: z.string(),
      channel,
      priceList: id,
      observed: observed.nullable(),
      observedFrom: observed.nullable(),
      estimated: z.boolean(),
      grade,
      pay: money,
      converted: money.nullable(),
      coinsLeft: coins,
      worth: money,
    }),
  ),
});

export const compareSchema = envelope("compare/1", compare);
