import { z } from "zod";
import {
  channel,
  coins,
  count,
  diamonds,
  envelope,
  giftCount,
  id,
  money,
  range,
  ratio,
  regime,
} from "../base/figure-schema.js";

const reached = range(coins.nullable()).describe("low is the fewest, at the best rate; null if no number is enough");

const figures = {
  coins: reached,
  diamonds: range(diamonds.nullable()),
  net: range(money).optional().describe("what a target in coins or diamonds pays"),
  model: id,
  verdict: z.string(),
  regime,
  cases: z.tuple([goalCase(), goalCase(), goalCase()]).describe("each bound of coins worked out, low first"),
  lives: count.optional().describe("LIVEs until --by, or in each --per"),
  needed: z
    .strictObject({ lives: range(count.nullable()), weeks: range(count.nullable()).optional() })
    .optional()
    .describe("how many LIVEs of --per-live coins are enough, and how many weeks they take"),
  perLive: reached.optional(),
  perMinute: reached.optional(),
  gifts: z.array(giftCount),
  viewersPay: z
    .array(z.strictObject({ priceList: id, channel, estimated: z.boolean(), pay: range(money.nullable()) }))
    .nullable()
    .describe("null if no price list is known"),
};

function goalCase() {
  return z.strictObject({
    rate: ratio(4),
    coins: coins.nullable(),
    diamonds: diamonds.nullable(),
    gross: money.nullable(),
    agency: money.nullable().optional(),
    withholding: money.nullable().optional(),
    payments: count.nullable().optional(),
    fees: money.nullable().optional(),
    net: money.nullable(),
  });
}

/** The result of a goal, by the kind of its target. */
const goal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("money"), target: money, inUsd: money.optional(), ...figures }),
  z.strictObject({ kind: z.literal("coins"), target: coins, ...figures }),
  z.strictObject({ kind: z.literal("diamonds"), target: diamonds, ...figures }),
]);

export const goalSchema = envelope("goal/1", goal);
