import { z } from "zod";
import { SIGNS } from "../../catalogue/model/rule.js";
import { channel, coins, envelope, id, money, observed, ratio } from "../base/figure-schema.js";
import { offer } from "../cost/schema.js";
import { OFFER_VERDICTS } from "./scam-signs.js";

const verdict = z.enum(OFFER_VERDICTS);

const knownPrice = z.strictObject({
  priceList: id,
  channel,
  observed: observed.nullable(),
  perCoin: ratio(6),
  amount: money.describe("for all the coins"),
});

/** The result of `giftworth offer`. */
const quotedPrice = z.strictObject({
  verdict: verdict.describe("the worst verdict of all reasons"),
  coins,
  price: money.describe("the price asked for all the coins"),
  converted: money.optional().describe("the price in the currency of the comparison"),
  perCoin: ratio(6).describe("the price of one coin, in the price's currency"),
  cheapestKnown: money
    .nullable()
    .describe("the coins at the lowest known price per coin; null if no list can be compared"),
  saving: money.nullable().describe("how far the offer is below cheapestKnown; at least zero"),
  dearer: money.optional().describe("how far the offer is above cheapestKnown, if it is"),
  reference: knownPrice
    .extend({ discount: ratio(4).optional().describe("the web discount deducted, if no web price is known") })
    .nullable()
    .describe("what a low price is compared with: the lowest price per coin of any observed list, however old"),
  dearest: knownPrice.nullable().describe("what a high price is compared with: the dearest channel"),
  reasons: z.array(
    z.strictObject({
      sign: z.enum(["price", ...SIGNS]),
      verdict: verdict.describe("the verdict of this reason alone"),
      text: z.string(),
      note: z.string().nullable().describe("more on this reason"),
      rule: id.nullable().describe("the catalogue's rule; null if the reason is only a comparison"),
      sources: z.array(id),
    }),
  ),
  official: z.array(offer).describe("what TikTok charges for the same coins, one entry per channel"),
  safe: z.array(z.strictObject({ text: z.string(), sources: z.array(id) })),
});

export const offerSchema = envelope("offer/1", quotedPrice);
