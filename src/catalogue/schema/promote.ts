import { z } from "zod";
import { present } from "../../core/present.js";
import { BOUNDS } from "../../core/range.js";
import type { Promotion } from "../model/promote.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const common = { id: fields.id, observed: fields.observed, note: fields.words.optional(), ...fields.cited };

/** One currency, so that coins and views can be compared. */
const dollars = fields.dollars("Promote's costs are known in US dollars");
const price = fields.aboveZero;
const counts = z.strictObject({ coins: fields.positive, price, currency: dollars });

const kinds = [
  z.strictObject({
    ...common,
    promote: z.literal("views"),
    bound: fields.oneOf(BOUNDS),
    perThousand: price,
    currency: dollars,
  }),
  z.strictObject({ ...common, promote: z.literal("coin"), counts }),
  z.strictObject({ ...common, promote: z.literal("charge"), counts }),
  z.strictObject({
    ...common,
    promote: z.literal("budget"),
    perDay: z.strictObject({ least: price, most: price, currency: dollars }),
    days: z.strictObject({ least: fields.positive, most: fields.positive }),
  }),
  z.strictObject({ ...common, promote: z.literal("offered"), regions: fields.names(fields.regionOrGroup) }),
  z.strictObject({ ...common, promote: z.literal("term"), what: fields.words }),
] as const;

export const promotionSchema = fields.needsSource(
  z.discriminatedUnion("promote", kinds, {
    error: `must be one of ${kinds.map(({ shape }) => shape.promote.value).join(", ")}`,
  }),
);

export const lowerPromotion: Lower<typeof promotionSchema, Promotion> = (entry, place) => {
  const { source: _, sources: __, ...stated } = entry;
  return { ...present(stated), sources: fields.sourcesOf(entry), at: place() };
};
