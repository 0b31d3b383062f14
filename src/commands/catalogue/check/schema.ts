import { z } from "zod";
import { count, envelope, observed } from "../../base/figure-schema.js";
import { place, section } from "../shared/place-schema.js";

/** Something doubtful, with its place and the others it is about. */
export const finding = {
  code: z.string(),
  severity: z.literal("warning"),
  message: z.string(),
  ...place,
  related: z.array(z.strictObject({ message: z.string(), ...place })),
};

/** The result of `giftworth catalogue check`. */
const check = z.strictObject({
  entries: z.record(z.string(), count).describe("entries checked, by section"),
  findings: z.array(z.strictObject(finding)).describe("doubts that are new"),
  accepted: z.array(z.strictObject({ ...finding, reason: z.string() })).describe("doubts that an entry accepts"),
  oldest: z
    .array(
      z.strictObject({
        section,
        entry: z.string(),
        day: observed.nullable(),
        days: count.nullable().describe("from the first day it can be"),
        ...place,
      }),
    )
    .describe("entries that answer questions today, oldest first, undated last"),
});

export const checkSchema = envelope("check/1", check);
