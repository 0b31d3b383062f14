import { z } from "zod";
import { SIGNS, VERDICTS } from "../../catalogue/model/rule.js";
import { coins, envelope, id, money, ratio } from "../base/figure-schema.js";
import { offer } from "../cost/schema.js";

const verdict = z.enum(["plausible", ...VERDICTS]);

/** What `offer` answers. */
const quotedPrice = z.strictObject({
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

export const offerSchema = envelope("offer/1", quotedPrice);
