import { z } from "zod";
import {
  channel,
  coins,
  count,
  diamonds,
  envelope,
  grade,
  id,
  item,
  money,
  observed,
  range,
  ratio,
  regime,
  region,
} from "../../base/figure-schema.js";
import { budget } from "../../budget/schema.js";
import { cashout } from "../../cashout/schema.js";
import { config } from "../../config/show/schema.js";
import { forecast } from "../../forecast/schema.js";
import { goal } from "../../goal/schema.js";
import { offer, quotedPrice } from "../../offer/schema.js";
import { promote } from "../../promote/schema.js";
import { reconcile } from "../../reconcile/schema.js";
import { spent } from "../../spent/schema.js";
import { tally } from "../../tally/schema.js";
import { check, diff, show } from "../shared/schema.js";

const cost = z.strictObject({ coins, items: z.array(item), offers: z.array(offer), cheapest: id });

const packages = z.strictObject({
  lists: z.array(
    z.strictObject({
      priceList: id,
      region: region.nullable(),
      channel,
      currency: z.string(),
      observed: observed.nullable(),
      observedFrom: observed.nullable(),
      estimated: z.boolean(),
      grade,
      default: z.boolean(),
      complete: z.boolean(),
      packages: z.array(z.strictObject({ coins, price: money, perCoin: ratio(6), best: z.boolean() })),
      custom: z.strictObject({ minimum: coins, maximum: coins, perCoin: ratio(6) }).optional(),
      note: z.string().optional(),
    }),
  ),
});

const gifts = z.strictObject({
  gifts: z.array(
    z.strictObject({
      id: count.nullable(),
      name: z.string(),
      coins,
      lastSeen: observed.nullable(),
      retired: z.boolean(),
      worth: money.nullable(),
      payout: range(money),
    }),
  ),
  retiredLeftOut: count,
  alsoContaining: count,
});

const payout = z.strictObject({
  coins: coins.optional(),
  items: z.array(item).optional(),
  spend: z.strictObject({ priceList: id, channel, money, pay: money, left: money }).optional(),
  diamonds: diamonds.optional(),
  model: id,
  verdict: z.string(),
  regime,
  rate: range(ratio(4)),
  nominal: money,
  gross: range(money),
  agency: range(money).optional(),
  withholding: range(money).optional(),
  fees: range(money).optional(),
  net: range(money),
  viewerPays: z.array(z.strictObject({ priceList: id, channel, pay: money, worth: money })).optional(),
  share: z
    .array(z.strictObject({ priceList: id, channel, ...range(ratio(4).nullable()).shape }))
    .optional()
    .describe("net over worth: the part of a viewer's money that reaches the creator"),
});

const models = z.strictObject({
  coins,
  items: z.array(item),
  models: z.array(
    z.strictObject({
      id,
      label: z.string(),
      verdict: z.string(),
      default: z.boolean(),
      diamonds: diamonds.nullable(),
      payout: range(money).nullable(),
      source: id,
    }),
  ),
});

const compare = z.strictObject({
  coins,
  items: z.array(item),
  currency: z.string(),
  offers: z.array(
    z.strictObject({
      region,
      name: z.string(),
      channel,
      priceList: id,
      observed: observed.nullable(),
      observedFrom: observed.nullable(),
      estimated: z.boolean(),
      grade,
      pay: money,
      converted: money.nullable(),
      coinsLeft: coins,
      worth: money,
    }),
  ),
});

const regions = z.strictObject({
  regions: z.array(
    z.strictObject({
      region,
      name: z.string(),
      currency: z.string().nullable(),
      bannedSince: observed.nullable(),
      lists: z.array(z.strictObject({ priceList: id, channel, default: z.boolean() })),
      regime: z.strictObject({ kind: z.string(), from: z.string().nullable(), rate: range(ratio(4)) }).nullable(),
      minimum: z.array(z.strictObject({ method: z.string(), amount: money, doubtful: z.string().optional() })),
      rate: z
        .strictObject({ month: observed, perUsd: ratio(4) })
        .nullable()
        .optional(),
      unknown: z.array(z.string()),
    }),
  ),
});

const sources = z.strictObject({
  bibliography: z.array(
    z.strictObject({
      id,
      title: z.string(),
      url: z.string().nullable(),
      grade,
      date: observed.nullable(),
      note: z.string().optional(),
      cited: count,
      entries: z.array(z.strictObject({ entry: z.string(), file: z.string(), line: count })).optional(),
    }),
  ),
});

/** Every report by the name of its command. */
export const REPORTS = {
  cost: envelope("cost/1", cost),
  packages: envelope("packages/1", packages),
  gifts: envelope("gifts/1", gifts),
  payout: envelope("payout/1", payout),
  goal: envelope("goal/1", goal),
  promote: envelope("promote/1", promote),
  models: envelope("models/1", models),
  cashout: envelope("cashout/1", cashout),
  compare: envelope("compare/1", compare),
  budget: envelope("budget/1", budget),
  spent: envelope("spent/1", spent),
  offer: envelope("offer/1", quotedPrice),
  forecast: envelope("forecast/1", forecast),
  tally: envelope("tally/1", tally),
  reconcile: envelope("reconcile/1", reconcile),
  regions: envelope("regions/1", regions),
  sources: envelope("sources/1", sources),
  config: envelope("config/1", config),
  check: envelope("check/1", check),
  show: envelope("show/1", show),
  diff: envelope("diff/1", diff),
  failure: z.strictObject({
    report: z.literal("failure/1"),
    exitCode: count,
    diagnostics: z.array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(["error", "warning"]),
        message: z.string(),
        file: z.string().optional(),
        line: count.optional(),
        column: count.optional(),
        related: z
          .array(z.strictObject({ message: z.string(), file: z.string(), line: count, column: count }))
          .optional(),
        help: z.string().optional(),
      }),
    ),
  }),
} as const;

export type ReportName = keyof typeof REPORTS;
