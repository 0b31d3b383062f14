import { z } from "zod";
import { count } from "../../base/figure-schema.js";

/** The place of an entry. */
export const place = { file: z.string(), line: count, column: count };

/** The kind of an entry. */
export const section = z.string().describe("a section of catalogue files");
