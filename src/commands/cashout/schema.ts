import { z } from "zod";
import { coins, count, diamonds, envelope, id, minimum, money, range, ratio } from "../base/figure-schema.js";

const status = z.enum(["pass", "fail", "unknown"]);
const bounds = z.strictObject({ low: money, high: money });
const held = z.union([count, money, z.string()]).nullable();

/** The result of `giftworth cashout`. */
const cashout = z.strictObject({
  eligible: z
    .enum(["yes", "conditional", "maybe", "no"])
    .describe("conditional on facts that were not given; maybe if the known minimums disagree"),
  conditions: z.array(z.strictObject({ rule: z.string(), need: count, text: z.string() })),
  minimum,
  checks: z.array(
    z.strictObject({
      rule: z.string(),
      id: id.nullable().describe("the catalogue's rule"),
      what: z.string(),
      scope: z.enum(["withdraw", "earn"]),
      status,
      decides: z.boolean(),
      need: z.union([held, bounds]),
      have: held,
      source: id.nullable(),
      doubtful: z.string().optional(),
      settledBy: z.string().optional().describe("how to get a definite answer"),
    }),
  ),
  diamonds: diamonds.optional(),
  balance: money,
  balanceRange: range(money).optional().describe("if the share is not known exactly"),
  agency: money.optional(),
  withholding: money.optional(),
  payable: money.describe("balance less agency and withholding"),
  missing: z
    .strictObject({
      money,
      diamonds: diamonds.nullable(),
      coins: coins.nullable(),
      roses: count.nullable(),
    })
    .nullable()
    .describe("how much is missing for a certain withdrawal"),
  methods: z.array(
    z.strictObject({
      method: id,
      minimum: bounds.nullable(),
      status,
      payments: count,
      feePart: ratio(4),
      fixedFee: money,
      fees: money,
      net: money,
      days: range(count).nullable().optional().describe("until everything has arrived; absent if nothing is paid"),
      afterSpread: range(money)
        .optional()
        .describe("in the currency of --in, after the provider's charge for conversion"),
    }),
  ),
  cap: money.nullable().describe("the most that is paid in a day"),
  cheapest: id.nullable().describe("with --in after the charge for conversion, and so is breakEven"),
  breakEven: money.nullable(),
  breakEvenMethod: id.nullable(),
  waitingSaves: z.boolean().nullable(),
  days: range(count)
    .nullable()
    .optional()
    .describe("over all methods: low is that of the fastest, the others that of the slowest"),
});

export const cashoutSchema = envelope("cashout/1", cashout);
