import { z } from "zod";
import { coins, count, day, diamonds, envelope, id, money, month, range, signedMoney } from "../base/figure-schema.js";

const period = month.describe("a calendar month");

const signed = signedMoney.extend({ in: signedMoney.optional() });

const compared = z
  .strictObject({
    received: signed.describe("in USD, before fees of the account it came to"),
    verdict: z.enum(["inside", "below", "above"]),
    off: signed.describe("to the nearer end of the range: negative below it, zero inside"),
    method: id.nullable().describe("the way to withdraw whose fees explain what was received"),
  })
  .nullable()
  .describe("null where either side is not known");

const running = z.strictObject({ estimate: range(money), compared });

/** The result of `giftworth reconcile`. */
const reconcile = z.strictObject({
  verdict: z
    .strictObject({
      answer: z.enum(["matches", "below", "above", "unknown"]),
      received: signed.nullable(),
      off: signed.nullable(),
      method: id.nullable(),
    })
    .describe("whether what came is what should have come, all judged months together"),
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
          whole: z.boolean().describe("from the first to the last day of the month"),
          sheet: z.string(),
          lastMonth: z
            .string()
            .nullable()
            .describe(
              "the column of a sheet of the month after that says so; null where the sheet is of the month itself",
            ),
        })
        .nullable(),
      difference: z
        .strictObject({
          counted: diamonds.describe("counted on the days the sheet has"),
          diamonds: z.int().describe("reported less counted"),
          part: z
            .string()
            .regex(/^-?\d+\.\d{4}$/)
            .nullable()
            .describe("of the reported diamonds"),
        })
        .nullable(),
      estimate: range(money)
        .nullable()
        .describe("its low end after the dearest fees of the month's payments; all of it after those of --method"),
      basis: z.enum(["reported", "counted"]).nullable().describe("which diamonds the estimate is of"),
      received: z
        .array(
          z.strictObject({
            currency: z.string(),
            payments: count,
            reversals: count.describe("payments taken back, which come off the rest"),
            gross: signed,
            fees: signed.nullable().describe("null where a statement does not say what the account took"),
            net: signed.nullable(),
          }),
        )
        .nullable()
        .describe("null where no statement covers the month"),
      receivedGross: signed
        .nullable()
        .describe("where it is of one currency; null where of none or several, which are a row each in lists"),
      compared,
      judged: z.boolean().describe("whether money for its LIVEs can stand in the statements: in its month or the next"),
      running: running
        .nullable()
        .describe("judged months from the first with an estimate up to this one; null where it is not judged"),
    }),
  ),
  covered: z
    .array(z.strictObject({ statement: z.string(), from: day, to: day }))
    .nullable()
    .describe("first and last row of each statement; null where none was given"),
  total: running.nullable().describe("all judged months together: what decides"),
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
    .describe("everybody who sent money; null where no statement was given"),
  leftOut: z.array(
    z.strictObject({
      reason: z.string(),
      rows: count,
      amounts: z.array(signed),
      diamonds: diamonds.optional().describe("of a sheet that is of no month"),
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
