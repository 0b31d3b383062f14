import { z } from "zod";
import { envelope } from "../../base/figure-schema.js";
import { finding } from "../check/schema.js";
import { section } from "../shared/place-schema.js";

/** What was written, and what is doubtful about it. */
const added = z.strictObject({
  section,
  entry: z.string(),
  source: z.string(),
  file: z.string(),
  changed: z.boolean().describe("false if it was known already, so nothing was written"),
  findings: z.array(z.strictObject(finding)).describe("what is doubtful in the file"),
});

export const addSchema = envelope("add/1", added);
