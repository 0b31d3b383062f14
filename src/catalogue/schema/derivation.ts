import { z } from "zod";
import { present } from "../../core/present.js";
import type { PriceTier, Tax } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const common = { id: fields.id, from: fields.day.optional(), note: fields.words.optional(), ...fields.cited };

export const priceTierSchema = fields.needsSource(
  z.strictObject({ ...common, currency: fields.currency, prices: fields.table(fields.aboveZero, fields.aboveZero) }),
);

export const lowerPriceTier: Lower<typeof priceTierSchema, PriceTier> = (tier, place) =>
  present({
    id: tier.id,
    currency: tier.currency,
    from: tier.from,
    note: tier.note,
    prices: tier.prices.map(([dollars, price]) => [dollars, price] as const),
    sources: fields.sourcesOf(tier),
    at: place(),
  });

export const taxSchema = fields.needsSource(
  z.strictObject({ ...common, region: fields.regionCode, rate: fields.fraction, until: fields.day.optional() }),
);

export const lowerTax: Lower<typeof taxSchema, Tax> = (tax, place) =>
  present({
    id: tax.id,
    region: tax.region,
    rate: tax.rate,
    from: tax.from,
    until: tax.until,
    note: tax.note,
    sources: fields.sourcesOf(tax),
    at: place(),
  });
