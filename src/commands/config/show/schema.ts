import { z } from "zod";
import { count, envelope } from "../../base/figure-schema.js";

/** The result of `giftworth config show` and `config get`. */
export const values = z.strictObject({
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

export const configSchema = envelope("config/1", values);
