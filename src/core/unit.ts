import { type Currency, minorUnits } from "./currency.js";

/**
 * What a figure counts. Coins are bought and spent by viewers, diamonds credited to creators; a `count` counts
 * packages or payments; a `ratio` is a rate or share without a unit; everything else is money.
 */
export type Unit = "coin" | "diamond" | "count" | "ratio" | Currency;

/** Units that come in whole pieces. */
export type WholeUnit = "coin" | "diamond" | "count";

export const isMoney = (unit: Unit): unit is Currency =>
  unit !== "coin" && unit !== "diamond" && unit !== "count" && unit !== "ratio";

/** Decimal places a unit settles to. A ratio has none of its own: the caller that settles one says how many. */
export function scaleOf(unit: Exclude<Unit, "ratio">): number {
  return isMoney(unit) ? minorUnits(unit) : 0;
}
