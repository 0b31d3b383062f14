import { z } from "zod";
import { count, id, money, observed, range, signedMoney } from "../../base/figure-schema.js";

const place = { file: z.string(), line: count, column: count };
const section = z.string().describe("a section of catalogue files");

/** The result of `giftworth catalogue check`. */
export const check = z.strictObject({
  entries: z.record(z.string(), count).describe("entries looked at, by section"),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.literal("warning"),
      message: z.string(),
      ...place,
      related: z.array(z.strictObject({ message: z.string(), ...place })),
    }),
  ),
  oldest: z
    .array(
      z.strictObject({
        section,
        entry: z.string(),
        day: observed.nullable(),
        days: count.nullable().describe("from the first day that can be"),
        ...place,
      }),
    )
    .describe("what answers questions of the day, oldest first, undated last"),
});

/** The result of `giftworth catalogue show`. */
export const show = z.strictObject({
  sections: z.array(
    z.strictObject({
      section,
      entries: count,
      from: observed.nullable(),
      to: observed.nullable(),
      undated: count,
    }),
  ),
  entries: z.array(
    z.strictObject({
      section,
      entry: z.string(),
      day: observed.nullable(),
      ...place,
      sources: z.array(id),
      values: z.looseObject({}).optional().describe("all the entry says, numbers as typed"),
    }),
  ),
});

const shift = <F extends z.ZodType, D extends z.ZodType>(figure: F, difference: D) =>
  z.strictObject({ from: figure.nullable(), to: figure.nullable(), difference: difference.nullable() });

/** The result of `giftworth catalogue diff`. */
export const diff = z.strictObject({
  added: count,
  changed: count,
  removed: count,
  changes: z.array(
    z.strictObject({
      change: z.enum(["added", "changed", "removed"]),
      section,
      entry: z.string(),
      ...place,
      fields: z.array(z.strictObject({ path: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    }),
  ),
  basket: z
    .array(
      z.strictObject({
        region: z.string(),
        channel: z.string().nullable().describe("null where no list of the region answers"),
        what: z.string(),
        affected: z.literal(true),
        viewerPays: shift(money, signedMoney),
        creatorNets: shift(range(money), range(signedMoney)),
      }),
    )
    .describe("items of the reference basket that cost or bring another amount"),
  compared: count.describe("items worked out: the basket in every region and channel with prices"),
});
