import { z } from "zod";
import { minorUnits } from "../core/currency.js";
import * as fields from "./fields.js";
import { CHANNELS, type PriceList } from "./model.js";
import type { Lower } from "./sections.js";

/** A million coins and a thousand million minor units: beyond any package, within exact integer packing. */
const package_ = {
  coins: fields.positive.refine((n) => n <= 10_000_000, "is more coins than any package holds"),
  price: fields.decimal.refine((text) => /[1-9]/.test(text), "must be above 0"),
};

const customSchema = fields
  .needsSource(
    z.strictObject({
      minimum: fields.positive,
      maximum: fields.positive,
      perCoin: fields.decimal.refine((text) => /[1-9]/.test(text), "must be above 0"),
      ...fields.cited,
    }),
  )
  .refine(({ minimum, maximum }) => minimum <= maximum, "has a minimum above its maximum");

export const priceListSchema = fields
  .needsSource(
    z.strictObject({
      id: fields.id,
      region: fields.regionCode.optional(),
      channel: z.enum(CHANNELS, { error: `must be one of ${CHANNELS.join(", ")}` }),
      currency: fields.currency,
      observed: fields.sighting.optional(),
      estimated: fields.flag.optional(),
      default: fields.flag.optional(),
      complete: fields.flag.optional(),
      note: fields.words.optional(),
      packages: fields.table(package_.coins, package_.price),
      custom: customSchema.optional(),
      ...fields.cited,
    }),
  )
  .check(({ value, issues }) => {
    if (value.packages.length === 0) {
      issues.push({ code: "custom", message: "has no packages", input: value, path: ["packages"] });
    }
    const digits = minorUnits(value.currency);
    for (const [coins, price, path] of value.packages) {
      if ((price.split(".")[1]?.length ?? 0) <= digits && price.replace(".", "").length <= 12) continue;
      const message = `the price of ${coins} coins, ${price}, has more digits than ${value.currency} has`;
      issues.push({ code: "custom", message, input: value, path: ["packages", ...path] });
    }
    if (value.default === true && value.region === undefined) {
      issues.push({ code: "custom", message: "is a default without a region", input: value, path: ["default"] });
    }
  });

export const lowerPriceList: Lower<typeof priceListSchema, PriceList> = (list, place) =>
  fields.present({
    id: list.id,
    region: list.region,
    channel: list.channel,
    currency: list.currency,
    observed: list.observed,
    estimated: list.estimated ?? false,
    default: list.default ?? false,
    complete: list.complete ?? true,
    note: list.note,
    packages: list.packages.map(([coins, price, path]) => ({ coins, price, at: place("packages", ...path) })),
    custom: list.custom && {
      minimum: list.custom.minimum,
      maximum: list.custom.maximum,
      perCoin: list.custom.perCoin,
      sources: fields.sourcesOf(list.custom),
      at: place("custom"),
    },
    sources: fields.sourcesOf(list),
    at: place(),
  });
