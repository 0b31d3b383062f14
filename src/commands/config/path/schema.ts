import { z } from "zod";
import { envelope } from "../../base/figure-schema.js";

/** Where settings are kept. */
const path = z.strictObject({ file: z.string(), isThere: z.boolean().describe("false before anything is set") });

export const configPathSchema = envelope("config-path/1", path);
