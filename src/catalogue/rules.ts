import { z } from "zod";
import * as fields from "./fields.js";
import type { Rule } from "./model.js";
import type { Lower } from "./sections.js";

export const ruleSchema = fields.needsSource(
  z.strictObject({
    id: fields.id,
    rule: z.literal("minimum", { error: "must be minimum" }),
    regions: fields.regionNames,
    method: fields.id,
    from: fields.day.optional(),
    until: fields.day.optional(),
    amount: fields.decimal,
    currency: fields.currency,
    doubtful: fields.words.optional(),
    ...fields.cited,
  }),
);

export const lowerRule: Lower<typeof ruleSchema, Rule> = (rule, place) => {
  const { source: _, sources: __, ...stated } = rule;
  return { ...fields.present(stated), sources: fields.sourcesOf(rule), at: place() } as Rule;
};
