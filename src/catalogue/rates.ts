import { z } from "zod";
import * as fields from "./fields.js";
import type { MonthlyRates } from "./model.js";
import type { Lower } from "./sections.js";

export const ratesSchema = fields.needsSource(
  z.strictObject({
    month: fields.observed
      .refine((text) => text.length === 7, "must be a month, like 2026-06")
      .meta({ type: "string", pattern: "^\\d{4}-\\d{2}$" }),
    perUsd: fields.table(fields.currency, fields.aboveZero),
    ...fields.cited,
  }),
);

export const lowerRates: Lower<typeof ratesSchema, MonthlyRates> = ({ month, perUsd, ...cited }, place) => ({
  month,
  perUsd: perUsd.map(([currency, rate]) => [currency, rate] as const),
  sources: fields.sourcesOf(cited),
  at: place(),
});
