import { z } from "zod";
import type { MonthlyRates } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./sections.js";

const monthSchema = z.strictObject({
  month: fields.observed
    .refine((text) => text.length === 7, "must be a month, like 2026-06")
    .meta({ type: "string", pattern: "^\\d{4}-\\d{2}$" }),
  perUsd: fields.table(fields.currency, fields.aboveZero),
  ...fields.cited,
});

/** Every rate is per dollar, so one of the dollar itself would be read and never used. */
export const ratesSchema = fields.alsoChecked(fields.needsSource(monthSchema), ({ perUsd }) =>
  (Array.isArray(perUsd) ? (perUsd as z.output<typeof monthSchema>["perUsd"]) : [])
    .filter(([currency, rate]) => currency === "USD" && !/^0*1(?:\.0*)?$/.test(rate))
    .map(([, rate, path]) => ({ message: `cannot be ${rate}: a dollar is one dollar`, path: ["perUsd", ...path] })),
);

export const lowerRates: Lower<typeof ratesSchema, MonthlyRates> = ({ month, perUsd, ...cited }, place) => ({
  month,
  perUsd: perUsd.map(([currency, rate]) => [currency, rate] as const),
  sources: fields.sourcesOf(cited),
  at: place(),
});
