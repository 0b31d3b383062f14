import { z } from "zod";
import { envelope } from "../../base/figure-schema.js";

/** The result of `giftworth config set` and `config unset`. */
export const changed = z.strictObject({
  key: z.string(),
  value: z.string().nullable().describe("null if it is no longer set"),
  file: z.string(),
  changed: z.boolean().describe("false if the file already had this value"),
});

export const setConfigSchema = envelope("config-set/1", changed);
