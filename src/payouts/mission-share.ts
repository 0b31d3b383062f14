import type { Bounds, League, MissionLadder, Steps } from "../catalogue/model/model.js";
import {
  assumed,
  defined,
  fact,
  given,
  least,
  minus,
  most,
  over,
  type Quantity,
  sum,
  times,
} from "../core/quantity.js";
import { type Bound, type Range, range } from "../core/range.js";

/** What a creator can say about LIVEs, for the scaled regime; whatever is not stated keeps its range. */
export interface Missions {
  readonly liveMinutes?: number;
  readonly newFollowers?: number;
  readonly livesThisWeek?: number;
  readonly teamMembers?: number;
  readonly league?: League;
  /** A part of one, taken off the per-LIVE part: a guideline breach. */
  readonly penalty?: string;
}

/** The scaled rate at low, likely and high: per-LIVE parts within their bounds, then the week's. */
export function scaledShare(
  missions: Missions,
  ladder: MissionLadder,
): { readonly rate: Range<Quantity<"ratio">>; readonly league: Range<Quantity<"ratio">> } {
  const league = range((bound) => leaguePart(missions, ladder, bound));
  const rate = range((bound) => {
    const week = [
      stepPart("LIVEs this week", missions.livesThisWeek, ladder.livesThisWeek, ladder, bound),
      stepPart("team members", missions.teamMembers, ladder.teamMembers, ladder, bound),
      league[bound],
    ];
    return sum([perLive(missions, ladder, bound), ...week], "rate of the nominal value");
  });
  return { rate, league };
}

function perLive(missions: Missions, ladder: MissionLadder, bound: Bound): Quantity<"ratio"> {
  const earned = sum(
    [
      durationPart(missions.liveMinutes, ladder, bound),
      stepPart("new followers", missions.newFollowers, ladder.newFollowers, ladder, bound),
    ],
    "per-LIVE part",
  );
  const penalty = given("ratio", missions.penalty ?? "0", "penalty");
  const left = penalty.exact.isZero() ? earned : minus(earned, penalty, "per-LIVE part less the penalty");
  const ceiling = fact("ratio", ladder.perLiveMost, "the per-LIVE part at most", ladder);
  return most(
    least(left, ceiling, "per-LIVE part, at most"),
    defined("ratio", 0, "nothing"),
    "per-LIVE part, at least nothing",
  );
}

function durationPart(minutes: number | undefined, ladder: MissionLadder, bound: Bound): Quantity<"ratio"> {
  const { unstated, under, above, between } = ladder.liveMinutes;
  if (minutes === undefined) return known(unstated, bound, "length of the LIVE, not stated", ladder);
  if (minutes < under.minutes) return known(under.rate, bound, `LIVE under ${under.minutes} minutes`, ladder);
  if (minutes > above.minutes) return known(above.rate, bound, `LIVE over ${above.minutes} minutes`, ladder);

  const short = known(under.rate, bound, `LIVE under ${under.minutes} minutes`, ladder);
  const long = known(above.rate, bound, `LIVE over ${above.minutes} minutes`, ladder);
  const label = `LIVE of ${minutes} minutes`;
  if (bound === "low") return because(short, label, between, ladder);
  if (bound === "high") return because(long, label, between, ladder);
  const part = over(
    given("count", minutes - under.minutes, `minutes beyond ${under.minutes}`),
    given("count", above.minutes - under.minutes, `minutes from ${under.minutes} to ${above.minutes}`),
    "part of the way",
  );
  const line = sum([short, times(minus(long, short, "from short to long"), part, "that part of it")], label);
  return sum([line, because(defined("ratio", 0, ""), "a straight line", between, ladder)], label);
}

/** An assumption in its own step, so that its reason is printed with the answer. */
const because = (value: Quantity<"ratio">, label: string, reason: string, ladder: MissionLadder): Quantity<"ratio"> =>
  assumed("ratio", value.exact.toFixed(), label, reason, ladder);

function stepPart(
  label: string,
  count: number | undefined,
  steps: Steps,
  ladder: MissionLadder,
  bound: Bound,
): Quantity<"ratio"> {
  const reached = count === undefined ? undefined : steps.from.findLast((step) => step.least <= count);
  return reached === undefined
    ? known(steps.unstated, bound, `${label}, not stated`, ladder)
    : known(reached, bound, `${label}: ${count}`, ladder);
}

function leaguePart({ league }: Missions, ladder: MissionLadder, bound: Bound): Quantity<"ratio"> {
  const standing = ladder.league.standing.find(([name]) => name === league)?.[1];
  return standing === undefined
    ? known(ladder.league.unstated, bound, "league, not stated", ladder)
    : known(standing, bound, `league: ${league}`, ladder);
}

const known = (bounds: Bounds, bound: Bound, label: string, { sources }: MissionLadder): Quantity<"ratio"> =>
  fact("ratio", bounds[bound], label, { sources, at: bounds.at });
