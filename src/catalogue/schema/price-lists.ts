import { z } from "zod";
import { type Currency, minorUnits } from "../../core/currency.js";
import { isPlainDecimal } from "../../core/number.js";
import { present } from "../../core/present.js";
import { CHANNELS, type DerivedFrom, type PriceList } from "../model/model.js";
import type { Path } from "../yaml/read.js";
import * as fields from "./fields.js";
import type { Lower } from "./lower.js";

/** Ten million coins and twelve digits of money: beyond any package, within exact integer packing. */
const package_ = {
  coins: fields.positive.refine((n) => n <= 10_000_000, "is more coins than any package holds"),
  price: fields.aboveZero.refine((text) => text.replace(".", "").length <= 12, "is more money than any package costs"),
};

const customSchema = fields
  .needsSource(
    z.strictObject({
      minimum: fields.positive,
      maximum: fields.positive,
      perCoin: fields.aboveZero,
      assumed: fields.words.optional(),
      ...fields.cited,
    }),
  )
  .refine(({ minimum, maximum }) => minimum <= maximum, "has a minimum above its maximum");

const derivedSchema = fields.alsoChecked(
  z.strictObject({
    list: fields.id,
    tier: fields.id.optional(),
    rate: fields.observed.optional(),
    tax: fields.id.optional(),
    within: fields.fraction.optional(),
  }),
  ({ tier, rate, tax, within }) => {
    const parts = [rate, tax, within].filter((part) => part !== undefined).length;
    if (tier === undefined ? parts === 3 : parts === 0) return [];
    return [{ message: "needs either “tier”, or “rate”, “tax” and “within”" }];
  },
);

const listSchema = z.strictObject({
  id: fields.id,
  region: fields.regionCode.optional(),
  channel: fields.oneOf(CHANNELS),
  pricesOf: fields.oneOf(CHANNELS).optional(),
  currency: fields.currency,
  observed: fields.sighting.optional(),
  until: fields.day.optional(),
  estimated: fields.flag.optional(),
  default: fields.flag.optional(),
  complete: fields.flag.optional(),
  derivedFrom: derivedSchema.optional(),
  note: fields.words.optional(),
  accepted: fields.words.optional(),
  packages: fields.table(package_.coins, package_.price),
  custom: customSchema.optional(),
  ...fields.cited,
});

export const priceListSchema = fields.alsoChecked(fields.needsSource(listSchema), (list) => {
  const { packages, currency, region, custom } = list as Partial<z.output<typeof listSchema>>;
  const rootless = list.default === true && region === undefined;
  return [
    ...(Array.isArray(packages) && typeof currency === "string" ? tooFine(packages, currency) : []),
    ...(isCustom(custom) && typeof currency === "string" ? tooDear(custom, currency) : []),
    ...(rootless ? [{ message: "is a default without a region", path: ["default"] }] : []),
  ];
});

function tooFine(packages: readonly (readonly [number, string, Path])[], currency: Currency) {
  const digits = minorUnits(currency);
  return packages
    .filter(([, price]) => (price.split(".")[1]?.length ?? 0) > digits)
    .map(([coins, price, path]) => ({
      message: `the price of ${coins} coins, ${price}, has more decimals than ${currency}`,
      path: ["packages", ...path],
    }));
}

type Custom = NonNullable<z.output<typeof listSchema>["custom"]>;

/** Whether it could be read: an entry is checked even if its custom amount is wrong. */
const isCustom = (custom: Custom | undefined): custom is Custom =>
  typeof custom?.maximum === "number" && typeof custom.perCoin === "string" && isPlainDecimal(custom.perCoin);

/** Packing multiplies the coins by the digits of their price before it divides. */
function tooDear({ maximum, perCoin }: Custom, currency: Currency) {
  const [whole = "", decimals = ""] = perCoin.split(".");
  const each = BigInt(whole + decimals.padEnd(minorUnits(currency), "0"));
  return each * BigInt(maximum) <= BigInt(Number.MAX_SAFE_INTEGER)
    ? []
    : [{ message: `${maximum} coins at ${perCoin} ${currency} are more money than can be counted`, path: ["custom"] }];
}

export const lowerPriceList: Lower<typeof priceListSchema, PriceList> = (list, place) =>
  present({
    id: list.id,
    region: list.region,
    channel: list.channel,
    pricesOf: list.pricesOf,
    currency: list.currency,
    observed: list.observed,
    until: list.until,
    estimated: list.estimated ?? false,
    default: list.default ?? false,
    complete: list.complete ?? true,
    derivedFrom: list.derivedFrom && (present(list.derivedFrom) as DerivedFrom),
    note: list.note,
    accepted: list.accepted,
    packages: list.packages.map(([coins, price, path]) => ({ coins, price, at: place("packages", ...path) })),
    custom:
      list.custom &&
      present({
        minimum: list.custom.minimum,
        maximum: list.custom.maximum,
        perCoin: list.custom.perCoin,
        assumed: list.custom.assumed,
        sources: fields.sourcesOf(list.custom),
        at: place("custom"),
      }),
    sources: fields.sourcesOf(list),
    at: place(),
  });
