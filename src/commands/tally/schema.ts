import { z } from "zod";
import {
  coins,
  count,
  day,
  diamonds,
  envelope,
  id,
  instant,
  money,
  range,
  ratio,
  regime,
} from "../base/figure-schema.js";

const second = instant.describe("to the second, in UTC");
const minute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)
  .describe("a minute in UTC");
const text = z.string().nullable();

const paid = {
  coins,
  diamonds,
  nominal: money,
  gross: range(money),
  agency: range(money).optional(),
  withholding: range(money).optional(),
  net: range(money),
};

const person = z.strictObject({
  id: text.describe("null for a receiver that is the host"),
  handle: text,
  name: text.describe("as in the log, chosen by the viewer"),
  coins,
  gifts: count,
  lives: count,
  first: second.nullable(),
  returning: z.boolean().describe("seen in more than one LIVE"),
});

const period = (pattern: RegExp) =>
  z.strictObject({ key: z.string().regex(pattern).describe("in timeZone, or UTC without one"), coins });

const placed = z.strictObject({
  count,
  lines: z.array(z.strictObject({ file: z.string(), line: count, message: z.string() })).describe("the first hundred"),
});

/** The result of `giftworth tally`. */
const tally = z.strictObject({
  settledCoins: coins.describe("coins of ended streaks and single gifts, each counted once"),
  unfinishedCoins: coins.describe("coins of streaks without an end, at their largest count; not in any other figure"),
  payout: z
    .strictObject({
      model: id,
      verdict: z.string(),
      ...paid,
      fees: range(money).optional(),
      stretches: z
        .array(
          z.strictObject({
            from: day.nullable(),
            to: day.nullable(),
            ...paid,
            regime,
            rate: range(ratio(4)),
          }),
        )
        .describe("days in a row under one share, settled once"),
    })
    .nullable()
    .describe("null if no share is known for a day of the logs"),
  unfinishedNet: range(money).nullable().optional().describe("what the unfinished coins would add"),
  goal: z
    .strictObject({ coins, reached: z.boolean(), at: minute.nullable(), missing: coins, part: ratio(4) })
    .optional()
    .describe("over all logs, in order of time"),
  appTotal: z
    .strictObject({
      coins: coins.describe("as the app shows them"),
      counted: coins.describe("settled coins, or those of --receiver"),
      difference: z.int().describe("the app's coins less the counted ones"),
      explanations: z
        .array(z.strictObject({ id, text: z.string(), coins: coins.nullable(), fits: z.boolean() }))
        .describe("possible causes of the difference, exact matches first"),
    })
    .optional(),
  window: z
    .strictObject({
      minutes: count,
      best: z.strictObject({ from: second, until: second, coins, perMinute: ratio(2) }).nullable(),
      reachesGoal: z.boolean().nullable().optional().describe("null if coins without a time could reach it"),
    })
    .optional(),
  time: z
    .strictObject({
      minutes: count.describe("from the first gift to the last, rounded to the nearest minute"),
      perMinute: ratio(1).nullable(),
      timeline: z
        .strictObject({
          minutes: count.describe("length of a part"),
          parts: z.array(z.strictObject({ from: second, coins })),
        })
        .nullable()
        .describe("settled coins in parts of equal length; null without times to the minute"),
    })
    .nullable()
    .describe("the coins of one LIVE over time"),
  topSender: z
    .strictObject({
      id: text,
      handle: text,
      name: text,
      coins,
      part: ratio(4).describe("as a fraction of all settled coins"),
    })
    .nullable(),
  loyalty: z
    .strictObject({ newSenders: count, newCoins: coins, returningSenders: count, returningCoins: coins })
    .nullable()
    .describe("null if the logs have one LIVE"),
  events: count.describe("distinct gift events"),
  duplicates: count.describe("replays that were dropped"),
  undedupable: count.describe("events that may be replays and were not dropped"),
  unreadGifts: placed.describe("events that say they are gifts but cannot be read; not in any figure"),
  assumedStreaks: count.describe("streaks of events that state neither a type nor an end"),
  otherMoney: z
    .array(
      z.strictObject({
        kind: z.enum([
          "gifted-subscription",
          "match-points",
          "paid-comment",
          "subscription",
          "super-fan",
          "super-fan-box",
          "treasure-box",
        ]),
        count,
        coins: coins.nullable().describe("null if no event states coins"),
      }),
    )
    .describe("money that is not from gifts; not in any other figure"),
  otherEvents: count,
  badLines: placed,
  streaks: z.strictObject({ settled: count, unfinished: count, longest: count }),
  battles: count.describe("events in which a battle multiplied points"),
  gifts: z.array(
    z.strictObject({
      id: text,
      name: text,
      coinsEach: coins,
      named: z.literal("catalogue").optional().describe("present if no event has the name"),
      priced: z.enum(["event", "catalogue"]),
      count,
      coins,
      unfinishedCount: count,
      unfinishedCoins: coins,
    }),
  ),
  unpriced: z.array(
    z.strictObject({ id: text, name: text, count, unfinishedCount: count, reason: z.enum(["unknown", "ambiguous"]) }),
  ),
  flagged: z.array(
    z.strictObject({
      flag: z.enum(["box", "random", "bundle", "multiplied", "group-count", "rising-count", "price-differs"]),
      giftId: text,
      name: text,
      events: count,
      coins,
      detail: z.string().optional(),
    }),
  ),
  senders: z.array(person),
  receivers: z.array(person),
  lives: z.array(
    z.strictObject({
      id: text.describe("the room's; null if events name none"),
      log: z.string(),
      from: second.nullable(),
      to: second.nullable(),
      coins,
      unfinishedCoins: coins,
      events: count,
      senders: count,
    }),
  ),
  timeZone: z.string().optional().describe("the time zone of days and hours, if one is stated; otherwise UTC"),
  utcOffsets: z
    .array(z.strictObject({ from: second, minutes: z.int() }))
    .optional()
    .describe("with timeZone: the minutes its clock is ahead of UTC, at the first gift and from each change on"),
  days: z.array(period(/^\d{4}-\d{2}-\d{2}$/)),
  hours: z.array(period(/^\d{4}-\d{2}-\d{2}T\d{2}$/)),
  untimedCoins: coins,
  from: second.nullable(),
  to: second.nullable(),
  shapes: z.array(z.strictObject({ id, name: z.string(), events: count })).describe("layouts of the events"),
});

export const tallySchema = envelope("tally/1", tally);
