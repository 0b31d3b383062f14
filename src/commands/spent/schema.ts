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
const estimate = range(money).nullable().describe("an estimate; null where no price list answers for the day");
const span = { purchases: count, coins, estimate, notEstimated: count };
const sent = { rows: count, amount: count.nullable().describe("GiftAmount: gifts or coins, which is not known") };
const asWritten = z.string().nullable().describe("as written; its unit is not known");

/** The result of `giftworth spent`. */
const spent = z.strictObject({
  coinsBought: coins
    .nullable()
    .describe("null where the export has no Coin Purchase History, or none that can be read"),
  estimate: z
    .strictObject({
      totals: z.array(range(money)).describe("of the purchases that have an estimate, in each currency"),
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
          likelyFor: count.describe("purchases whose likely figure is from it"),
        }),
      ),
      notEstimated: z.array(z.strictObject({ day: day.nullable(), purchases: count, coins })),
    })
    .nullable()
    .describe("null where no price list answers for the region, or nothing is known of purchases"),
  months: z.array(z.strictObject({ month: monthIfAny, ...span })).describe("a row for each currency"),
  years: z.array(z.strictObject({ year: z.string().nullable().describe("null without a date"), ...span })),
  types: z.array(z.strictObject({ type: z.string().nullable(), purchases: count, coins })),
  purchases: z.array(
    z.strictObject({
      time: time.nullable(),
      type: z.string().nullable().describe("TikTok's word; no list of them is published"),
      coins,
      estimate,
      priceList: id.nullable().describe("of the likely figure"),
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
          .describe("packages of the region's lists that cost just that; null where it is not a plain number"),
      }),
    )
    .nullable()
    .describe("rows of BuyGifts, whose currency is not stated; null where the export has no such section"),
  giftRows: count.nullable().describe("null where the export has no SendGifts"),
  giftsIfCoins: z
    .strictObject({
      coins,
      totals: z
        .array(range(money))
        .describe("estimates, in each currency; none where no price list answers for the day of any row"),
      estimated: coins.describe("of the coins, those in the estimate"),
    })
    .nullable()
    .describe("holds only if GiftAmount is coins, which is not known; null where no row has an amount"),
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
  unread: z.array(z.strictObject({ path: z.string(), message: z.string() })).describe("in the export and not above"),
});

export const spentSchema = envelope("spent/1", spent);
