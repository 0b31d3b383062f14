import { z } from "zod";
import { count } from "../../base/figure-schema.js";

/** The JSON printed instead of a report if the command fails. */
export const failure = z.strictObject({
  report: z.literal("failure/1"),
  exitCode: count,
  diagnostics: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["error", "warning"]),
      message: z.string(),
      file: z.string().optional(),
      line: count.optional(),
      column: count.optional(),
      related: z
        .array(z.strictObject({ message: z.string(), file: z.string(), line: count, column: count }))
        .optional(),
      help: z.string().optional(),
    }),
  ),
});

/** The line of a question that fails in a batch. */
export const failedQuestion = z.strictObject({
  question: z.string().describe("the line as it was typed"),
  error: z.strictObject({ code: z.string(), message: z.string(), help: z.string().optional() }),
});
