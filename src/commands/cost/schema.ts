import { z } from "zod";
import { bought, channel, coins, envelope, grade, id, item, money, observed, region } from "../base/figure-schema.js";

/** What coins cost from one price list. */
export const offer = z.strictObject({
  priceList: id,
  region: region.nullable(),
  channel,
  observed: observed.nullable(),
  observedFrom: observed.nullable(),
  estimated: z.boolean(),
  grade,
  buy: z.array(bought),
  pay: money,
  coinsBought: coins,
  coinsLeft: coins,
  worth: money.describe("pay times coins used over coins bought"),
  simple: z.strictObject({ buy: z.array(bought), pay: money, extra: money }),
});

/** The result of `giftworth cost`. */
const cost = z.strictObject({ coins, items: z.array(item), offers: z.array(offer), cheapest: id });

export const costSchema = envelope("cost/1", cost);
