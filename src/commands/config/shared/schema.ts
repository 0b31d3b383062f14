import { z } from "zod";

/** The result of `giftworth config set` and `config unset`. */
export const changed = z.strictObject({
  key: z.string(),
  value: z.string().nullable().describe("null if it is no longer set"),
  file: z.string(),
  changed: z.boolean().describe("false if the file already had this value"),
});
