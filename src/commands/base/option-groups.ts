import { type Present, present } from "../../core/present.js";
import { BOUNDS } from "../../core/range.js";
import type { Missions } from "../../payouts/mission-share.js";
import type { ShareQuery } from "../../payouts/share.js";
import type { OptionValues } from "./options.js";

/** Options that choose price lists, and those that show money in another currency. */
export const PLACE = ["region", "channel", "prices"] as const;
export const MONEY = ["in", "fx"] as const;
/** Options of how logs are read, and of tables among the files. */
export const READING = ["timeZone", "skipInvalid", "strict"] as const;
export const TABLES = ["columns", "sheet"] as const;
export const SHARE = ["regime", "share"] as const;
export const MISSIONS = ["liveMinutes", "newFollowers", "livesThisWeek", "teamMembers", "league", "penalty"] as const;
/** Options that a payout depends on. */
export const PAID = ["model", ...SHARE, "agency", "withholding", "method", ...MISSIONS] as const;

/** Columns of a range, by JSON path: `net.low.amount`. */
export const bounds = (path: string, ...key: readonly string[]): string[] =>
  BOUNDS.map((bound) => [path, bound, ...key].join("."));

/** The named options that were given. */
export function asGiven<T extends object, const Names extends readonly (keyof T)[]>(
  values: T,
  names: Names,
): Present<Pick<T, Names[number]>> {
  return present(Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<T, Names[number]>);
}

export const placeGiven = (values: OptionValues<(typeof PLACE)[number]>) => ({
  ...asGiven(values, ["region", "channel"]),
  ...present({ prices: values.prices?.split(",").map((id) => id.trim()) }),
});

export function shareGiven(values: OptionValues<(typeof SHARE)[number] | (typeof MISSIONS)[number]>): ShareQuery {
  const missions: Missions = asGiven(values, MISSIONS);
  return {
    ...asGiven(values, SHARE),
    ...present({ missions: Object.keys(missions).length === 0 ? undefined : missions }),
  };
}
