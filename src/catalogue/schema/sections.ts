import { z } from "zod";
import { fold } from "../../core/name.js";
import type { CatalogueSections } from "../model/model.js";
import { lowerPriceTier, lowerTax, priceTierSchema, taxSchema } from "./derivation.js";
import { giftSchema, lowerGift } from "./gifts.js";
import type { Lower } from "./lower.js";
import { ladderSchema, lowerLadder } from "./mission-ladders.js";
import { lowerModel, lowerRegime, modelSchema, regimeSchema } from "./payout-models.js";
import { lowerPriceList, priceListSchema } from "./price-lists.js";
import { lowerPromotion, promotionSchema } from "./promote.js";
import { lowerRates, ratesSchema } from "./rates.js";
import { lowerRule, ruleSchema } from "./rules.js";
import { groupSchema, lowerGroup, lowerRegion, lowerSource, regionSchema, sourceSchema } from "./sources.js";

interface Section<S extends z.ZodType, T> {
  readonly schema: S;
  readonly lower: Lower<S, T>;
  /**
   * The identity of an entry in this section: an overlay replaces the entry with the same one, and no file repeats it.
   */
  readonly key: (entry: T) => string;
}

const section = <S extends z.ZodType, T>(schema: S, lower: Lower<S, T>, key: (entry: T) => string): Section<S, T> => ({
  schema,
  lower,
  key,
});

const byId = ({ id }: { readonly id: string }): string => id;

/** Every section that a catalogue file may have. */
export const SECTIONS = {
  sources: section(sourceSchema, lowerSource, byId),
  regionGroups: section(groupSchema, lowerGroup, byId),
  regions: section(regionSchema, lowerRegion, ({ code }) => code),
  priceLists: section(priceListSchema, lowerPriceList, byId),
  priceTiers: section(priceTierSchema, lowerPriceTier, byId),
  taxes: section(taxSchema, lowerTax, byId),
  gifts: section(giftSchema, lowerGift, ({ id, name }) => (id === undefined ? `name ${fold(name)}` : `id ${id}`)),
  payoutModels: section(modelSchema, lowerModel, byId),
  regimes: section(regimeSchema, lowerRegime, byId),
  missionLadders: section(ladderSchema, lowerLadder, byId),
  rules: section(ruleSchema, lowerRule, byId),
  promote: section(promotionSchema, lowerPromotion, byId),
  rates: section(ratesSchema, lowerRates, ({ month, day }) => day ?? month),
} satisfies { [K in keyof CatalogueSections]: Section<z.ZodType, CatalogueSections[K][number]> };

export type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** A whole file: any sections, in any order, and nothing else. */
export const fileSchema = z.strictObject(
  Object.fromEntries(SECTION_NAMES.map((name) => [name, z.array(SECTIONS[name].schema).optional()])) as {
    [K in SectionName]: z.ZodOptional<z.ZodArray<(typeof SECTIONS)[K]["schema"]>>;
  },
);
