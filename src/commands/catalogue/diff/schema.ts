import { z } from "zod";
import { count, envelope, money, range, signedMoney } from "../../base/figure-schema.js";
import { place, section } from "../shared/place-schema.js";

const shift = <F extends z.ZodType, D extends z.ZodType>(figure: F, difference: D) =>
  z.strictObject({ from: figure.nullable(), to: figure.nullable(), difference: difference.nullable() });

/** The result of `giftworth catalogue diff`. */
const diff = z.strictObject({
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
        channel: z.string().nullable().describe("null if no list of the region answers"),
        what: z.string(),
        affected: z.literal(true),
        viewerPays: shift(money, signedMoney),
        creatorNets: shift(range(money), range(signedMoney)),
      }),
    )
    .describe("items of the reference basket whose cost or payout changes"),
  compared: count.describe("items compared: the basket in every region and channel with prices"),
});

export const diffSchema = envelope("diff/1", diff);
