import { z } from "zod";
import { count } from "../../base/figure-schema.js";

/** What is set, and by whom. */
export const config = z.strictObject({
  values: z.array(
    z.strictObject({
      key: z.string(),
      value: z.string().nullable(),
      origin: z.enum(["environment", "project", "user", "built-in"]),
      variable: z.string().optional(),
      file: z.string().optional(),
      line: count.optional(),
    }),
  ),
});
