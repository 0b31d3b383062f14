import { z } from "zod";
import { present } from "../../core/present.js";
import { CHANNELS, type ModelShare, type PayoutModel, type Regime } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const common = {
  id: fields.id,
  label: fields.words,
  verdict: fields.words,
  saidBy: z.array(fields.words).optional(),
  default: fields.flag.optional(),
  ...fields.cited,
};

const diamondSchema = z.strictObject({
  ...common,
  base: z.literal("diamonds"),
  coinsPerDiamond: fields.positive,
  nominal: fields.decimal,
  share: z.union([z.literal(["regional", "scaled"]), fields.fraction], {
    error: "must be regional, scaled, or from 0 to 1",
  }),
});

const spendSchema = z.strictObject({
  ...common,
  base: z.literal("spend"),
  share: fields.fraction,
  storeFee: fields.table(z.enum(CHANNELS, { error: `a channel is one of ${CHANNELS.join(", ")}` }), fields.fraction),
});

export const modelSchema = fields.needsSource(
  z.discriminatedUnion("base", [diamondSchema, spendSchema], { error: "must be diamonds or spend" }),
);

export const lowerModel: Lower<typeof modelSchema, PayoutModel> = (model, place) => {
  const entry = {
    id: model.id,
    label: model.label,
    verdict: model.verdict,
    saidBy: model.saidBy ?? [],
    default: model.default ?? false,
    sources: fields.sourcesOf(model),
    at: place(),
  };
  if (model.base === "spend") {
    const storeFee = model.storeFee.map(([channel, fee]) => [channel, fee] as const);
    return { ...entry, base: "spend", share: model.share, storeFee };
  }
  const { coinsPerDiamond, nominal } = model;
  return { ...entry, base: "diamonds", coinsPerDiamond, nominal, share: shareOf(model.share) };
};

const shareOf = (share: string): ModelShare =>
  share === "regional" || share === "scaled" ? { kind: share } : { kind: "fixed", rate: share };

const dated = {
  id: fields.id,
  regions: fields.regionNames,
  from: fields.day.optional(),
  until: fields.day.optional(),
  note: fields.words.optional(),
  ...fields.cited,
};

export const regimeSchema = fields.needsSource(
  z.discriminatedUnion(
    "kind",
    [
      z.strictObject({
        ...dated,
        kind: z.literal("flat"),
        share: fields.fraction,
        stated: z.array(fields.regionOrGroup),
        because: fields.words,
      }),
      z.strictObject({ ...dated, kind: z.literal("scaled"), ladder: fields.id }),
    ],
    { error: "must be flat or scaled" },
  ),
);

export const lowerRegime: Lower<typeof regimeSchema, Regime> = (regime, place) => {
  const { source: _, sources: __, ...stated } = regime;
  return { ...present(stated), sources: fields.sourcesOf(regime), at: place() } as Regime;
};
