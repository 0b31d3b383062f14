import { z } from "zod";
import type { Range } from "../../core/range.js";
import { type Bounds, LEAGUES, type MissionLadder, type Steps } from "../model/model.js";
import * as fields from "./fields.js";
import type { Lower, PlaceOf } from "./lower.js";

const mark = z.strictObject({ minutes: fields.positive, rate: fields.bounds });
const steps = z.strictObject({
  unstated: fields.bounds,
  // Without a row for zero, a count of zero would read as not stated.
  from: fields
    .table(fields.whole, fields.bounds)
    .refine((rows) => rows.some(([least]) => least === 0), "has no row for 0, which counts if there is no other"),
});

export const ladderSchema = fields.needsSource(
  z.strictObject({
    id: fields.id,
    perLiveMost: fields.fraction,
    liveMinutes: z
      .strictObject({ unstated: fields.bounds, under: mark, above: mark, between: fields.words })
      .refine(({ under, above }) => under.minutes < above.minutes, "has “above” at no more minutes than “under”"),
    newFollowers: steps,
    livesThisWeek: steps,
    teamMembers: steps,
    league: z.strictObject({
      unstated: fields.bounds,
      standing: fields.table(fields.oneOf(LEAGUES), fields.bounds),
      cap: fields.decimal,
      capNote: fields.words,
    }),
    ...fields.cited,
  }),
);

export const lowerLadder: Lower<typeof ladderSchema, MissionLadder> = (ladder, place) => {
  const at = (bounds: Range<string>, ...path: string[]): Bounds => ({ ...bounds, at: place(...path) });
  const { liveMinutes, league } = ladder;
  return {
    id: ladder.id,
    perLiveMost: ladder.perLiveMost,
    liveMinutes: {
      unstated: at(liveMinutes.unstated, "liveMinutes", "unstated"),
      under: { minutes: liveMinutes.under.minutes, rate: at(liveMinutes.under.rate, "liveMinutes", "under") },
      above: { minutes: liveMinutes.above.minutes, rate: at(liveMinutes.above.rate, "liveMinutes", "above") },
      between: liveMinutes.between,
    },
    newFollowers: lowerSteps(ladder.newFollowers, place, "newFollowers"),
    livesThisWeek: lowerSteps(ladder.livesThisWeek, place, "livesThisWeek"),
    teamMembers: lowerSteps(ladder.teamMembers, place, "teamMembers"),
    league: {
      unstated: at(league.unstated, "league", "unstated"),
      standing: league.standing.map(([name, bounds]) => [name, at(bounds, "league", "standing", name)] as const),
      cap: league.cap,
      capNote: league.capNote,
    },
    sources: fields.sourcesOf(ladder),
    at: place(),
  };
};

const lowerSteps = ({ unstated, from }: z.output<typeof steps>, place: PlaceOf, name: string): Steps => ({
  unstated: { ...unstated, at: place(name, "unstated") },
  from: from
    .map(([least, bounds]) => ({ ...bounds, least, at: place(name, "from", String(least)) }))
    .sort((a, b) => a.least - b.least),
});
