import { z } from "zod";
import { SIGNS } from "../../catalogue/model/rule.js";
import { channel, coins, envelope, id, money, observed, ratio } from "../base/figure-schema.js";
import { offer } from "../cost/schema.js";
import { VERDICTS } from "./scam-signs.js";

const verdict = z.enum(VERDICTS);

const knownPrice = z.strictObject({
  priceList: id,
  channel,
  observed: observed.nullable(),
  perCoin: ratio(6),
  amount: money.describe("for all the coins"),
});

/** The result of `giftworth offer`. */
const quotedPrice = z.strictObject({
  verdict: verdict.describe("the worst that any reason says"),
  coins,
  price: money.describe("asked for all the coins"),
  converted: money.optional().describe("the price in the currency it is compared in"),
  perCoin: ratio(6).describe("money of the price's currency for one coin"),
  cheapestKnown: money
    .nullable()
    .describe("the coins at the lowest price per coin known; null where none can be compared with"),
  saving: money.nullable().describe("how far the offer is below that, at least nothing"),
  dearer: money.optional().describe("how far it is above that, where it is"),
  reference: knownPrice
    .extend({ discount: ratio(4).optional().describe("taken off where no price of the web is known") })
    .nullable()
    .describe("what a low price is held against: the lowest price per coin of any list observed, however old"),
  dearest: knownPrice.nullable().describe("what a high price is held against: the channel that asks most"),
  reasons: z.array(
    z.strictObject({
      sign: z.enum(["price", ...SIGNS]),
      verdict: verdict.describe("what this alone would say"),
      text: z.string(),
      note: z.string().nullable().describe("what else there is to know"),
      rule: id.nullable().describe("the catalogue's rule; null for a comparison alone"),
      sources: z.array(id),
    }),
  ),
  official: z.array(offer).describe("what the same coins cost from TikTok, one a channel"),
  safe: z.array(z.strictObject({ text: z.string(), sources: z.array(id) })),
});

export const offerSchema = envelope("offer/1", quotedPrice);
