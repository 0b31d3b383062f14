import { z } from "zod";
import { count } from "../../base/figure-schema.js";

/** Where an entry stands. */
export const place = { file: z.string(), line: count, column: count };

/** The kind of an entry. */
export const section = z.string().describe("a section of catalogue files");
