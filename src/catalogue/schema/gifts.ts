import { z } from "zod";
import { present } from "../../core/present.js";
import type { Gift } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

export const giftSchema = fields.needsSource(
  z.strictObject({
    id: fields.positive.optional(),
    name: fields.words,
    also: z.array(fields.words).optional(),
    coins: fields.positive,
    streaks: fields.flag.optional(),
    first: fields.observed.optional(),
    seen: fields.observed.optional(),
    retired: fields.flag.optional(),
    accepted: fields.words.optional(),
    ...fields.cited,
  }),
);

export const lowerGift: Lower<typeof giftSchema, Gift> = (gift, place) =>
  present({
    id: gift.id,
    name: gift.name,
    also: gift.also ?? [],
    coins: gift.coins,
    streaks: gift.streaks,
    first: gift.first,
    seen: gift.seen,
    retired: gift.retired ?? false,
    accepted: gift.accepted,
    sources: fields.sourcesOf(gift),
    at: place(),
  });
