import { z } from "zod";
import { count, envelope, grade, id, observed } from "../base/figure-schema.js";

/** The result of `giftworth sources`. */
const sources = z.strictObject({
  bibliography: z.array(
    z.strictObject({
      id,
      title: z.string(),
      url: z.string().nullable(),
      grade,
      date: observed.nullable(),
      note: z.string().optional(),
      cited: count,
      entries: z.array(z.strictObject({ entry: z.string(), file: z.string(), line: count })).optional(),
    }),
  ),
});

export const sourcesSchema = envelope("sources/1", sources);
