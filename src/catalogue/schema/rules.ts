import { z } from "zod";
import { present } from "../../core/present.js";
import { CHANNELS, type Rule } from "../model/model.js";
import { SIGNS, VERDICTS } from "../model/rule.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

const common = {
  id: fields.id,
  regions: fields.regionNames,
  from: fields.day.optional(),
  until: fields.day.optional(),
  doubtful: fields.words.optional(),
  note: fields.words.optional(),
  ...fields.cited,
};

/** Balances, payments and deductions are in US dollars. */
const dollars = fields.dollars("balances are paid in US dollars");
const scope = z.enum(["withdraw", "earn"], { error: "must be withdraw or earn" });
const condition = { ...common, scope, what: fields.words };
const channels = fields.names(fields.oneOf(CHANNELS));
const againstOffers = { ...common, verdict: fields.oneOf(VERDICTS), what: fields.words };

/** A sum of money, or of diamonds if a source counts in them. */
const minimum = fields.alsoChecked(
  z.strictObject({
    ...common,
    rule: z.literal("minimum"),
    method: fields.id,
    amount: fields.decimal.optional(),
    currency: fields.currency.optional(),
    diamonds: fields.positive.optional(),
  }),
  ({ amount, currency, diamonds }) => {
    if (diamonds !== undefined)
      return (amount ?? currency) === undefined ? [] : [{ message: "has both “diamonds” and an amount of money" }];
    const missing = Object.entries({ amount, currency }).filter(([, value]) => value === undefined);
    return missing.map(([key]) => ({ message: `missing key “${key}”`, isMissing: true as const }));
  },
);

const kinds = [
  minimum,
  z.strictObject({ ...common, rule: z.literal("methods"), methods: fields.names(fields.id) }),
  z.strictObject({
    ...common,
    rule: z.literal("fee"),
    method: fields.id,
    part: fields.fraction,
    fixed: fields.decimal,
    currency: dollars,
  }),
  z.strictObject({
    ...common,
    rule: z.literal("cap"),
    amount: fields.aboveZero,
    currency: dollars,
  }),
  z.strictObject({
    ...common,
    rule: z.literal("processing"),
    method: fields.id.optional(),
    days: fields.wholeBounds,
  }),
  z.strictObject({ ...common, rule: z.literal("spread"), method: fields.id, part: fields.bounds }),
  z.strictObject({ ...common, rule: z.literal("withholding"), part: fields.bounds }),
  z.strictObject({ ...condition, rule: z.literal("age"), years: fields.positive }),
  z.strictObject({ ...condition, rule: z.literal("followers"), count: fields.positive }),
  z.strictObject({ ...condition, rule: z.literal("account"), days: fields.positive }),
  z.strictObject({
    ...common,
    rule: z.literal("refund"),
    channels,
    days: fields.positive,
    what: fields.words,
  }),
  z.strictObject({ ...common, rule: z.literal("expiry"), what: fields.words }),
  z.strictObject({ ...common, rule: z.literal("purchase"), channels, what: fields.words }),
  z.strictObject({ ...againstOffers, rule: z.literal("undercut"), margin: fields.fraction }),
  z.strictObject({ ...common, rule: z.literal("overprice"), margin: fields.fraction, what: fields.words }),
  z.strictObject({ ...common, rule: z.literal("web-discount"), part: fields.fraction, what: fields.words }),
  z.strictObject({ ...againstOffers, rule: z.literal("sign"), sign: fields.oneOf(SIGNS) }),
  z.strictObject({ ...common, rule: z.literal("payers"), names: fields.names(fields.words) }),
] as const;

export const ruleSchema = fields.needsSource(
  z.discriminatedUnion("rule", kinds, {
    error: `must be one of ${kinds.map(({ shape }) => shape.rule.value).join(", ")}`,
  }),
);

export const lowerRule: Lower<typeof ruleSchema, Rule> = (rule, place) => {
  const { source: _, sources: __, ...stated } = rule;
  return { ...present(conditioned(stated)), sources: fields.sourcesOf(rule), at: place() } as Rule;
};

/** Years, followers and days are checked alike: each is a minimum. */
function conditioned<T extends object>(rule: T): object {
  if (!("scope" in rule)) return rule;
  const { years, count, days, ...rest } = rule as T & { years?: number; count?: number; days?: number };
  return { ...rest, least: years ?? count ?? days };
}
