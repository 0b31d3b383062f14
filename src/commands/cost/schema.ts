import { z } from "zod";
import {
  bought,
  channel,
  coins,
  count,
  envelope,
  grade,
  id,
  item,
  money,
  observed,
  ratio,
  region,
} from "../base/figure-schema.js";

/** The lowest and highest possible price. */
export const payRange = z
  .strictObject({ low: money, high: money })
  .describe("if a derived list states how far off it may be");

/** What coins cost from one price list. */
export const offer = z.strictObject({
  priceList: id,
  region: region.nullable(),
  channel,
  observed: observed.nullable(),
  observedFrom: observed.nullable(),
  dayEstimated: z.boolean().describe("whether observed is an estimate"),
  grade,
  complete: z.boolean().describe("whether the list has every package that is sold"),
  estimated: z.boolean().describe("whether pay is estimated by the price of a coin, because the list is incomplete"),
  buy: z.array(bought).nullable().describe("the recommended purchase; null if pay is an estimate"),
  pay: money,
  payRange: payRange.optional(),
  purchases: count.nullable(),
  coinsBought: coins.nullable(),
  coinsLeft: coins.nullable(),
  worth: money.describe("pay times coins used over coins bought"),
  lowest: z
    .strictObject({ buy: z.array(bought), pay: money, purchases: count, saving: money })
    .nullable()
    .describe("the cheapest purchase, and what it saves over the recommended one"),
});

const priced = offer.extend({
  tax: money.optional().describe("the tax of --tax on pay"),
  taxed: money.optional().describe("pay and tax"),
});

/** The result of `giftworth cost`. */
const cost = z.strictObject({
  coins,
  items: z.array(item),
  offers: z.array(priced),
  cheapest: id,
  saves: z
    .strictObject({ priceList: id, against: id, money, part: ratio(4) })
    .optional()
    .describe("what the cheapest list saves compared with the dearest of another channel"),
});

export const costSchema = envelope("cost/1", cost);
