import { z } from "zod";
import { count, envelope, id, observed } from "../../base/figure-schema.js";
import { place, section } from "../shared/place-schema.js";

/** The result of `giftworth catalogue show`. */
const show = z.strictObject({
  sections: z.array(
    z.strictObject({
      section,
      entries: count,
      from: observed.nullable(),
      to: observed.nullable(),
      undated: count,
    }),
  ),
  entries: z.array(
    z.strictObject({
      section,
      entry: z.string(),
      day: observed.nullable(),
      ...place,
      sources: z.array(id),
      values: z.looseObject({}).optional().describe("all keys of the entry, numbers as typed"),
    }),
  ),
});

export const showSchema = envelope("show/1", show);
