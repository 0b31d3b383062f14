import { z } from "zod";
import { SIGNS, VERDICTS } from "../../catalogue/model/rule.js";
import { bought, channel, coins, grade, id, money, observed, ratio, region } from "../base/figure-schema.js";

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

const verdict = z.enum(["plausible", ...VERDICTS]);

/** What `offer` answers. */
export const quotedPrice = z.strictObject({
  verdict: verdict.describe("the worst that any reason says"),
  coins,
  price: money.describe("asked for all the coins"),
  converted: money.optional().describe("the price in the currency it is compared in"),
  perCoin: ratio(6).describe("money of the price's currency for one coin"),
  cheapestKnown: money
    .nullable()
    .describe("what exactly so many coins are worth at the list that asks least; null where none can be compared with"),
  saving: money.nullable().describe("how far the offer is below that, at least nothing"),
  dearer: money.optional().describe("how far it is above that, where it is"),
  reasons: z.array(
    z.strictObject({
      sign: z.enum(["price", ...SIGNS]),
      verdict: verdict.describe("what this alone would say"),
      text: z.string(),
      rule: id.nullable().describe("the catalogue's rule; null for a comparison alone"),
      sources: z.array(id),
    }),
  ),
  official: z.array(
    offer.extend({ part: ratio(4).nullable().describe("the offer over worth; null where no rate is known") }),
  ),
  safe: z.array(z.strictObject({ text: z.string(), sources: z.array(id) })),
});
