import { z } from "zod";
import { coins, count, day, diamonds, envelope, id, money, month, range, signedMoney } from "../base/figure-schema.js";

const period = month.describe("a calendar month");

const signed = signedMoney.extend({ in: signedMoney.optional() });

const compared = z
  .strictObject({
    received: signed.describe("in USD, before the receiving account's fees"),
    verdict: z
      .enum(["inside", "maybe", "below", "above"])
      .describe("maybe if conversion can have taken all that is missing"),
    off: signed.describe("distance to the nearer end of the range: negative below it, zero inside"),
    method: id.nullable().describe("the withdrawal method whose fees explain the money received"),
    conversion: id.nullable().describe("the withdrawal method whose charge for conversion explains what is missing"),
  })
  .nullable()
  .describe("null if either side is unknown");

const running = z.strictObject({ estimate: range(money), compared });

/** The result of `giftworth reconcile`. */
const reconcile = z.strictObject({
  verdict: z
    .strictObject({
      answer: z.enum(["matches", "maybe", "below", "above", "unknown"]),
      received: signed.nullable(),
      off: signed.nullable(),
      method: id.nullable(),
      conversion: id.nullable(),
    })
    .describe("whether the money received matches the estimate, for all judged months together"),
  model: id,
  files: z.array(z.strictObject({ file: z.string(), kind: z.string() })),
  creator: z.strictObject({ id: z.string().nullable(), username: z.string().nullable() }).nullable(),
  months: z.array(
    z.strictObject({
      period,
      counted: z.strictObject({ coins, diamonds }).nullable(),
      reported: z
        .strictObject({
          diamonds,
          from: day,
          to: day,
          whole: z.boolean().describe("whether the sheet covers the whole month"),
          sheet: z.string(),
          lastMonth: z
            .string()
            .nullable()
            .describe(
              "the column of the next month's sheet that has the number; null if the sheet is of the month itself",
            ),
        })
        .nullable(),
      difference: z
        .strictObject({
          counted: diamonds.describe("counted on the days the sheet covers"),
          diamonds: z.int().describe("reported less counted"),
          part: z
            .string()
            .regex(/^-?\d+\.\d{4}$/)
            .nullable()
            .describe("as a fraction of the reported diamonds"),
        })
        .nullable(),
      estimate: range(money)
        .nullable()
        .describe(
          "low is after the highest fees of the month's payments; with --method the whole range is after its fees",
        ),
      basis: z.enum(["reported", "counted"]).nullable().describe("which diamonds the estimate is from"),
      received: z
        .array(
          z.strictObject({
            currency: z.string(),
            payments: count,
            reversals: count.describe("payments taken back, which are deducted"),
            gross: signed,
            fees: signed.nullable().describe("null if a statement does not show the account's fees"),
            net: signed.nullable(),
          }),
        )
        .nullable()
        .describe("null if no statement covers the month"),
      receivedGross: signed
        .nullable()
        .describe("if it is in one currency; null if in none or several: received has each"),
      compared,
      judged: z.boolean().describe("whether the statements can contain money for its LIVEs: in its month or the next"),
      running: running
        .nullable()
        .describe("judged months from the first with an estimate up to this one; null if this one is not judged"),
    }),
  ),
  covered: z
    .array(z.strictObject({ statement: z.string(), from: day, to: day }))
    .nullable()
    .describe("first and last row of each statement; null without statements"),
  total: running.nullable().describe("all judged months together, which decide the verdict"),
  payers: z
    .array(
      z.strictObject({
        payer: z.string().nullable(),
        payments: count,
        amounts: z.array(signed),
        counts: z.boolean().describe("whether they count as payouts"),
      }),
    )
    .nullable()
    .describe("everyone who sent money; null without statements"),
  leftOut: z.array(
    z.strictObject({
      reason: z.string(),
      rows: count,
      amounts: z.array(signed),
      diamonds: diamonds.optional().describe("of a sheet that does not cover a calendar month"),
    }),
  ),
  explanations: z.array(
    z.strictObject({
      about: z.enum(["diamonds", "money"]),
      id,
      text: z.string(),
      source: id.nullable(),
      months: z.array(period),
    }),
  ),
});

export const reconcileSchema = envelope("reconcile/1", reconcile);
