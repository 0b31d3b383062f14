import { z } from "zod";
import { envelope } from "../../base/figure-schema.js";

/** The result of `giftworth config set` and `config unset`. */
export const changed = z.strictObject({
  key: z.string(),
  value: z.string().nullable().describe("null where it is not set any more"),
  file: z.string(),
  changed: z.boolean().describe("false where the file said so already"),
});

export const setConfigSchema = envelope("config-set/1", changed);
