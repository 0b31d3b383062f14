import { z } from "zod";
import { CHANNELS, GRADES } from "../../catalogue/model/model.js";

/*
 * The figures of every report in JSON. These definitions are the contract: tests check every answer with them, and
 * `giftworth catalogue schema --report NAME` prints them so that others can too.
 */

const plainMoney = {
  amount: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .describe("decimal text with the digits of the currency's minor unit"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe("ISO 4217"),
};

export const money = z.strictObject({
  ...plainMoney,
  in: z.strictObject(plainMoney).optional().describe("the same in the currency of --in"),
});

/** Money that may be negative, such as the change of a figure. */
export const signedMoney = z.strictObject({ ...plainMoney, amount: z.string().regex(/^-?\d+(\.\d+)?$/) });

export const coins = z.int().min(0).describe("coins");
export const diamonds = z.int().min(0).describe("diamonds");
export const count = z.int().min(0);

/** A rate or share as decimal text. */
export const ratio = (places: number) => z.string().regex(new RegExp(`^\\d+\\.\\d{${places}}$`));

/** A range; `low` is the lowest figure, even if all three are equal. */
export const range = <T extends z.ZodType>(of: T) => z.strictObject({ low: of, likely: of, high: of });

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const month = z.string().regex(/^\d{4}-\d{2}$/);
/** An instant to the second, in UTC. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
export const observed = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe("a day, month or year, as precisely as it is known");
export const region = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe("ISO 3166");
export const channel = z.enum(CHANNELS);
export const grade = z.enum(GRADES);
export const regime = z.enum(["flat", "scaled", "stated", "fixed"]);
export const id = z.string();

export const item = z.strictObject({
  gift: z.strictObject({ id: count.nullable(), name: z.string(), coins }),
  quantity: count,
  coins,
});

export const bought = z.strictObject({ coins, quantity: count, price: money, custom: z.literal(true).optional() });

/** A number of one gift. */
export const giftCount = z.strictObject({
  gift: z.strictObject({ id: count.nullable(), name: z.string(), coins }),
  count: range(count.nullable()),
});

/** A report: the fields that all have, around the result. */
export const envelope = <T extends z.ZodType>(name: string, result: T) =>
  z.strictObject({
    question: z.string().optional().describe("in a batch: the line that this answers"),
    report: z.literal(name),
    generatedBy: z.string(),
    asOf: day,
    query: z.looseObject({}).describe("the question as it was understood"),
    result,
    answer: z.string().describe("the answer as a sentence"),
    command: z.array(z.string()).describe("the command that asks this again, with the settings and defaults it used"),
    confidence: z.strictObject({ level: z.enum(["good", "fair", "poor"]), reason: z.string() }),
    advice: z.array(
      z.strictObject({ kind: z.enum(["do", "narrow"]), text: z.string(), command: z.array(z.string()).nullable() }),
    ),
    assumptions: z.array(
      z.strictObject({
        text: z.string(),
        source: id.nullable(),
        weight: ratio(4).nullable().describe("the largest relative change of the likely figure"),
      }),
    ),
    sources: z.array(
      z.strictObject({ id, title: z.string(), url: z.string().nullable(), grade, date: observed.nullable() }),
    ),
    warnings: z.array(
      z.strictObject({
        code: z.string(),
        message: z.string(),
        about: z.string().optional().describe("the one key of the result that it is about"),
      }),
    ),
    explanation: z
      .strictObject({
        steps: z.array(z.looseObject({ number: count, kind: z.string() })),
        figures: z.record(z.string(), count),
      })
      .optional()
      .describe("with --explain: every step once, and which step each figure is"),
  });

/** The schema of a report, including the report's name. */
export type ReportSchema = ReturnType<typeof envelope<z.ZodType>>;

/** The minimum withdrawal, by the method with the lowest minimum, and every claim that counts. */
export const minimum = z
  .strictObject({
    low: money.nullable().describe("below it you cannot withdraw; null if no minimum is known for one method"),
    high: money.describe("from it on you can certainly withdraw"),
    claims: z
      .array(
        z.strictObject({
          amount: money.describe("a minimum in diamonds is converted at the region's likely share"),
          diamonds: diamonds.optional(),
          method: z.string().describe("any if the source names no method"),
          grade: grade.nullable(),
          day: observed.nullable(),
          source: id.nullable(),
          doubtful: z.string().optional(),
        }),
      )
      .describe("empty if --minimum gives what the app shows"),
  })
  .nullable();
