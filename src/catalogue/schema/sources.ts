import { z } from "zod";
import { present } from "../../core/present.js";
import { type Region, type RegionGroup, SOURCE_GRADES, type Source } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const WEB = /^https?:\/\/\S+$/;

export const sourceSchema = z.strictObject({
  id: fields.id,
  title: fields.words,
  url: fields.words
    .refine((text) => WEB.test(text), "must be a web address")
    .meta({ pattern: WEB.source })
    .optional(),
  grade: fields.oneOf(SOURCE_GRADES),
  date: fields.observed.optional(),
  read: fields.observed.optional(),
  note: fields.words.optional(),
  accepted: fields.words.optional(),
});

export const lowerSource: Lower<typeof sourceSchema, Source> = (source, place) => ({
  ...present(source),
  at: place(),
});

export const regionSchema = fields.needsSource(
  z.strictObject({
    code: fields.regionCode,
    name: fields.words,
    also: z.array(fields.words).optional(),
    currency: fields.currency.optional(),
    banned: fields
      .needsSource(z.strictObject({ from: fields.observed, note: fields.words.optional(), ...fields.cited }))
      .optional(),
    ...fields.cited,
  }),
);

export const lowerRegion: Lower<typeof regionSchema, Region> = (
  { code, name, also, currency, banned, ...cited },
  place,
) =>
  present({
    code,
    name,
    also,
    currency,
    banned: banned && present({ from: banned.from, note: banned.note, sources: fields.sourcesOf(banned) }),
    sources: fields.sourcesOf(cited),
    at: place(),
  });

export const groupSchema = fields.needsSource(
  z.strictObject({
    id: fields.groupId,
    name: fields.words,
    members: fields.names(fields.regionCode),
    ...fields.cited,
  }),
);

export const lowerGroup: Lower<typeof groupSchema, RegionGroup> = ({ id, name, members, ...cited }, place) => ({
  id,
  name,
  members,
  sources: fields.sourcesOf(cited),
  at: place(),
});
