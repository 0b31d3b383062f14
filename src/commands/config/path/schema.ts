import { z } from "zod";
import { envelope } from "../../base/figure-schema.js";

/** The result of `giftworth config path`. */
const path = z.strictObject({ file: z.string(), isThere: z.boolean().describe("false until something is set") });

export const configPathSchema = envelope("config-path/1", path);
