import { z } from "zod";
import { observedOf } from "../../core/date.js";
import { present } from "../../core/present.js";
import type { ExchangeRates } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const period = (noun: string, example: string, pattern: string) =>
  fields.observed
    .refine((text) => text.length === example.length, `must be a ${noun}, like ${example}`)
    .meta({ type: "string", pattern })
    .optional();

const periodSchema = z.strictObject({
  month: period("month", "2026-06", "^\\d{4}-\\d{2}$"),
  day: period("day", "2026-06-15", "^\\d{4}-\\d{2}-\\d{2}$"),
  perUsd: fields.table(fields.currency, fields.aboveZero),
  ...fields.cited,
});

const ratesOfPeriod = fields.eitherKey(
  fields.needsSource(periodSchema),
  ["month", "day"],
  "missing key “month”, or “day” for the rates of one day",
);

/** Every rate is per dollar, so one of the dollar itself would be read and never used. */
export const ratesSchema = fields.alsoChecked(ratesOfPeriod, ({ perUsd }) =>
  (Array.isArray(perUsd) ? (perUsd as z.output<typeof periodSchema>["perUsd"]) : [])
    .filter(([currency, rate]) => currency === "USD" && !/^0*1(?:\.0*)?$/.test(rate))
    .map(([, rate, path]) => ({ message: `cannot be ${rate}: a dollar is one dollar`, path: ["perUsd", ...path] })),
);

export const lowerRates: Lower<typeof ratesSchema, ExchangeRates> = ({ month, day, perUsd, ...cited }, place) =>
  present({
    month: month ?? observedOf(day!.slice(0, 7))!,
    day,
    perUsd: perUsd.map(([currency, rate]) => [currency, rate] as const),
    sources: fields.sourcesOf(cited),
    at: place(),
  });
