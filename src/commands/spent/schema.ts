import { z } from "zod";
import {
  channel,
  coins,
  count,
  day,
  envelope,
  grade,
  id,
  instant,
  money,
  month,
  observed,
  range,
} from "../base/figure-schema.js";

const time = instant.describe("in UTC");
const monthIfAny = month.nullable().describe("null without a date");
const estimate = range(money).nullable().describe("an estimate; null if no price list answers for the day");
const span = { purchases: count, coins, estimate, notEstimated: count };
const sent = {
  rows: count,
  amount: count.nullable().describe("GiftAmount, which counts gifts or coins: which of them is unknown"),
};
const asWritten = z.string().nullable().describe("as written; its unit is unknown");

/** The result of `giftworth spent`. */
const spent = z.strictObject({
  coinsBought: coins.nullable().describe("null if the export has no readable Coin Purchase History"),
  estimate: z
    .strictObject({
      totals: z.array(range(money)).describe("sums of the estimated purchases, one per currency"),
      purchases: count,
      coins,
      priceLists: z.array(
        z.strictObject({
          priceList: id,
          channel,
          observed: observed.nullable(),
          observedFrom: observed.nullable(),
          estimated: z.boolean(),
          grade,
          likelyFor: count.describe("purchases whose likely figure is from this list"),
        }),
      ),
      notEstimated: z.array(z.strictObject({ day: day.nullable(), purchases: count, coins })),
    })
    .nullable()
    .describe("null if no price list answers for the region, or purchases are unknown"),
  months: z.array(z.strictObject({ month: monthIfAny, ...span })).describe("a row for each currency"),
  years: z.array(z.strictObject({ year: z.string().nullable().describe("null without a date"), ...span })),
  types: z.array(z.strictObject({ type: z.string().nullable(), purchases: count, coins })),
  purchases: z.array(
    z.strictObject({
      time: time.nullable(),
      type: z.string().nullable().describe("TikTok's word; it publishes no list of them"),
      coins,
      estimate,
      priceList: id.nullable().describe("the list of the likely figure"),
    }),
  ),
  prices: z
    .array(
      z.strictObject({
        time: time.nullable(),
        price: z.string(),
        matches: z
          .array(z.strictObject({ priceList: id, coins: count }))
          .nullable()
          .describe("packages of the region's lists that cost exactly this; null if it is not a plain number"),
      }),
    )
    .nullable()
    .describe("rows of BuyGifts, whose currency is not stated; null if the export has no such section"),
  giftRows: count.nullable().describe("null if the export has no SendGifts"),
  giftsIfCoins: z
    .strictObject({
      coins,
      totals: z
        .array(range(money))
        .describe("estimates, one per currency; empty if no price list answers for the day of any row"),
      estimated: coins.describe("how many of the coins are in the estimate"),
    })
    .nullable()
    .describe("valid only if GiftAmount counts coins, which is unknown; null if no row has an amount"),
  giftsSent: z.array(
    z.strictObject({
      receiver: z.string().nullable(),
      ...sent,
      first: time.nullable(),
      last: time.nullable(),
      months: z.array(z.strictObject({ month: monthIfAny, ...sent })),
    }),
  ),
  hosted: z.strictObject({ lives: count, seconds: count, unknown: count }).nullable(),
  lives: z.array(
    z.strictObject({
      start: time.nullable(),
      end: time.nullable(),
      seconds: count.nullable(),
      room: z.string().nullable(),
      title: z.string().nullable(),
      earning: asWritten,
      likes: asWritten,
      views: asWritten,
      gifters: asWritten,
    }),
  ),
  watched: z.strictObject({ rooms: count, first: time.nullable(), last: time.nullable() }).nullable(),
  unread: z
    .array(z.strictObject({ path: z.string(), message: z.string() }))
    .describe("parts of the export that are not above"),
});

export const spentSchema = envelope("spent/1", spent);
