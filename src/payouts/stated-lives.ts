import type { MissionLadder } from "../catalogue/model/model.js";
import { isNonZero } from "../core/number.js";
import { present } from "../core/present.js";
import { type Bound, type Range, range } from "../core/range.js";
import type { Missions } from "./mission-share.js";

/** What is stated about LIVEs in general. */
export interface StatedLives {
  /** The length of each LIVE. */
  readonly minutes?: number;
  /** The number of LIVEs, in plain decimal text. */
  readonly perWeek?: string;
}

/** Missions as stated, otherwise as they follow from what is stated about LIVEs; the others stay unknown. */
export function missionsOf(stated: Missions, lives: StatedLives, ladder: MissionLadder): Range<Missions> {
  const liveMinutes = stated.liveMinutes ?? lives.minutes;
  return range((bound) => {
    const livesThisWeek = stated.livesThisWeek ?? longLives(liveMinutes, lives.perWeek, ladder, bound);
    return { ...stated, ...present({ liveMinutes, livesThisWeek }) };
  });
}

/** LIVEs in a week that are long enough to count. If the pace is not whole, some weeks have one more, at `high`. */
function longLives(
  minutes: number | undefined,
  perWeek: string | undefined,
  { liveMinutes: { above } }: MissionLadder,
  bound: Bound,
): number | undefined {
  if (minutes === undefined || perWeek === undefined) return undefined;
  if (minutes <= above.minutes) return 0;
  const [whole = "", decimals = ""] = perWeek.split(".");
  return Number(whole) + (bound === "high" && isNonZero(decimals) ? 1 : 0);
}
