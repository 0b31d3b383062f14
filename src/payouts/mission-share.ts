import type { Bounds, League, MissionLadder } from "../catalogue/model/model.js";
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

/** What a creator can state about LIVEs, for the scaled regime; an unstated mission keeps its range. */
export interface Missions {
  readonly liveMinutes?: number;
  readonly newFollowers?: number;
  readonly livesThisWeek?: number;
  readonly teamMembers?: number;
  readonly league?: League;
  /** A fraction, deducted from the per-LIVE part for a guideline breach. */
  readonly penalty?: string;
}

/** The stated missions, compared with the ladder at one bound of its rates. */
interface Climb {
  readonly missions: Missions;
  readonly ladder: MissionLadder;
  readonly bound: Bound;
}

/** The scaled rate at low, likely and high: per-LIVE parts within their bounds, then the week's. */
export function scaledShare(
  said: Range<Missions>,
  ladder: MissionLadder,
): { readonly rate: Range<Quantity<"ratio">>; readonly league: Range<Quantity<"ratio">> } {
  const league = range((bound) => leaguePart({ missions: said[bound], ladder, bound }));
  const rate = range((bound) => {
    const climb = { missions: said[bound], ladder, bound };
    const week = [
      stepPart("livesThisWeek", "LIVEs this week", climb),
      stepPart("teamMembers", "team members", climb),
      league[bound],
    ];
    return sum([perLive(climb), ...week], "rate of the nominal value");
  });
  return { rate, league };
}

function perLive(climb: Climb): Quantity<"ratio"> {
  const { missions, ladder } = climb;
  const earned = sum([durationPart(climb), stepPart("newFollowers", "new followers", climb)], "per-LIVE part");
  const penalty = given("ratio", missions.penalty ?? "0", "penalty");
  const left = penalty.exact.isZero() ? earned : minus(earned, penalty, "per-LIVE part less the penalty");
  const ceiling = fact("ratio", ladder.perLiveMost, "the per-LIVE part at most", ladder);
  return most(
    least(left, ceiling, "per-LIVE part, at most"),
    defined("ratio", 0, "nothing"),
    "per-LIVE part, at least nothing",
  );
}

function durationPart(climb: Climb): Quantity<"ratio"> {
  const { missions, ladder, bound } = climb;
  const { unstated, under, above, between } = ladder.liveMinutes;
  const minutes = missions.liveMinutes;
  if (minutes === undefined) return known(unstated, "length of the LIVE, not stated", climb);
  const short = known(under.rate, `LIVE under ${under.minutes} minutes`, climb);
  const long = known(above.rate, `LIVE over ${above.minutes} minutes`, climb);
  if (minutes < under.minutes) return short;
  if (minutes > above.minutes) return long;

  const label = `LIVE of ${minutes} minutes`;
  // The assumption is a step of its own, so that its reason is printed with the answer.
  const because = (value: Quantity<"ratio">, text: string): Quantity<"ratio"> =>
    assumed("ratio", value.exact.toFixed(), text, between, ladder);

  if (bound === "low") return because(short, label);
  if (bound === "high") return because(long, label);
  const part = over(
    given("count", minutes - under.minutes, `minutes beyond ${under.minutes}`),
    given("count", above.minutes - under.minutes, `minutes from ${under.minutes} to ${above.minutes}`),
    "part of the way",
  );
  const line = sum([short, times(minus(long, short, "from short to long"), part, "that part of it")], label);
  return sum([line, because(defined("ratio", 0, ""), "a straight line")], label);
}

function stepPart(
  kind: "newFollowers" | "livesThisWeek" | "teamMembers",
  label: string,
  climb: Climb,
): Quantity<"ratio"> {
  const [count, steps] = [climb.missions[kind], climb.ladder[kind]];
  const reached = count === undefined ? undefined : steps.from.findLast((step) => step.least <= count);
  return reached === undefined
    ? known(steps.unstated, `${label}, not stated`, climb)
    : known(reached, `${label}: ${count}`, climb);
}

function leaguePart(climb: Climb): Quantity<"ratio"> {
  const { missions, ladder } = climb;
  const standing = ladder.league.standing.find(([name]) => name === missions.league)?.[1];
  return standing === undefined
    ? known(ladder.league.unstated, "league, not stated", climb)
    : known(standing, `league: ${missions.league}`, climb);
}

const known = (bounds: Bounds, label: string, { ladder, bound }: Climb): Quantity<"ratio"> =>
  fact("ratio", bounds[bound], label, { sources: ladder.sources, at: bounds.at });
